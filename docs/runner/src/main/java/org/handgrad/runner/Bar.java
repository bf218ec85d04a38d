package org.handgrad.runner;

import java.io.PrintStream;
import java.util.Locale;
import org.handgrad.optim.Epoch;
import org.handgrad.optim.TrainingListener;

/**
 * How far a training is, as a bar that is redrawn in place: for a terminal only.
 *
 * <p>The cursor rests at the start of the bar's line, so that whatever is printed next replaces it, even when a stop rule
 * ends the training, of which no listener is told.
 */
final class Bar implements TrainingListener {

    /** Erases from the cursor to the end of the line (ECMA-48, EL). */
    static final String ERASE = "\u001b[K";

    private static final int WIDTH = 30;
    private static final long PAUSE = 100_000_000;

    private final PrintStream to;
    private long start;
    private long drawn;

    Bar(PrintStream to) {
        this.to = to;
    }

    @Override
    public void epochEnded(Epoch epoch) {
        long now = System.nanoTime();
        if (epoch.number() == 0) {
            start = now;
            drawn = now - PAUSE;
        }
        boolean last = epoch.number() + 1 == epoch.of();
        if (last || now - drawn >= PAUSE) {
            to.print(line(epoch, (now - start) / 1e9) + ERASE + (last ? "\n" : "\r"));
            to.flush();
            drawn = now;
        }
    }

    /**
     * For instance {@code [########----] epoch 8,000 of 12,000, loss 0.001672, 3 s left}.
     *
     * @param epoch the epoch that ended
     * @param seconds since the end of the first one, which says nothing yet about the time it takes
     */
    static String line(Epoch epoch, double seconds) {
        int done = epoch.number() + 1;
        int filled = (int) ((long) WIDTH * done / epoch.of());
        String time = "";
        if (done == epoch.of()) {
            time = String.format(Locale.ROOT, ", %.1f s", seconds);
        } else if (done > 1) {
            time = String.format(Locale.ROOT, ", %.0f s left", seconds / (done - 1) * (epoch.of() - done));
        }
        return String.format(
                Locale.ROOT,
                "[%s%s] epoch %,d of %,d, loss %.6f%s",
                "#".repeat(filled),
                "-".repeat(WIDTH - filled),
                done,
                epoch.of(),
                epoch.loss(),
                time);
    }
}
