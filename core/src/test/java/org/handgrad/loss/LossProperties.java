package org.handgrad.loss;

import java.util.Random;
import net.jqwik.api.Group;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.activation.Softmax;
import org.handgrad.contract.LossContract;
import org.handgrad.contract.Sample;
import org.handgrad.matrix.FlatMatrix;

/** Every loss, held to the laws of its contract. */
class LossProperties {

    /** Rows of positive probabilities that add up to 1. */
    private static FlatMatrix distributions(Random random, int n, int k) {
        return FlatMatrix.of(new Softmax().apply(Sample.normal(random, n, k)));
    }

    @Group
    class OfMeanDistance implements LossContract {
        @Override
        public Loss loss() {
            return SquaredError.meanDistance();
        }
    }

    @Group
    class OfHalfMeanDistance implements LossContract {
        @Override
        public Loss loss() {
            return SquaredError.halfMeanDistance();
        }
    }

    @Group
    class OfMeanOverElements implements LossContract {
        @Override
        public Loss loss() {
            return SquaredError.meanOverElements();
        }
    }

    @Group
    class OfCrossEntropy implements LossContract {
        @Override
        public Loss loss() {
            return new CrossEntropy();
        }

        @Override
        public FlatMatrix targets(Random random, int n, int k) {
            return distributions(random, n, k);
        }

        @Override
        public FlatMatrix predictions(Random random, RealMatrix targets) {
            FlatMatrix p = distributions(random, targets.getRowDimension(), targets.getColumnDimension());
            return Sample.along(
                    p.scalarMultiply(0.9),
                    0.02,
                    FlatMatrix.of(p).scalarMultiply(0).scalarAdd(1));
        }
    }

    @Group
    class OfSoftmaxCrossEntropy implements LossContract {
        @Override
        public Loss loss() {
            return new SoftmaxCrossEntropy();
        }

        @Override
        public FlatMatrix targets(Random random, int n, int k) {
            return distributions(random, n, k);
        }

        @Override
        public RealMatrix best(RealMatrix targets) {
            FlatMatrix z = FlatMatrix.of(targets).copy();
            for (int i = 0; i < z.size(); i++) {
                z.data()[i] = Math.log(z.data()[i]);
            }
            return z;
        }
    }
}
