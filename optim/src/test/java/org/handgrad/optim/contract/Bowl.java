package org.handgrad.optim.contract;

import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.handgrad.objective.Objective;
import org.handgrad.objective.ParameterLayout;

/**
 * Σ aᵢ (xᵢ − cᵢ)² over a matrix of 1 x 2 and two scalars, and a point to start from.
 *
 * @param curvature a, half the second derivatives
 * @param centre c
 * @param start where a walk begins
 */
public record Bowl(double[] curvature, double[] centre, double[] start) {

    private static final int[] ORDER = {2, 0, 3, 1};

    ParameterLayout layout() {
        return ParameterLayout.builder()
                .block("weights", 1, 2)
                .block("bias", 1, 1)
                .block("scale", 1, 1)
                .build();
    }

    Objective objective() {
        return Objective.of(layout(), this::value, this::gradient);
    }

    private double value(RealVector theta) {
        double sum = 0;
        for (int i = 0; i < curvature.length; i++) {
            double x = theta.getEntry(i) - centre[i];
            sum += curvature[i] * x * x;
        }
        return sum;
    }

    private RealVector gradient(RealVector theta) {
        double[] gradient = new double[curvature.length];
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = 2 * curvature[i] * (theta.getEntry(i) - centre[i]);
        }
        return new ArrayRealVector(gradient, false);
    }

    Bowl permuted() {
        return new Bowl(permuted(curvature), permuted(centre), permuted(start));
    }

    static double[] permuted(double[] x) {
        return java.util.stream.IntStream.of(ORDER).mapToDouble(i -> x[i]).toArray();
    }
}
