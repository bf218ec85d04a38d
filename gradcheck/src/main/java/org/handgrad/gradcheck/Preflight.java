package org.handgrad.gradcheck;

import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.handgrad.check.NonFiniteException;
import org.handgrad.check.ShapeException;
import org.handgrad.objective.ParameterLayout;

/** What must hold before a check means anything: the function is one, and the claimed gradient fits it. */
final class Preflight {

    private static final double TINY_STEP = 1e-9;

    private static final int POINTS = 8;

    private final Subject subject;
    private final Evaluations f;
    private final double[] theta;

    Preflight(Subject subject, Evaluations f, double[] theta) {
        this.subject = subject;
        this.f = f;
        this.theta = theta;
    }

    /** Evaluates twice: the same bits must come out. Then measures the noise. */
    Sample here(long seed) {
        Sample first = f.at(theta, () -> "theta itself");
        Sample second = f.at(theta, () -> "theta itself");
        if (Double.doubleToRawLongBits(first.value()) != Double.doubleToRawLongBits(second.value())) {
            throw new CheckSetupException(
                    "the function is not deterministic: " + first.value() + ", then "
                            + second.value() + " at the same parameters; " + subject.unstablePart()
                            + " gives other values each time - freeze its random numbers (Dropout: sampled(seed)) and check again");
        }
        f.atLeast(noise(seed));
        return f.at(theta, () -> "theta itself");
    }

    /** The claimed gradient, of the right length and finite. */
    double[] claimed() {
        ParameterLayout layout = subject.layout();
        double[] g = subject.claimed(theta.clone());
        if (g.length != layout.size()) {
            throw new ShapeException("the claimed gradient has " + g.length + " entries but there are " + layout.size()
                    + " parameters " + layout);
        }
        for (int i = 0; i < g.length; i++) {
            if (!Double.isFinite(g[i])) {
                throw new NonFiniteException("the claimed gradient must be finite but is " + g[i] + " at "
                        + layout.name(i) + "; look for 0/0, log(0) or an overflow in the backward pass");
            }
        }
        return g;
    }

    /**
     * Rounding noise, from steps so small that the function is a straight line there: third differences of a line vanish,
     * what is left of them is noise with √20 times its size. All points lie on one side, lest θ is on a kink.
     *
     * <p>Source: Hamming 1973, chapter 10; Moré and Wild 2011, SIAM J. Sci. Comput. 33(3).
     */
    private double noise(long seed) {
        RandomGenerator random = new Well19937c(seed);
        double[] u = new double[theta.length];
        for (int i = 0; i < u.length; i++) {
            u[i] = random.nextGaussian() * Math.max(1, Math.abs(theta[i])) / Math.sqrt(u.length);
        }
        Line line = Line.direction(f, theta, u, "a random direction");
        double[] d = new double[POINTS];
        for (int k = 0; k < POINTS; k++) {
            d[k] = line.tryAt((k + 1) * TINY_STEP).value();
        }
        for (int order = 1; order <= 3; order++) {
            for (int k = 0; k < POINTS - order; k++) {
                d[k] = d[k + 1] - d[k];
            }
        }
        double squares = 0;
        for (int k = 0; k < POINTS - 3; k++) {
            squares += d[k] * d[k];
        }
        double noise = 4 * Math.sqrt(squares / (POINTS - 3) / 20);
        return Double.isFinite(noise) ? noise : 0;
    }
}
