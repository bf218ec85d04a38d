import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What the Java peers share: the samples, the clock, and how they are called. The last two thirds of the runs count.
 *
 * <pre>
 * PEER DATA                     measures every workload
 * PEER DATA WORKLOAD            measures that workload
 * PEER DATA WORKLOAD EPOCHS     trains once and prints the loss: for the time of a whole process
 * </pre>
 */
final class Peer {

    /** Whose CPU time counts. */
    enum Clock {
        /** The thread that calls: for peers in Java. Garbage collection and compilation are left out, as they are for us. */
        THREAD {
            @Override
            long nanos() {
                return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            }
        },
        /** All threads: for peers with native code, which may have threads of its own. */
        PROCESS {
            @Override
            long nanos() {
                return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
            }
        };

        abstract long nanos();
    }

    interface Preparation {
        Training prepare() throws Exception;
    }

    /** Trains a new network for so many epochs and gives its last loss. */
    interface Training {
        double train(int epochs) throws Exception;
    }

    interface Output {
        double[] of(double[] x);
    }

    private static final double SECONDS = 4;

    private final String[] arguments;
    private final Clock clock;

    Peer(String[] arguments, Clock clock) {
        this.arguments = arguments;
        this.clock = clock;
    }

    void version(String name, String version) {
        if (arguments.length < 3) {
            System.out.printf("version\t%s\t%s%n", name, version);
        }
    }

    double[][] read(String file, int columns) throws IOException {
        ByteBuffer bytes =
                ByteBuffer.wrap(Files.readAllBytes(Path.of(arguments[0], file))).order(ByteOrder.LITTLE_ENDIAN);
        double[][] rows = new double[bytes.remaining() / 8 / columns][columns];
        for (double[] row : rows) {
            for (int j = 0; j < columns; j++) {
                row[j] = bytes.getDouble();
            }
        }
        return rows;
    }

    void measure(String workload, String who, int epochs, Preparation preparation) throws Exception {
        if (arguments.length > 1 && !workload.equals(arguments[1])) {
            return;
        }
        if (arguments.length > 2) {
            System.out.printf("%.4g%n", preparation.prepare().train(Integer.parseInt(arguments[2])));
            System.exit(0);
        }
        Training training = preparation.prepare();
        double[] times = new double[10_000];
        int runs = 0;
        double loss;
        long end = clock.nanos() + (long) (SECONDS * 1e9);
        do {
            long start = clock.nanos();
            loss = training.train(epochs);
            times[runs++] = (clock.nanos() - start) / 1e3 / epochs;
        } while (runs < 3 || runs < times.length && clock.nanos() < end);
        double[] warm = Arrays.copyOfRange(times, runs / 3, runs);
        Arrays.sort(warm);
        System.out.printf("steady\t%s\t%s\t%.4g\t%.4g%n", workload, who, warm[warm.length / 2], loss);
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
