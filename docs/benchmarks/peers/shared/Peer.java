import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.DoubleSupplier;

/** What the Java peers share: the samples, and the clock (thread CPU time, median of the warm runs). */
final class Peer {

    private Peer() {}

    static double[][] read(String directory, String name, int columns) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(Path.of(directory, name))).order(ByteOrder.LITTLE_ENDIAN);
        double[][] rows = new double[bytes.remaining() / 8 / columns][columns];
        for (double[] row : rows) {
            for (int j = 0; j < columns; j++) {
                row[j] = bytes.getDouble();
            }
        }
        return rows;
    }

    /** train returns a loss; a peer has learnt the task if it is below {@code learnt}. */
    static void report(String workload, String peer, int epochs, double learnt, DoubleSupplier train) {
        var threads = ManagementFactory.getThreadMXBean();
        double[] times = new double[10_000];
        int runs = 0;
        double loss;
        long end = threads.getCurrentThreadCpuTime() + 2_000_000_000L;
        do {
            long start = threads.getCurrentThreadCpuTime();
            loss = train.getAsDouble();
            times[runs++] = (threads.getCurrentThreadCpuTime() - start) / 1e3 / epochs;
        } while (runs < 3 || runs < times.length && threads.getCurrentThreadCpuTime() < end);
        double[] warm = Arrays.copyOfRange(times, runs / 3, runs);
        Arrays.sort(warm);
        System.out.printf("%s\t%s\t%.4g\t%.4g%s%n", workload, peer, warm[warm.length / 2], loss, loss < learnt ? "" : "\tNOT LEARNT");
    }

    interface Output {
        double[] of(double[] x);
    }

    /** Mean over the samples of the squared distance, times a factor. */
    static double loss(double[][] x, double[][] y, double factor, Output output) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double[] p = output.of(x[i]);
            for (int j = 0; j < p.length; j++) {
                sum += (p[j] - y[i][j]) * (p[j] - y[i][j]);
            }
        }
        return factor * sum / x.length;
    }
}
