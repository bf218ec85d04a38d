package org.handgrad.loss;

import org.apache.commons.math3.RealFieldElement;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.matrix.FlatMatrix;

/** A pointwise loss divided by the number of outputs. */
record PerElement(Pointwise loss) implements Loss, LossFormula {

    @Override
    public double value(RealMatrix predictions, RealMatrix targets) {
        return loss.value(predictions, targets) / predictions.getColumnDimension();
    }

    @Override
    public RealMatrix gradient(RealMatrix predictions, RealMatrix targets) {
        FlatMatrix dp = FlatMatrix.of(loss.gradient(predictions, targets));
        double k = dp.getColumnDimension();
        for (int i = 0; i < dp.size(); i++) {
            dp.data()[i] /= k;
        }
        return dp;
    }

    @Override
    public <T extends RealFieldElement<T>> T value(T[][] predictions, double[][] targets) {
        return loss.value(predictions, targets).divide(predictions[0].length);
    }

    @Override
    public void requireTargets(RealMatrix targets) {
        loss.requireTargets(targets);
    }

    @Override
    public String toString() {
        return loss + ".meanOverElements";
    }
}
