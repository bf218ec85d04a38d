package org.handgrad.benchmarks;

import java.lang.management.ManagementFactory;
import org.handgrad.initializer.Xavier;
import org.handgrad.loss.SquaredError;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.network.Batch;
import org.handgrad.network.Network;
import org.handgrad.optim.Sgd;
import org.handgrad.optim.Training;
import org.handgrad.random.NumpyRandom;

/**
 * How cost grows with samples, width and depth: one full-batch epoch, in nanoseconds and bytes allocated per sample, and per
 * sample and parameter. Prints one line per measurement.
 */
public final class Scaling {

    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Scaling() {}

    /**
     * Measures.
     *
     * @param none no arguments
     */
    public static void main(String[] none) {
        for (int n : new int[] {500, 5_000, 50_000, 500_000}) {
            measure("samples " + n, network(2, 8, 1), Workload.circle(n));
        }
        for (int width : new int[] {8, 32, 128, 512, 2_048}) {
            measure("width " + width, network(width, width, 1), random(512, width));
        }
        for (int depth : new int[] {1, 2, 4, 8, 16}) {
            measure("depth " + depth, network(32, 32, depth), random(512, 32));
        }
        growth();
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

    private static void measure(String what, Network network, Batch data) {
        int epochs = 1;
        double best = Double.POSITIVE_INFINITY;
        double bytes = 0;
        long end = THREADS.getCurrentThreadCpuTime() + 1_000_000_000L;
        do {
            Training training = Training.of(network, SquaredError.halfMeanDistance())
                    .using(new Sgd(0.1))
                    .epochs(epochs);
            long allocated = THREADS.getCurrentThreadAllocatedBytes();
            long start = THREADS.getCurrentThreadCpuTime();
            training.fit(data);
            double time = THREADS.getCurrentThreadCpuTime() - start;
            // the first epoch evaluates twice: before and after its step
            best = Math.min(best, time / (epochs + 1));
            bytes = (THREADS.getCurrentThreadAllocatedBytes() - allocated) / (epochs + 1.0);
            epochs = time < 5e7 ? 2 * epochs : epochs;
        } while (THREADS.getCurrentThreadCpuTime() < end);
        int n = data.size();
        int p = network.layout().size();
        System.out.printf(
                "%s\t%.4g\tns/sample\t%.3g\tns/sample/parameter\t%.4g\tbytes/sample%n",
                what, best / n, best / n / p, bytes / n);
    }

    /** Bytes per epoch over a long run: the second half must not need more than the first. */
    private static void growth() {
        Training training = Workload.CIRCLE.training(2_000);
        training.fit(Workload.CIRCLE.data());
        long[] marks = new long[3];
        training.listener(epoch -> {
                    int part = epoch.number() == 999 ? 1 : epoch.number() == 1_999 ? 2 : epoch.number() == 0 ? 0 : -1;
                    if (part >= 0) {
                        marks[part] = THREADS.getCurrentThreadAllocatedBytes();
                    }
                })
                .fit(Workload.CIRCLE.data());
        System.out.printf(
                "circle, bytes per epoch\tfirst half %d\tsecond half %d%n",
                (marks[1] - marks[0]) / 999, (marks[2] - marks[1]) / 1_000);
    }
}
