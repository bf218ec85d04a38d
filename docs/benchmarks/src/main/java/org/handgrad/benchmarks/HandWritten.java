package org.handgrad.benchmarks;

import java.util.Arrays;
import java.util.Random;
import org.handgrad.matrix.FlatMatrix;

/**
 * What one would write for exactly one network: sigmoid layers under a squared error with gradient descent, flat arrays, loops in
 * the order of the formulas, nothing allocated on the way, no checks. What the library's general way may cost is measured
 * against it.
 */
final class HandWritten {

    private final int[] sizes;
    private final int n;
    private final double[][] w;
    private final double[][] b;
    private final double[][] dw;
    private final double[][] db;
    private final double[][] a;
    private final double[][] dz;

    private HandWritten(int n, int... sizes) {
        this.n = n;
        this.sizes = sizes;
        int layers = sizes.length - 1;
        w = new double[layers][];
        b = new double[layers][];
        dw = new double[layers][];
        db = new double[layers][];
        a = new double[layers + 1][];
        dz = new double[layers][];
        Random random = new Random(1);
        for (int l = 0; l < layers; l++) {
            w[l] = random.doubles((long) sizes[l] * sizes[l + 1], -1, 1).toArray();
            b[l] = new double[sizes[l + 1]];
            dw[l] = new double[w[l].length];
            db[l] = new double[b[l].length];
            a[l + 1] = new double[n * sizes[l + 1]];
            dz[l] = new double[n * sizes[l + 1]];
        }
    }

    /** Trains and returns the last loss. */
    static double train(Workload workload, int epochs) {
        HandWritten network =
                switch (workload) {
                    case XOR -> new HandWritten(4, 2, 4, 1);
                    case CIRCLE -> new HandWritten(500, 2, 8, 1);
                    case HEART -> new HandWritten(100, 1, 6, 7, 2);
                    case DIGITS -> throw new IllegalArgumentException("see HandWrittenDigits");
                };
        double rate = workload == Workload.HEART ? 7 : workload == Workload.CIRCLE ? 5 : 2;
        double factor = workload == Workload.HEART ? 1 : 0.5;
        double[] x = FlatMatrix.of(workload.data().inputs()).entries();
        double[] y = FlatMatrix.of(workload.data().targets()).entries();
        Random random = workload == Workload.HEART ? new Random(42) : null;
        double loss = 0;
        for (int epoch = 0; epoch < epochs; epoch++) {
            loss = network.gradient(x, y, factor);
            network.step(rate, random);
        }
        return loss;
    }

    private double gradient(double[] x, double[] y, double factor) {
        int last = w.length - 1;
        a[0] = x;
        for (int l = 0; l <= last; l++) {
            forward(a[l], w[l], b[l], a[l + 1], sizes[l], sizes[l + 1]);
        }
        double sum = 0;
        double[] p = a[last + 1];
        for (int i = 0; i < p.length; i++) {
            double d = p[i] - y[i];
            sum += d * d;
            dz[last][i] = 2 * factor * d / n * p[i] * (1 - p[i]);
        }
        for (int l = last; l >= 0; l--) {
            backward(a[l], dz[l], dw[l], db[l], sizes[l], sizes[l + 1]);
            if (l > 0) {
                before(dz[l], w[l], a[l], dz[l - 1], sizes[l], sizes[l + 1]);
            }
        }
        return factor * sum / n;
    }

    private void forward(double[] x, double[] w, double[] b, double[] a, int inputs, int outputs) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < outputs; j++) {
                double z = b[j];
                for (int k = 0; k < inputs; k++) {
                    z = Math.fma(x[i * inputs + k], w[k * outputs + j], z);
                }
                a[i * outputs + j] = 1 / (1 + Math.exp(-z));
            }
        }
    }

    private void backward(double[] x, double[] dz, double[] dw, double[] db, int inputs, int outputs) {
        Arrays.fill(dw, 0);
        Arrays.fill(db, 0);
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < inputs; k++) {
                double xik = x[i * inputs + k];
                for (int j = 0; j < outputs; j++) {
                    dw[k * outputs + j] = Math.fma(xik, dz[i * outputs + j], dw[k * outputs + j]);
                }
            }
            for (int j = 0; j < outputs; j++) {
                db[j] += dz[i * outputs + j];
            }
        }
    }

    private void before(double[] dz, double[] w, double[] a, double[] dx, int inputs, int outputs) {
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < inputs; k++) {
                double sum = 0;
                for (int j = 0; j < outputs; j++) {
                    sum = Math.fma(dz[i * outputs + j], w[k * outputs + j], sum);
                }
                double aik = a[i * inputs + k];
                dx[i * inputs + k] = sum * aik * (1 - aik);
            }
        }
    }

    private void step(double rate, Random noise) {
        for (int l = 0; l < w.length; l++) {
            move(w[l], dw[l], noise == null ? rate : rate * (1 + noise.nextGaussian()));
            move(b[l], db[l], noise == null ? rate : rate * (1 + noise.nextGaussian()));
        }
    }

    private static void move(double[] theta, double[] gradient, double rate) {
        for (int i = 0; i < theta.length; i++) {
            theta[i] -= rate * gradient[i];
        }
    }
}
