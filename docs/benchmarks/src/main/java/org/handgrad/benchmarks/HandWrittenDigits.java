package org.handgrad.benchmarks;

import java.util.Random;
import org.handgrad.matrix.FlatMatrix;

/** The network of {@link Workload#DIGITS} written by hand: rows as arrays, four samples at a time, Adam in place. */
final class HandWrittenDigits {

    private static final int IN = 784;
    private static final int HIDDEN = 128;
    private static final int OUT = 10;
    private static final int BATCH = 128;

    private final double[][] w1 = random(IN, HIDDEN, Math.sqrt(2.0 / IN));
    private final double[][] b1 = new double[1][HIDDEN];
    private final double[][] w2 = random(HIDDEN, OUT, Math.sqrt(2.0 / HIDDEN));
    private final double[][] b2 = new double[1][OUT];
    private final double[][][] theta = {w1, b1, w2, b2};
    private final double[][][] g = {
        new double[IN][HIDDEN], new double[1][HIDDEN], new double[HIDDEN][OUT], new double[1][OUT]
    };
    private final double[][][] m = {
        new double[IN][HIDDEN], new double[1][HIDDEN], new double[HIDDEN][OUT], new double[1][OUT]
    };
    private final double[][][] v = {
        new double[IN][HIDDEN], new double[1][HIDDEN], new double[HIDDEN][OUT], new double[1][OUT]
    };
    private final double[][] x = new double[BATCH][IN];
    private final double[][] xt = new double[IN][BATCH];
    private final double[][] a1 = new double[BATCH][HIDDEN];
    private final double[][] a1t = new double[HIDDEN][BATCH];
    private final double[][] z2 = new double[BATCH][OUT];
    private final double[][] w2t = new double[OUT][HIDDEN];
    private final double[][] d1 = new double[BATCH][HIDDEN];
    private int t;

    private static double[][] random(int rows, int columns, double deviation) {
        Random random = new Random(1);
        double[][] matrix = new double[rows][columns];
        for (double[] row : matrix) {
            for (int j = 0; j < columns; j++) {
                row[j] = deviation * random.nextGaussian();
            }
        }
        return matrix;
    }

    /** One epoch per call on a network that is new; returns the mean loss of the batches. */
    static double train(int epochs) {
        HandWrittenDigits network = new HandWrittenDigits();
        double[] data = FlatMatrix.of(Workload.DIGITS.data().inputs()).entries();
        double[] targets = FlatMatrix.of(Workload.DIGITS.data().targets()).entries();
        int n = targets.length / OUT;
        int[] order = java.util.stream.IntStream.range(0, n).toArray();
        Random random = new Random(42);
        double loss = 0;
        for (int epoch = 0; epoch < epochs; epoch++) {
            for (int i = n - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int held = order[i];
                order[i] = order[j];
                order[j] = held;
            }
            loss = 0;
            for (int from = 0; from + BATCH <= n; from += BATCH) {
                loss += network.step(data, targets, order, from) * BATCH / n;
            }
        }
        return loss;
    }

    private double step(double[] data, double[] targets, int[] order, int from) {
        for (int i = 0; i < BATCH; i++) {
            System.arraycopy(data, order[from + i] * IN, x[i], 0, IN);
        }
        product(x, w1, b1[0], a1);
        for (double[] row : a1) {
            for (int j = 0; j < HIDDEN; j++) {
                row[j] = Math.max(0, row[j]);
            }
        }
        product(a1, w2, b2[0], z2);
        double loss = 0;
        for (int i = 0; i < BATCH; i++) {
            loss += softmax(z2[i], targets, order[from + i] * OUT);
        }
        transpose(x, xt);
        transpose(a1, a1t);
        transpose(w2, w2t);
        product(a1t, z2, null, g[2]);
        columnSums(z2, g[3][0]);
        product(z2, w2t, null, d1);
        for (int i = 0; i < BATCH; i++) {
            for (int j = 0; j < HIDDEN; j++) {
                d1[i][j] = a1[i][j] > 0 ? d1[i][j] : 0;
            }
        }
        product(xt, d1, null, g[0]);
        columnSums(d1, g[1][0]);
        adam();
        return loss;
    }

    /** z becomes (softmax(z) - y) / n; the sample's part of the loss is returned. */
    private static double softmax(double[] z, double[] y, int at) {
        double max = z[0];
        for (double value : z) {
            max = Math.max(max, value);
        }
        double sum = 0;
        double loss = 0;
        for (int j = 0; j < OUT; j++) {
            loss += y[at + j] * (max - z[j]);
            z[j] = Math.exp(z[j] - max);
            sum += z[j];
        }
        for (int j = 0; j < OUT; j++) {
            z[j] = (z[j] / sum - y[at + j]) / BATCH;
        }
        return (loss + Math.log(sum)) / BATCH;
    }

    private static void transpose(double[][] from, double[][] to) {
        for (int i = 0; i < from.length; i++) {
            for (int j = 0; j < to.length; j++) {
                to[j][i] = from[i][j];
            }
        }
    }

    private static void columnSums(double[][] rows, double[] sum) {
        java.util.Arrays.fill(sum, 0);
        for (double[] row : rows) {
            for (int j = 0; j < sum.length; j++) {
                sum[j] += row[j];
            }
        }
    }

    /** c = a b + bias, four rows by two terms at a time. All depths here are even and all heights multiples of four. */
    private static void product(double[][] a, double[][] b, double[] bias, double[][] c) {
        for (int i = 0; i < a.length; i += 4) {
            for (int r = 0; r < 4; r++) {
                if (bias == null) {
                    java.util.Arrays.fill(c[i + r], 0);
                } else {
                    System.arraycopy(bias, 0, c[i + r], 0, bias.length);
                }
            }
            for (int k = 0; k < b.length; k += 2) {
                terms(c[i], c[i + 1], c[i + 2], c[i + 3], b[k], b[k + 1], a[i], a[i + 1], a[i + 2], a[i + 3], k);
            }
        }
    }

    private static void terms(
            double[] c0,
            double[] c1,
            double[] c2,
            double[] c3,
            double[] x,
            double[] y,
            double[] a0,
            double[] a1,
            double[] a2,
            double[] a3,
            int k) {
        double p0 = a0[k], q0 = a0[k + 1], p1 = a1[k], q1 = a1[k + 1];
        double p2 = a2[k], q2 = a2[k + 1], p3 = a3[k], q3 = a3[k + 1];
        for (int j = 0; j < c0.length; j++) {
            double xj = x[j];
            double yj = y[j];
            c0[j] = Math.fma(q0, yj, Math.fma(p0, xj, c0[j]));
            c1[j] = Math.fma(q1, yj, Math.fma(p1, xj, c1[j]));
            c2[j] = Math.fma(q2, yj, Math.fma(p2, xj, c2[j]));
            c3[j] = Math.fma(q3, yj, Math.fma(p3, xj, c3[j]));
        }
    }

    private void adam() {
        t++;
        double eta = 1e-3 / (1 - Math.pow(0.9, t));
        double c = 1 / (1 - Math.pow(0.999, t));
        for (int block = 0; block < theta.length; block++) {
            for (int i = 0; i < theta[block].length; i++) {
                move(theta[block][i], g[block][i], m[block][i], v[block][i], eta, c);
            }
        }
    }

    private static void move(double[] theta, double[] g, double[] m, double[] v, double eta, double c) {
        for (int i = 0; i < theta.length; i++) {
            m[i] = 0.9 * m[i] + 0.1 * g[i];
            v[i] = 0.999 * v[i] + 0.001 * g[i] * g[i];
            theta[i] -= eta * m[i] / (Math.sqrt(v[i] * c) + 1e-8);
        }
    }
}
