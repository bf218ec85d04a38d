package org.handgrad.runner;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.handgrad.optim.Progress;
import org.handgrad.optim.TrainingListener;

/**
 * What a notebook may ask of whoever runs it: where pictures go, which seed to take, and how to show progress.
 *
 * <p>{@code docs/run heart --out DIR --seed 7} answers with DIR and 7. Opened in a plain JShell the same notebook gets
 * the folder {@code target/notebook} below the working directory, and the seed it proposes itself.
 */
public final class Notebook {

    /** The system property that holds the output directory. */
    static final String OUT = "handgrad.out";

    /** The system property that holds the seed. */
    static final String SEED = "handgrad.seed";

    /** The system property that is {@code true} where a progress bar can be redrawn in place. */
    static final String TERMINAL = "handgrad.terminal";

    private Notebook() {}

    /**
     * Where pictures go.
     *
     * @return a directory that exists
     */
    public static Path out() {
        Path directory = Path.of(System.getProperty(OUT, "target/notebook"));
        try {
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the output directory " + directory + " cannot be made; choose another with --out", e);
        }
    }

    /**
     * A file in {@link #out}.
     *
     * @param name for instance {@code heart.png}
     * @return its path
     */
    public static Path out(String name) {
        return out().resolve(requireNonNull(name, "name"));
    }

    /**
     * The seed of the notebook's random numbers.
     *
     * @param usual the one its printed numbers belong to
     * @return {@code usual}, unless {@code --seed} asks for another
     */
    public static long seed(long usual) {
        return Long.getLong(SEED, usual);
    }

    /**
     * Shows how a training goes: a bar in a terminal, and about ten lines where output is kept, in a log, a JShell or a Jupyter
     * cell.
     *
     * @return a listener for {@code Training.listener}, for one training
     */
    public static TrainingListener progress() {
        return Boolean.getBoolean(TERMINAL) ? new Bar(System.out) : Progress.lines(System.out);
    }
}
