package org.handgrad.gradcheck;

import java.util.Arrays;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.loss.Loss;
import org.handgrad.matrix.FlatMatrix;

/**
 * The least a loss can be known to, in the sense that matters for its gradient. A loss of 1e-27 looks exact to 1e-43, but
 * the gradient p − y behind it is a difference of numbers near 1 and exact to no more than their rounding.
 */
final class LossNoise {

    private LossNoise() {}

    /** The rounding scale of the loss at uninformed predictions, 1/k each, but not more than that of 1. */
    static double scale(Loss loss, RealMatrix targets) {
        int n = targets.getRowDimension();
        int k = targets.getColumnDimension();
        double[] uninformed = new double[n * k];
        Arrays.fill(uninformed, 1.0 / k);
        try {
            double value = Math.abs(loss.value(FlatMatrix.wrap(uninformed, n, k), targets));
            return value <= 1 ? value : 1;
        } catch (IllegalArgumentException | ArithmeticException outsideItsDomain) {
            return 1;
        }
    }
}
