package org.handgrad.benchmarks;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.handgrad.activation.Sigmoid;
import org.handgrad.activation.Tanh;
import org.handgrad.matrix.FlatMatrix;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The kernels under JMH, one shape at a time. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class KernelBenchmark {

    /** Rows x depth x columns. */
    @Param({"100x6x7", "500x2x8", "128x784x128", "512x512x512"})
    public String shape;

    private FlatMatrix a;
    private FlatMatrix b;
    private FlatMatrix c;
    private double[] value;
    private double[] slope;

    /** Makes factors of that shape. */
    @Setup
    public void fill() {
        String[] sizes = shape.split("x");
        int n = Integer.parseInt(sizes[0]);
        int k = Integer.parseInt(sizes[1]);
        int w = Integer.parseInt(sizes[2]);
        a = random(n, k);
        b = random(k, w);
        c = random(n, w);
        value = new double[c.size()];
        slope = new double[c.size()];
    }

    private static FlatMatrix random(int rows, int columns) {
        return FlatMatrix.wrap(
                new Random(1).doubles((long) rows * columns, -6, 6).toArray(), rows, columns);
    }

    /**
     * A B.
     *
     * @return the result, for JMH to keep
     */
    @Benchmark
    public FlatMatrix product() {
        return a.multiply(b);
    }

    /**
     * Aᵀ C.
     *
     * @return the result, for JMH to keep
     */
    @Benchmark
    public FlatMatrix productWithFirstTransposed() {
        return a.transposeMultiply(c);
    }

    /**
     * C Bᵀ.
     *
     * @return the result, for JMH to keep
     */
    @Benchmark
    public FlatMatrix productWithSecondTransposed() {
        return c.multiplyTranspose(b);
    }

    /**
     * Value and slope.
     *
     * @return the result, for JMH to keep
     */
    @Benchmark
    public double[] sigmoid() {
        new Sigmoid().fill(c.data(), value, slope);
        return value;
    }

    /**
     * Value and slope.
     *
     * @return the result, for JMH to keep
     */
    @Benchmark
    public double[] tanh() {
        new Tanh().fill(c.data(), value, slope);
        return value;
    }
}
