package org.handgrad.optim;

import static java.util.Objects.requireNonNull;

import java.io.PrintStream;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.function.Consumer;
import org.handgrad.check.Check;
import org.slf4j.LoggerFactory;

/**
 * Says about ten times in a training how it goes: after epoch 0, after every tenth part, and after the last epoch, as in
 * {@code epoch  500: loss 0.086947}.
 */
public final class Progress implements TrainingListener {

    private final Consumer<String> out;
    private final int times;

    private Progress(Consumer<String> out, int times) {
        this.out = requireNonNull(out, "out");
        this.times = times;
    }

    /**
     * Hands lines to whoever wants them.
     *
     * @param out takes one line at a time
     * @return the listener
     */
    public static Progress lines(Consumer<String> out) {
        return new Progress(out, 10);
    }

    /**
     * Prints lines.
     *
     * @param out for instance {@code System.out}
     * @return the listener
     */
    public static Progress lines(PrintStream out) {
        return lines((Consumer<String>) requireNonNull(out, "out")::println);
    }

    /**
     * Logs lines at level INFO through slf4j, under the name of {@link Training}.
     *
     * @return the listener
     */
    public static Progress log() {
        return lines(line -> LoggerFactory.getLogger(Training.class).info(line));
    }

    /**
     * More or fewer lines.
     *
     * @param times about how many lines a training is worth, at least 1
     * @return a changed copy
     */
    public Progress times(int times) {
        return new Progress(out, Check.atLeast(times, 1, "times"));
    }

    @Override
    public void epochEnded(Epoch epoch) {
        int every = Math.max(1, requireNonNull(epoch, "epoch").of() / times);
        int last = epoch.of() - 1;
        if (epoch.number() % every == 0 || epoch.number() == last) {
            out.accept(line(epoch, Integer.toString(last).length()));
        }
    }

    private static String line(Epoch epoch, int width) {
        // rounds the exact value half-even, as C and Python do; String.format would round its shortest decimal form
        String loss = new DecimalFormat("0.000000", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(epoch.loss());
        return "epoch " + " ".repeat(width - Integer.toString(epoch.number()).length()) + epoch.number() + ": loss "
                + loss;
    }
}
