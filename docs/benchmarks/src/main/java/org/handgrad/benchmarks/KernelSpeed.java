package org.handgrad.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Random;
import org.handgrad.activation.Sigmoid;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.matrix.Kernels;

/**
 * What the kernels reach: products in GF/s (two operations per fused multiply-add), sigmoid with its slope in nanoseconds per
 * element; medians of thread CPU time. Prints one line per measurement: what, with which kernel, how fast, unit.
 */
public final class KernelSpeed {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double SECONDS = 1;
    private static final int[][] SHAPES = {
        {128, 784, 128}, {128, 128, 10}, {256, 512, 512}, {512, 512, 512}, {1024, 1024, 1024}
    };

    private KernelSpeed() {}

    /**
     * Measures.
     *
     * @param none no arguments
     */
    public static void main(String[] none) {
        String kind = Kernels.description() + " " + Runtime.version().feature();
        for (int[] s : SHAPES) {
            FlatMatrix a = random(s[0], s[1]);
            FlatMatrix b = random(s[1], s[2]);
            double work = 2.0 * s[0] * s[1] * s[2];
            double nanos = median(() -> a.multiply(b));
            System.out.printf("product %dx%dx%d\t%s\t%.3g\tGF/s%n", s[0], s[1], s[2], kind, work / nanos);
        }
        for (int n : new int[] {4_000, 1_000_000}) {
            double[] z = random(1, n).data();
            double[] value = new double[n];
            double[] slope = new double[n];
            Sigmoid sigmoid = new Sigmoid();
            System.out.printf("sigmoid %d\t%s\t%.3g\tns%n", n, kind, median(() -> sigmoid.fill(z, value, slope)) / n);
        }
    }

    private static FlatMatrix random(int rows, int columns) {
        double[] values = new Random(1).doubles((long) rows * columns, -6, 6).toArray();
        return FlatMatrix.wrap(values, rows, columns);
    }

    /** Nanoseconds, over repetitions of about 2 ms, of which the first half warms up. */
    private static double median(Runnable task) {
        int repetitions = 1;
        while (time(task, repetitions) < 2e6) {
            repetitions *= 2;
        }
        double[] times = new double[2_000];
        int runs = 0;
        long end = THREADS.getCurrentThreadCpuTime() + (long) (SECONDS * 1e9);
        do {
            times[runs++] = time(task, repetitions) / repetitions;
        } while (runs < 6 || runs < times.length && THREADS.getCurrentThreadCpuTime() < end);
        double[] warm = Arrays.copyOfRange(times, runs / 2, runs);
        Arrays.sort(warm);
        return warm[warm.length / 2];
    }

    private static double time(Runnable task, int repetitions) {
        long start = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < repetitions; i++) {
            task.run();
        }
        return THREADS.getCurrentThreadCpuTime() - start;
    }
}
