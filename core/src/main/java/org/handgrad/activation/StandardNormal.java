package org.handgrad.activation;

import org.apache.commons.math3.RealFieldElement;
import org.handgrad.matrix.Exp;

/**
 * The standard normal distribution: density φ(z) = e^(−z²/2) / √(2π) and cumulative Φ(z).
 *
 * <p>Near 0, Φ(z) = 1/2 + φ(z) (z + z³/3 + z⁵/(3·5) + ...); further out, Φ(−x) = φ(x) / (x + 1/(x + 2/(x + 3/(x + ...)))),
 * which keeps its digits where 1 − Φ(x) has none left.
 *
 * <p>Source: Abramowitz and Stegun 1964, 26.2.11 and 26.2.14.
 */
final class StandardNormal {

    private static final double NEAR = 2;
    private static final double ROOT_TWO_PI = 2.5066282746310007;

    private StandardNormal() {}

    static double density(double z) {
        return Exp.exp(-0.5 * z * z) / ROOT_TWO_PI;
    }

    static double cumulative(double z) {
        double x = Math.abs(z);
        if (x < NEAR) {
            // from the last term to the first, over one denominator: nothing is rounded often, and only one division is
            // slow
            double square = z * z;
            double numerator = 1;
            double denominator = 1;
            for (int k = 55; k > 1; k -= 2) {
                denominator *= k;
                numerator = numerator * square + denominator;
            }
            return 0.5 + density(z) * z * (numerator / denominator);
        }
        double fraction = x;
        for (int k = 10 + (int) (420 / x / x); k > 0; k--) {
            fraction = x + k / fraction;
        }
        double tail = density(x) / fraction;
        return z < 0 ? tail : 1 - tail;
    }

    /** Φ for any number: the same two expansions, carried on until their derivatives are right to 40 digits. */
    static <T extends RealFieldElement<T>> T cumulative(T z) {
        T density = z.multiply(z).divide(-2).exp().divide(ROOT_TWO_PI);
        if (Math.abs(z.getReal()) < NEAR) {
            // from the last term to the first, over one denominator: many digits are slow to divide
            T square = z.multiply(z);
            T numerator = z.getField().getOne();
            T denominator = numerator;
            for (int k = 139; k > 1; k -= 2) {
                denominator = denominator.multiply(k);
                numerator = numerator.multiply(square).add(denominator);
            }
            return density.multiply(z).multiply(numerator).divide(denominator).add(0.5);
        }
        T x = z.getReal() < 0 ? z.negate() : z;
        T fraction = x;
        for (int k = 10 + (int) (1400 / x.getReal() / x.getReal()); k > 0; k--) {
            fraction = x.add(fraction.reciprocal().multiply(k));
        }
        T tail = density.divide(fraction);
        return z.getReal() < 0 ? tail : tail.negate().add(1);
    }
}
