package org.handgrad.gradcheck;

import java.util.LinkedHashMap;
import java.util.Map;
import org.handgrad.objective.Block;
import org.handgrad.random.NumpyRandom;

/**
 * The decision rules of other gradient checkers, written anew from their documented behaviour: step, directions, tolerances.
 * Each says whether it would reject.
 */
final class OtherCheckers {

    /** Says whether a gradient is rejected. */
    interface Rule {
        boolean rejects(Subject subject, long seed);
    }

    static final Map<String, Rule> ALL = new LinkedHashMap<>();

    static {
        ALL.put("text D", OtherCheckers::textD);
        ALL.put("DL4J", OtherCheckers::dl4j);
        ALL.put("torch slow", OtherCheckers::torchSlow);
        ALL.put("torch fast", OtherCheckers::torchFast);
        ALL.put("JAX", OtherCheckers::jax);
        ALL.put("autograd", OtherCheckers::autograd);
    }

    private OtherCheckers() {}

    private static double central(Subject s, double[] theta, int i, double h) {
        double first = theta[i];
        theta[i] = first + h;
        double plus = s.sample(theta).value();
        theta[i] = first - h;
        double minus = s.sample(theta).value();
        theta[i] = first;
        return (plus - minus) / (2 * h);
    }

    private static double along(Subject s, double[] theta, double[] u, double h) {
        double[] plus = theta.clone();
        double[] minus = theta.clone();
        for (int i = 0; i < u.length; i++) {
            plus[i] += h * u[i];
            minus[i] -= h * u[i];
        }
        return (s.sample(plus).value() - s.sample(minus).value()) / (2 * h);
    }

    /** Step 1e-7; relative error of the norms per tensor below 1e-5. */
    private static boolean textD(Subject s, long seed) {
        double[] theta = s.theta();
        double[] g = s.claimed(theta.clone());
        for (Block block : s.layout().blocks()) {
            double error = 0;
            double norms = 0;
            double claimed = 0;
            double numeric = 0;
            for (int i = block.offset(); i < block.end(); i++) {
                double n = central(s, theta, i, 1e-7);
                error = Math.hypot(error, n - g[i]);
                claimed = Math.hypot(claimed, g[i]);
                numeric = Math.hypot(numeric, n);
            }
            norms = claimed + numeric;
            if (norms > 0 && !(error / norms < 1e-5)) {
                return true;
            }
        }
        return false;
    }

    /** Step 1e-6; per entry |a - n| / (|a| + |n|) at most 1e-3, unless |a - n| is below 1e-8. */
    private static boolean dl4j(Subject s, long seed) {
        double[] theta = s.theta();
        double[] g = s.claimed(theta.clone());
        for (int i = 0; i < g.length; i++) {
            double n = central(s, theta, i, 1e-6);
            double error = Math.abs(g[i] - n);
            if (error > 1e-3 * (Math.abs(g[i]) + Math.abs(n)) && error >= 1e-8) {
                return true;
            }
        }
        return false;
    }

    /** Step 1e-6; per entry |a - n| at most 1e-5 + 1e-3 |n|. */
    private static boolean torchSlow(Subject s, long seed) {
        double[] theta = s.theta();
        double[] g = s.claimed(theta.clone());
        for (int i = 0; i < g.length; i++) {
            double n = central(s, theta, i, 1e-6);
            if (!(Math.abs(g[i] - n) <= 1e-5 + 1e-3 * Math.abs(n))) {
                return true;
            }
        }
        return false;
    }

    /** One direction per tensor, uniform in [0,1) and of length 1; the absolute tolerance times the sum of its entries. */
    private static boolean torchFast(Subject s, long seed) {
        NumpyRandom random = new NumpyRandom(seed);
        double[] theta = s.theta();
        double[] g = s.claimed(theta.clone());
        for (Block block : s.layout().blocks()) {
            double[] u = new double[g.length];
            double norm = 0;
            for (int i = block.offset(); i < block.end(); i++) {
                u[i] = random.nextDouble();
                norm = Math.hypot(norm, u[i]);
            }
            double claim = 0;
            double sum = 0;
            for (int i = block.offset(); i < block.end(); i++) {
                u[i] /= norm;
                claim += u[i] * g[i];
                sum += u[i];
            }
            double n = along(s, theta, u, 1e-6);
            if (!(Math.abs(claim - n) <= 1e-5 * sum + 1e-3 * Math.abs(n))) {
                return true;
            }
        }
        return false;
    }

    /** One normal direction through all parameters, step 1e-4, tolerances 1e-5 + 1e-5 |n|. */
    private static boolean jax(Subject s, long seed) {
        double[] theta = s.theta();
        double[] u = normal(theta.length, seed);
        double n = along(s, theta, u, 1e-4);
        return !(Math.abs(dot(u, s.claimed(theta.clone())) - n) <= 1e-5 + 1e-5 * Math.abs(n));
    }

    /** One normal direction through all parameters, step 5e-7; |a - n| below 1e-6, or below 1e-6 of |a + n|. */
    private static boolean autograd(Subject s, long seed) {
        double[] theta = s.theta();
        double[] u = normal(theta.length, seed);
        double n = along(s, theta, u, 5e-7);
        double a = dot(u, s.claimed(theta.clone()));
        return !(Math.abs(a - n) < 1e-6 || Math.abs(a - n) / Math.abs(a + n) < 1e-6);
    }

    private static double[] normal(int p, long seed) {
        NumpyRandom random = new NumpyRandom(seed);
        double[] u = new double[p];
        for (int i = 0; i < p; i++) {
            u[i] = random.nextGaussian();
        }
        return u;
    }

    private static double dot(double[] u, double[] g) {
        double sum = 0;
        for (int i = 0; i < u.length; i++) {
            sum += u[i] * g[i];
        }
        return sum;
    }
}
