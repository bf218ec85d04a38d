package org.handgrad.benchmarks;

import java.util.Arrays;
import java.util.Random;
import org.handgrad.matrix.Exp;
import org.handgrad.matrix.FlatMatrix;

/**
 * What one would write for exactly one network: sigmoid layers under a squared error with gradient descent, a row of all samples
 * for each unit, so that every loop is one over samples, nothing allocated on the way, no checks. What the library's general way
 * may cost is measured against it, so it has the library's exponential.
 *
 * <p>The loss is that of the forward pass before the update.
 */
final class HandWritten {

    /** Shorter rows are not worth the passes of the exponential. */
    private static final int FEW = 32;

    private final int[] sizes;
    private final int n;
    private final double[][][] w;
    private final double[][] b;
    private final double[][][] dw;
    private final double[][] db;
    private final double[][][] a;
    private final double[][][] dz;
    private final double[] e;
    private final double[] unused;

    private HandWritten(int n, int... sizes) {
        this.n = n;
        this.sizes = sizes;
        int layers = sizes.length - 1;
        w = new double[layers][][];
        b = new double[layers][];
        dw = new double[layers][][];
        db = new double[layers][];
        a = new double[layers + 1][][];
        dz = new double[layers][][];
        e = new double[n];
        unused = new double[n];
        Random random = new Random(1);
        for (int l = 0; l < layers; l++) {
            w[l] = new double[sizes[l]][];
            for (int k = 0; k < sizes[l]; k++) {
                w[l][k] = random.doubles(sizes[l + 1], -1, 1).toArray();
            }
            b[l] = new double[sizes[l + 1]];
            dw[l] = new double[sizes[l]][sizes[l + 1]];
            db[l] = new double[sizes[l + 1]];
            a[l + 1] = new double[sizes[l + 1]][n];
            dz[l] = new double[sizes[l + 1]][n];
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
        network.a[0] = FlatMatrix.of(workload.data().inputs()).transpose().getData();
        double[][] y = FlatMatrix.of(workload.data().targets()).transpose().getData();
        Random random = workload == Workload.HEART ? new Random(42) : null;
        double loss = 0;
        for (int epoch = 0; epoch < epochs; epoch++) {
            loss = network.gradient(y, factor);
            network.step(rate, random);
        }
        return loss;
    }

    private double gradient(double[][] y, double factor) {
        int last = w.length - 1;
        for (int l = 0; l <= last; l++) {
            forward(a[l], w[l], b[l], a[l + 1]);
        }
        double sum = 0;
        for (int j = 0; j < y.length; j++) {
            sum += output(a[last + 1][j], y[j], dz[last][j], 2 * factor / n);
        }
        for (int l = last; l >= 0; l--) {
            for (int j = 0; j < sizes[l + 1]; j++) {
                for (int k = 0; k < sizes[l]; k++) {
                    dw[l][k][j] = dot(a[l][k], dz[l][j]);
                }
                db[l][j] = sum(dz[l][j]);
            }
            for (int k = 0; l > 0 && k < sizes[l]; k++) {
                before(dz[l], w[l][k], a[l][k], dz[l - 1][k]);
            }
        }
        return factor * sum / n;
    }

    private void forward(double[][] x, double[][] w, double[] b, double[][] a) {
        for (int j = 0; j < a.length; j++) {
            Arrays.fill(a[j], b[j]);
            for (int k = 0; k < x.length; k++) {
                addTo(a[j], x[k], w[k][j]);
            }
            sigmoid(a[j]);
        }
    }

    private void sigmoid(double[] z) {
        if (z.length < FEW) {
            for (int i = 0; i < z.length; i++) {
                z[i] = 1 / (1 + Math.exp(-z[i]));
            }
            return;
        }
        for (int i = 0; i < z.length; i++) {
            unused[i] = -Math.abs(z[i]);
        }
        Exp.exp(unused, e);
        for (int i = 0; i < z.length; i++) {
            z[i] = (z[i] < 0 ? e[i] : 1) / (1 + e[i]);
        }
    }

    private static double output(double[] p, double[] y, double[] dz, double factor) {
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            double d = p[i] - y[i];
            sum += d * d;
            dz[i] = factor * d * p[i] * (1 - p[i]);
        }
        return sum;
    }

    private static void before(double[][] dz, double[] w, double[] a, double[] dx) {
        Arrays.fill(dx, 0);
        for (int j = 0; j < dz.length; j++) {
            addTo(dx, dz[j], w[j]);
        }
        for (int i = 0; i < dx.length; i++) {
            dx[i] *= a[i] * (1 - a[i]);
        }
    }

    private static void addTo(double[] sum, double[] x, double factor) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] = Math.fma(factor, x[i], sum[i]);
        }
    }

    /** Four sums, so that none waits for the last addition. n is a multiple of four in all workloads. */
    private static double dot(double[] x, double[] y) {
        double p = 0, q = 0, r = 0, s = 0;
        for (int i = 0; i < x.length; i += 4) {
            p = Math.fma(x[i], y[i], p);
            q = Math.fma(x[i + 1], y[i + 1], q);
            r = Math.fma(x[i + 2], y[i + 2], r);
            s = Math.fma(x[i + 3], y[i + 3], s);
        }
        return p + q + (r + s);
    }

    private static double sum(double[] x) {
        double p = 0, q = 0, r = 0, s = 0;
        for (int i = 0; i < x.length; i += 4) {
            p += x[i];
            q += x[i + 1];
            r += x[i + 2];
            s += x[i + 3];
        }
        return p + q + (r + s);
    }

    private void step(double rate, Random noise) {
        for (int l = 0; l < w.length; l++) {
            double forWeights = noise == null ? rate : rate * (1 + noise.nextGaussian());
            for (int k = 0; k < w[l].length; k++) {
                addTo(w[l][k], dw[l][k], -forWeights);
            }
            addTo(b[l], db[l], noise == null ? -rate : -rate * (1 + noise.nextGaussian()));
        }
    }
}
