package org.handgrad.optim;

import org.apache.commons.math3.linear.ArrayRealVector;
import org.handgrad.objective.Objective;
import org.handgrad.objective.ParameterLayout;

/**
 * Σ aᵢ (xᵢ − cᵢ)² over a matrix of 1 x 2 and two scalars, and a point to start from.
 *
 * @param curvature a, half the second derivatives
 * @param centre c
 * @param start where a walk begins
 */
public record ContractBowl(double[] curvature, double[] centre, double[] start) {

    private static final int[] ORDER = {2, 0, 3, 1};

    ParameterLayout layout() {
        return ParameterLayout.builder()
                .block("weights", 1, 2)
                .block("bias", 1, 1)
                .block("scale", 1, 1)
                .build();
    }

    Objective objective() {
        return Objective.of(
                layout(),
                theta -> {
                    double sum = 0;
                    for (int i = 0; i < 4; i++) {
                        double x = theta.getEntry(i) - centre[i];
                        sum += curvature[i] * x * x;
                    }
                    return sum;
                },
                theta -> theta.subtract(new ArrayRealVector(centre))
                        .ebeMultiply(new ArrayRealVector(curvature))
                        .mapMultiply(2));
    }

    ContractBowl permuted() {
        return new ContractBowl(permuted(curvature), permuted(centre), permuted(start));
    }

    static double[] permuted(double[] x) {
        return java.util.stream.IntStream.of(ORDER).mapToDouble(i -> x[i]).toArray();
    }
}
