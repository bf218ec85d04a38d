package org.handgrad.gradcheck;

import java.util.Arrays;
import org.handgrad.loss.Loss;
import org.handgrad.loss.SoftmaxCrossEntropy;
import org.handgrad.loss.SquaredError;
import org.handgrad.network.Batch;
import org.handgrad.network.Network;
import org.handgrad.network.NetworkBuilder;
import org.handgrad.random.NumpyRandom;

/**
 * Back-propagation as a student writes it, with loops over plain arrays and nothing of this library, and a switch for each
 * mistake. It plants the bugs of the catalogue, so it shares no code with the rules that must recognise them.
 */
final class StudentNetwork {

    enum Bug {
        NONE,
        NO_FACTOR_TWO,
        FACTOR_TWO,
        SIGN,
        NO_BATCH_MEAN,
        BATCH_MEAN_TWICE,
        NO_OUTPUT_MEAN,
        OUTPUT_MEAN,
        NO_SLOPE,
        NO_SLOPE_AT_OUTPUT,
        SLOPE_TWICE,
        SLOPE_TWICE_AT_OUTPUT,
        SLOPE_AT_A,
        SLOPE_OF_Z,
        TANH_SLOPE,
        SIGMOID_SLOPE,
        RELU_SLOPE,
        RESHAPED,
        NO_WEIGHTS,
        INPUT_Z,
        INPUT_X,
        INPUT_FIRST,
        INPUT_PREVIOUS,
        TARGET_NEXT,
        BIAS_MEAN,
        BIAS_LAST,
        BIAS_TOTAL,
        BIAS_ZERO,
        WEIGHTS_ZERO,
        DROP_LAST,
        DROP_FIRST_MEAN,
        ONLY_LAST,
        TRANSPOSED,
        SWAPPED,
        ONE_ENTRY,
        NEIGHBOUR,
        LAST_ROW,
        DOUBLE_SOFTMAX,
        LAYER_OFF
    }

    enum Kind {
        SIGMOID,
        TANH,
        RELU,
        IDENTITY
    }

    final int[] sizes;
    final Kind hidden;
    final Kind last;
    final int convention;
    final double[][] x;
    final double[][] y;
    final Network network;
    final Batch batch;
    final Loss loss;

    /** Conventions: 0 is 1/2n, 1 is 1/n, 2 is 1/nk, 3 is softmax with cross-entropy. */
    StudentNetwork(int seed, int convention, Kind hidden, Kind last, boolean square) {
        NumpyRandom random = new NumpyRandom(seed);
        int n = random.randint(5, 9);
        int width = random.randint(3, 6);
        int k = 4 + (n == 8 ? 1 : random.randint(0, 1)) - (n == 4 ? 1 : 0);
        int depth = square ? 3 : random.randint(2, 4);
        sizes = new int[depth + 1];
        for (int l = 0; l <= depth; l++) {
            sizes[l] = square ? width : random.randint(3, 7);
        }
        sizes[depth] = square ? width : k == n ? 3 : k;
        this.hidden = hidden;
        this.last = convention == 3 ? Kind.IDENTITY : last;
        this.convention = convention;
        NetworkBuilder builder = Network.builder()
                .inputs(sizes[0])
                .random(random)
                .initializer(new org.handgrad.initializer.Normal(0.7), new org.handgrad.initializer.Normal(0.3));
        for (int l = 1; l <= depth; l++) {
            builder.dense(sizes[l]);
            switch (l < depth ? hidden : this.last) {
                case SIGMOID -> builder.sigmoid();
                case TANH -> builder.tanh();
                case RELU -> builder.relu();
                case IDENTITY -> {}
            }
        }
        network = builder.build();
        x = Draw.normal(n, sizes[0], random).getData();
        y = convention == 3
                ? RandomNetworks.oneHot(n, sizes[depth], random).getData()
                : Draw.normal(n, sizes[depth], random).getData();
        batch = Batch.of(x, y);
        loss = switch (convention) {
            case 0 -> SquaredError.halfMeanDistance();
            case 1 -> SquaredError.meanDistance();
            case 2 -> SquaredError.meanOverElements();
            default -> new SoftmaxCrossEntropy();
        };
    }

    GradientCheck check(Bug bug) {
        return GradientCheck.of(network, loss, batch)
                .withGradient(
                        theta -> new org.apache.commons.math3.linear.ArrayRealVector(gradient(theta.toArray(), bug)));
    }

    private static double f(Kind kind, double z) {
        return switch (kind) {
            case SIGMOID -> 1 / (1 + Math.exp(-z));
            case TANH -> Math.tanh(z);
            case RELU -> z > 0 ? z : 0;
            case IDENTITY -> z;
        };
    }

    private static double slope(Kind kind, double z) {
        double a = f(kind, z);
        return switch (kind) {
            case SIGMOID -> a * (1 - a);
            case TANH -> 1 - a * a;
            case RELU -> z > 0 ? 1 : 0;
            case IDENTITY -> 1;
        };
    }

    private double slope(Kind kind, double z, Bug bug, boolean output) {
        double right = slope(kind, z);
        double a = f(kind, z);
        if (output) {
            return bug == Bug.NO_SLOPE_AT_OUTPUT ? 1 : bug == Bug.SLOPE_TWICE_AT_OUTPUT ? right * right : right;
        }
        return switch (bug) {
            case NO_SLOPE -> 1;
            case SLOPE_TWICE -> right * right;
            case SLOPE_AT_A -> slope(kind, a);
            case SLOPE_OF_Z -> z * (1 - z);
            case TANH_SLOPE -> 1 - a * a;
            case SIGMOID_SLOPE -> a * (1 - a);
            case RELU_SLOPE -> z > 0 ? 1 : 0;
            default -> right;
        };
    }

    double[] gradient(double[] theta, Bug bug) {
        int depth = sizes.length - 1;
        int n = x.length;
        int[] w = new int[depth + 1];
        int[] b = new int[depth + 1];
        int end = 0;
        for (int l = 1; l <= depth; l++) {
            w[l] = end;
            b[l] = end + sizes[l - 1] * sizes[l];
            end = b[l] + sizes[l];
        }
        double[][][] z = new double[depth + 1][n][];
        double[][][] a = new double[depth + 1][n][];
        for (int i = 0; i < n; i++) {
            a[0][i] = x[i];
            z[0][i] = x[i];
            for (int l = 1; l <= depth; l++) {
                z[l][i] = new double[sizes[l]];
                a[l][i] = new double[sizes[l]];
                for (int j = 0; j < sizes[l]; j++) {
                    double sum = theta[b[l] + j];
                    for (int m = 0; m < sizes[l - 1]; m++) {
                        sum += a[l - 1][i][m] * theta[w[l] + m * sizes[l] + j];
                    }
                    z[l][i][j] = sum;
                    a[l][i][j] = f(l < depth ? hidden : last, sum);
                }
            }
        }
        double[] g = new double[end];
        for (int i = 0; i < n; i++) {
            if (bug == Bug.DROP_LAST && i == n - 1
                    || bug == Bug.DROP_FIRST_MEAN && i == 0
                    || bug == Bug.ONLY_LAST && i < n - 1) {
                continue;
            }
            double[] da = outputError(a[depth][i], i, bug);
            for (int l = depth; l >= 1; l--) {
                double[] dz = new double[sizes[l]];
                for (int j = 0; j < sizes[l]; j++) {
                    dz[j] = da[j] * slope(l < depth ? hidden : last, z[l][i][j], bug, l == depth);
                    g[b[l] + j] += bug == Bug.BIAS_MEAN ? dz[j] / n : bug == Bug.BIAS_LAST && i < n - 1 ? 0 : dz[j];
                    for (int m = 0; m < sizes[l - 1]; m++) {
                        int at = bug == Bug.TRANSPOSED && l == 1 ? j * sizes[l - 1] + m : m * sizes[l] + j;
                        g[w[l] + at] += dz[j] * input(z, a, l, i, m, bug);
                    }
                }
                da = back(theta, w[l], l, dz, bug);
            }
        }
        return spoiled(g, w, b, bug);
    }

    private double[] outputError(double[] p, int i, Bug bug) {
        int n = x.length;
        int k = p.length;
        double[] da = new double[k];
        double[] soft = softmax(p);
        double[] target = bug == Bug.TARGET_NEXT ? y[(i + 1) % n] : y[i];
        for (int j = 0; j < k; j++) {
            double d = (convention == 3 ? soft[j] : p[j]) - target[j];
            double c =
                    switch (convention) {
                        case 1 -> 2.0 / n;
                        case 2 -> 2.0 / (n * k);
                        default -> 1.0 / n;
                    };
            c *= switch (bug) {
                case NO_FACTOR_TWO -> 0.5;
                case FACTOR_TWO -> 2;
                case SIGN -> -1;
                case NO_BATCH_MEAN -> n;
                case BATCH_MEAN_TWICE -> 1.0 / n;
                case NO_OUTPUT_MEAN -> k;
                case OUTPUT_MEAN -> 1.0 / k;
                case DROP_FIRST_MEAN -> n / (n - 1.0);
                default -> 1;
            };
            da[j] = c * d;
        }
        if (bug == Bug.DOUBLE_SOFTMAX) {
            double mean = 0;
            for (int j = 0; j < k; j++) {
                mean += da[j] * soft[j];
            }
            for (int j = 0; j < k; j++) {
                da[j] = soft[j] * (da[j] - mean);
            }
        }
        return da;
    }

    private static double[] softmax(double[] z) {
        double[] e = Arrays.stream(z).map(Math::exp).toArray();
        double sum = Arrays.stream(e).sum();
        return Arrays.stream(e).map(v -> v / sum).toArray();
    }

    private double input(double[][][] z, double[][][] a, int l, int i, int m, Bug bug) {
        int n = x.length;
        return switch (bug) {
            case INPUT_Z -> z[l - 1][i][m];
            case INPUT_X -> x[i][m];
            case INPUT_FIRST -> a[l - 1][0][m];
            case INPUT_PREVIOUS -> a[l - 1][(i + n - 1) % n][m];
            default -> a[l - 1][i][m];
        };
    }

    private double[] back(double[] theta, int w, int l, double[] dz, Bug bug) {
        double[] da = new double[sizes[l - 1]];
        for (int m = 0; m < sizes[l - 1]; m++) {
            for (int j = 0; j < sizes[l]; j++) {
                int at = bug == Bug.RESHAPED ? j * sizes[l - 1] + m : m * sizes[l] + j;
                da[m] += bug == Bug.NO_WEIGHTS ? (m == j ? dz[j] : 0) : dz[j] * theta[w + at];
            }
        }
        return da;
    }

    /** Mistakes with the finished arrays. */
    private double[] spoiled(double[] g, int[] w, int[] b, Bug bug) {
        int depth = sizes.length - 1;
        switch (bug) {
            case BIAS_TOTAL -> {
                for (int l = 1; l <= depth; l++) {
                    double total = 0;
                    for (int j = 0; j < sizes[l]; j++) {
                        total += g[b[l] + j];
                    }
                    Arrays.fill(g, b[l], b[l] + sizes[l], total);
                }
            }
            case BIAS_ZERO -> Arrays.fill(g, b[depth], b[depth] + sizes[depth], 0);
            case WEIGHTS_ZERO -> Arrays.fill(g, w[1], b[1], 0);
            case SWAPPED -> {
                for (int i = 0; i < b[1] - w[1]; i++) {
                    double held = g[w[1] + i];
                    g[w[1] + i] = g[w[2] + i];
                    g[w[2] + i] = held;
                }
            }
            case ONE_ENTRY -> g[largest(g, w[1], b[1])] *= -0.5;
            case NEIGHBOUR -> {
                int at = largest(g, w[2], b[2] - 1);
                g[at] = g[at + 1];
            }
            case LAST_ROW -> Arrays.fill(g, b[1] - sizes[1], b[1], 0);
            case LAYER_OFF -> {
                for (int i = w[2]; i < b[2] + sizes[2]; i++) {
                    g[i] *= 1.0001;
                }
            }
            default -> {}
        }
        return g;
    }

    private static int largest(double[] g, int from, int to) {
        int largest = from;
        for (int i = from; i < to; i++) {
            largest = Math.abs(g[i]) > Math.abs(g[largest]) ? i : largest;
        }
        return largest;
    }
}
