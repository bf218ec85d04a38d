package org.handgrad.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.handgrad.initializer.Xavier;
import org.handgrad.loss.SquaredError;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.network.Batch;
import org.handgrad.network.Network;
import org.handgrad.optim.Adam;
import org.handgrad.optim.Optimizer;
import org.handgrad.optim.Sgd;
import org.handgrad.optim.Training;
import org.handgrad.random.NumpyRandom;

/**
 * How cost grows with samples, width and depth, and what is allocated and held. What an epoch costs is the difference between a
 * long and a short training, divided by the epochs between them, so that what happens once is left out; median of the warm runs.
 *
 * <p>Prints lines of three kinds: scaling (ns and bytes allocated per sample and epoch), held (bytes alive while training), and
 * growth (a long run's first against its second half).
 */
public final class Scaling {

    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final double SECONDS = 1.5;
    private static final int LONG = 20_000;

    private Scaling() {}

    /**
     * Measures.
     *
     * @param none no arguments
     */
    public static void main(String[] none) {
        for (int n : new int[] {500, 5_000, 50_000, 500_000}) {
            cost("samples", n, network(2, 8, 1), Workload.circle(n));
        }
        for (int width : new int[] {8, 32, 128, 512, 2_048}) {
            cost("width", width, network(width, width, 1), random(512, width));
        }
        for (int depth : new int[] {1, 2, 4, 8, 16}) {
            cost("depth", depth, network(32, 32, depth), random(512, 32));
        }
        held("per sample, 2-8-1", 500_000, network(2, 8, 1), Workload.circle(500_000), new Sgd(0.1));
        Network wide = network(1_024, 1_024, 1);
        held("per parameter, gradient descent", wide.layout().size(), wide, random(4, 1_024), new Sgd(0.1));
        held("per parameter, Adam", wide.layout().size(), wide, random(4, 1_024), new Adam(1e-3));
        for (Workload workload : new Workload[] {Workload.XOR, Workload.CIRCLE, Workload.HEART}) {
            growth(workload);
        }
    }

    private static Network network(int inputs, int width, int depth) {
        var builder = Network.builder().inputs(inputs).initializer(Xavier.normal());
        for (int layer = 0; layer < depth; layer++) {
            builder.dense(width).sigmoid();
        }
        return builder.dense(1).sigmoid().seed(42).build();
    }

    private static Batch random(int n, int width) {
        NumpyRandom random = new NumpyRandom(42);
        FlatMatrix x = FlatMatrix.zeros(n, width);
        FlatMatrix y = FlatMatrix.zeros(n, 1);
        for (int i = 0; i < x.size(); i++) {
            x.data()[i] = random.nextDouble();
        }
        for (int i = 0; i < n; i++) {
            y.data()[i] = random.nextDouble();
        }
        return Batch.of(x, y);
    }

    private static Training training(Network network, Optimizer optimizer, int epochs) {
        return Training.of(network, SquaredError.halfMeanDistance())
                .using(optimizer)
                .epochs(epochs);
    }

    private static void cost(String of, int size, Network network, Batch data) {
        IntConsumer train = epochs -> training(network, new Sgd(0.1), epochs).fit(data);
        int epochs = 1;
        while (nanos(train, epochs) < 2e7) {
            epochs *= 2;
        }
        double[] times = new double[1_000];
        double bytes = 0;
        int runs = 0;
        long end = THREADS.getCurrentThreadCpuTime() + (long) (SECONDS * 1e9);
        do {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            double few = nanos(train, epochs);
            long between = THREADS.getCurrentThreadAllocatedBytes();
            double many = nanos(train, 3 * epochs);
            long after = THREADS.getCurrentThreadAllocatedBytes();
            times[runs++] = (many - few) / (2 * epochs);
            bytes = (after - between - (between - before)) / (2.0 * epochs);
        } while (runs < 3 || runs < times.length && THREADS.getCurrentThreadCpuTime() < end);
        double[] warm = Arrays.copyOfRange(times, runs / 3, runs);
        Arrays.sort(warm);
        double perSample = warm[warm.length / 2] / data.size();
        int p = network.layout().size();
        System.out.printf(
                "scaling\t%s\t%d\t%d\t%.4g\t%.3g\t%.4g%n", of, size, p, perSample, perSample / p, bytes / data.size());
    }

    private static double nanos(IntConsumer train, int epochs) {
        long start = THREADS.getCurrentThreadCpuTime();
        train.accept(epochs);
        return THREADS.getCurrentThreadCpuTime() - start;
    }

    /** What is alive in the third epoch beyond what was before, the samples and the first network that is: in bytes per unit. */
    private static void held(String what, int units, Network network, Batch data, Optimizer optimizer) {
        long[] alive = new long[1];
        long before = alive();
        training(network, optimizer, 3)
                .listener(epoch -> alive[0] = epoch.number() == 2 ? alive() : alive[0])
                .fit(data);
        System.out.printf("held\t%s\t%.3g%n", what, (double) (alive[0] - before) / units);
    }

    private static long alive() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** A long run must not allocate more per epoch, nor hold more, the longer it lasts; the history grows by a number each. */
    private static void growth(Workload workload) {
        workload.training(LONG).fit(workload.data());
        long[] allocated = new long[3];
        long[] alive = new long[3];
        workload.training(LONG)
                .listener(epoch -> {
                    int part = epoch.number() * 2 % LONG == 0
                            ? epoch.number() * 2 / LONG
                            : epoch.number() == LONG - 1 ? 2 : -1;
                    if (part >= 0) {
                        allocated[part] = THREADS.getCurrentThreadAllocatedBytes();
                        alive[part] = alive();
                    }
                })
                .fit(workload.data());
        System.out.printf(
                "growth\t%s\t%d\t%d\t%d\t%d\t%d%n",
                workload.name().toLowerCase(),
                LONG,
                (allocated[1] - allocated[0]) * 2 / LONG,
                (allocated[2] - allocated[1]) * 2 / LONG,
                alive[1] - alive[0],
                alive[2] - alive[1]);
    }
}
