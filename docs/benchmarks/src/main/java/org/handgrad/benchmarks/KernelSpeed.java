package org.handgrad.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.handgrad.activation.Elementwise;
import org.handgrad.activation.Elu;
import org.handgrad.activation.Gaussian;
import org.handgrad.activation.Gelu;
import org.handgrad.activation.GeluTanh;
import org.handgrad.activation.HardSigmoid;
import org.handgrad.activation.LeakyRelu;
import org.handgrad.activation.Relu;
import org.handgrad.activation.Selu;
import org.handgrad.activation.Sigmoid;
import org.handgrad.activation.Silu;
import org.handgrad.activation.Sine;
import org.handgrad.activation.Softplus;
import org.handgrad.activation.Softsign;
import org.handgrad.activation.Tanh;
import org.handgrad.matrix.Exp;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.matrix.Kernels;
import org.handgrad.objective.ParameterLayout;
import org.handgrad.optim.Adam;
import org.handgrad.optim.Optimizer;

/**
 * What the kernels reach: products in GF/s (two operations per fused multiply-add), functions in nanoseconds per element,
 * sigmoid and tanh with their slopes, which training needs, and Adam's step in nanoseconds per parameter. Medians of thread CPU
 * time. Prints one line per measurement: what, with which kernel, how fast, unit.
 */
public final class KernelSpeed {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double SECONDS = 0.6;

    /** Code with vector instructions runs a hundred times as long until it is compiled, which may take a second on one core. */
    private static final double SECONDS_TO_WARM_UP = 2;

    /** Plain loops over one array need neither so long. */
    private static final double SECONDS_OF_ACTIVATION = 0.3;

    private static final int[][] SHAPES = {
        {128, 784, 128}, {128, 128, 10}, {256, 512, 512}, {512, 512, 512}, {1024, 1024, 1024}
    };

    private static final List<Elementwise> ACTIVATIONS = List.of(
            new Relu(),
            new LeakyRelu(),
            new HardSigmoid(),
            new Softsign(),
            new Sigmoid(),
            new Tanh(),
            new Elu(1),
            new Selu(),
            new Softplus(),
            new Silu(),
            new GeluTanh(),
            new Gelu(),
            new Gaussian(),
            new Sine());

    private KernelSpeed() {}

    /**
     * Measures.
     *
     * @param none no arguments
     */
    public static void main(String[] none) {
        for (int[] s : SHAPES) {
            FlatMatrix a = random(s[0], s[1]);
            FlatMatrix b = random(s[1], s[2]);
            product("A B, %dx%dx%d".formatted(s[0], s[1], s[2]), 2.0 * s[0] * s[1] * s[2], () -> a.multiply(b));
        }
        FlatMatrix x = random(128, 784);
        FlatMatrix dz = random(128, 128);
        product("Aᵀ B, 784x128x128", 2.0 * 784 * 128 * 128, () -> x.transposeMultiply(dz));
        FlatMatrix dp = random(128, 10);
        FlatMatrix w = random(128, 10);
        product("A Bᵀ, 128x10x128", 2.0 * 128 * 10 * 128, () -> dp.multiplyTranspose(w));
        for (int n : new int[] {4_000, 1_000_000}) {
            functions(n);
        }
        adam();
        activations(4_000);
    }

    /** The kernel in use and the Java: {@code plain 17}, {@code vector 25}. */
    static String kind() {
        return (Kernels.description().startsWith("vector") ? "vector " : "plain ")
                + Runtime.version().feature();
    }

    private static void functions(int n) {
        double[] z = random(1, n).data();
        double[] negative = Arrays.stream(z).map(v -> -Math.abs(v)).toArray();
        double[] work = new double[n];
        double[] result = new double[n];
        double copying = median(() -> System.arraycopy(negative, 0, work, 0, n));
        // the kernel works in place, so its numbers are laid anew each time
        double exp = median(() -> {
            System.arraycopy(negative, 0, work, 0, n);
            Exp.exp(work, result);
        });
        nanos("exp, " + n + " elements", (exp - copying) / n);
        for (Elementwise function : new Elementwise[] {new Sigmoid(), new Tanh()}) {
            String name = function instanceof Sigmoid ? "sigmoid" : "tanh";
            nanos(name + ", " + n + " elements", median(() -> function.fill(z, result, work)) / n);
        }
    }

    private static void activations(int n) {
        double[] z = random(1, n).data();
        double[] a = new double[n];
        double[] slope = new double[n];
        for (Elementwise function : ACTIVATIONS) {
            double nanos = median(SECONDS_OF_ACTIVATION, SECONDS_OF_ACTIVATION, () -> function.fill(z, a, slope)) / n;
            String name = function.getClass().getSimpleName();
            System.out.printf("kernel\t%s\t%s\t%.3g\tns per activation%n", name, kind(), nanos);
        }
    }

    private static void adam() {
        ParameterLayout layout = Workload.DIGITS.network().layout();
        RealVector theta = new ArrayRealVector(random(1, layout.size()).data());
        RealVector gradient = new ArrayRealVector(random(1, layout.size()).data());
        Optimizer.Run run = new Adam(1e-3).start(layout);
        nanos("Adam's step, 101,770 parameters", median(() -> run.step(theta, gradient)) / layout.size());
    }

    private static void product(String what, double operations, Runnable task) {
        System.out.printf("kernel\t%s\t%s\t%.3g\tGF/s%n", what, kind(), operations / median(task));
    }

    private static void nanos(String what, double nanos) {
        System.out.printf("kernel\t%s\t%s\t%.3g\tns%n", what, kind(), nanos);
    }

    private static FlatMatrix random(int rows, int columns) {
        double[] values = new Random(1).doubles((long) rows * columns, -6, 6).toArray();
        return FlatMatrix.wrap(values, rows, columns);
    }

    /** Nanoseconds, over repetitions of about 2 ms, of which the first half warms up. */
    private static double median(Runnable task) {
        return median(SECONDS_TO_WARM_UP, SECONDS, task);
    }

    private static double median(double warmUp, double seconds, Runnable task) {
        long warm = THREADS.getCurrentThreadCpuTime() + (long) (warmUp * 1e9);
        while (THREADS.getCurrentThreadCpuTime() < warm) {
            task.run();
        }
        int repetitions = 1;
        while (time(task, repetitions) < 2e6) {
            repetitions *= 2;
        }
        double[] times = new double[2_000];
        int runs = 0;
        long end = THREADS.getCurrentThreadCpuTime() + (long) (seconds * 1e9);
        do {
            times[runs++] = time(task, repetitions) / repetitions;
        } while (runs < 6 || runs < times.length && THREADS.getCurrentThreadCpuTime() < end);
        double[] last = Arrays.copyOfRange(times, runs / 2, runs);
        Arrays.sort(last);
        return last[last.length / 2];
    }

    private static double time(Runnable task, int repetitions) {
        long start = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < repetitions; i++) {
            task.run();
        }
        return THREADS.getCurrentThreadCpuTime() - start;
    }
}
