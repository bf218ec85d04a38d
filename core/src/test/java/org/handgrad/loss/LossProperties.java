package org.handgrad.loss;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.activation.Softmax;
import org.handgrad.contract.LossFormulaContract;
import org.handgrad.contract.Sample;
import org.handgrad.matrix.FlatMatrix;

/** Every loss, held to the laws of its contract. */
class LossProperties {

    /** Rows of positive probabilities that add up to 1. */
    private static FlatMatrix distributions(Random random, int n, int k) {
        return FlatMatrix.of(new Softmax().apply(Sample.normal(random, n, k)));
    }

    /** Predicted probabilities of 0.01 at least, which leave a little of the 1 to nobody. */
    private static FlatMatrix inside(FlatMatrix p) {
        return map(p, x -> 0.9 * x + 0.01);
    }

    /** Probabilities between 0.02 and 0.98. */
    private static FlatMatrix probabilities(Random random, int n, int k) {
        return map(Sample.normal(random, n, k), z -> 0.02 + 0.96 / (1 + Math.exp(z)));
    }

    /** Predictions on both sides of the targets, none nearer than 0.01. */
    private static FlatMatrix apart(Random random, RealMatrix targets) {
        FlatMatrix d = Sample.normal(random, targets.getRowDimension(), targets.getColumnDimension());
        return FlatMatrix.of(map(d, x -> x + Math.copySign(0.01, x)).add(targets));
    }

    private static FlatMatrix map(RealMatrix matrix, DoubleUnaryOperator f) {
        FlatMatrix mapped = FlatMatrix.of(matrix).copy();
        for (int i = 0; i < mapped.size(); i++) {
            mapped.data()[i] = f.applyAsDouble(mapped.data()[i]);
        }
        return mapped;
    }

    @Group
    class OfMeanDistance implements LossFormulaContract {
        @Override
        public Loss loss() {
            return SquaredError.meanDistance();
        }
    }

    @Group
    class OfHalfMeanDistance implements LossFormulaContract {
        @Override
        public Loss loss() {
            return SquaredError.halfMeanDistance();
        }
    }

    @Group
    class OfMeanOverElements implements LossFormulaContract {
        @Override
        public Loss loss() {
            return SquaredError.meanOverElements();
        }
    }

    @Group
    class OfCrossEntropy implements LossFormulaContract {
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
            return inside(distributions(random, targets.getRowDimension(), targets.getColumnDimension()));
        }
    }

    @Group
    class OfSoftmaxCrossEntropy implements LossFormulaContract {
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
            return map(targets, Math::log);
        }
    }

    /** Targets as far below a sum of 1 as rounded targets may be. */
    @Group
    class OfSoftmaxCrossEntropyOnRoundedTargets implements LossFormulaContract {
        @Override
        public Loss loss() {
            return new SoftmaxCrossEntropy();
        }

        @Override
        public FlatMatrix targets(Random random, int n, int k) {
            FlatMatrix targets = map(distributions(random, n, k), y -> (1 - 9e-7) * y);
            loss().requireTargets(targets);
            return targets;
        }

        @Override
        public RealMatrix best(RealMatrix targets) {
            return map(targets, Math::log);
        }
    }

    @Group
    class OfAbsoluteError implements LossFormulaContract {
        @Override
        public Loss loss() {
            return new AbsoluteError();
        }

        @Override
        public FlatMatrix predictions(Random random, RealMatrix targets) {
            return apart(random, targets);
        }
    }

    @Group
    class OfAbsoluteErrorPerElement implements LossFormulaContract {
        @Override
        public Loss loss() {
            return new AbsoluteError().meanOverElements();
        }

        @Override
        public FlatMatrix predictions(Random random, RealMatrix targets) {
            return apart(random, targets);
        }
    }

    @Group
    class OfHuber implements LossFormulaContract {
        @Override
        public Loss loss() {
            return new Huber(0.75);
        }

        /** None nearer to the joint of parabola and line than 0.01. */
        @Override
        public FlatMatrix predictions(Random random, RealMatrix targets) {
            FlatMatrix d = Sample.normal(random, targets.getRowDimension(), targets.getColumnDimension());
            return FlatMatrix.of(map(d, x -> Math.abs(Math.abs(x) - 0.75) < 0.01 ? 1.1 * x : x)
                    .add(targets));
        }

        /** A sample whose difference was within a step of the joint, where steps across it mislead the witness. */
        @Example
        void aDifferenceNextToTheJoint() {
            gradientIsTheSlopeOfTheValue(6, 6, 8292);
        }
    }

    @Group
    class OfLogCosh implements LossFormulaContract {
        @Override
        public Loss loss() {
            return new LogCosh();
        }
    }

    @Group
    class OfBinaryCrossEntropy implements LossFormulaContract {
        @Override
        public Loss loss() {
            return new BinaryCrossEntropy();
        }

        @Override
        public FlatMatrix targets(Random random, int n, int k) {
            return probabilities(random, n, k);
        }

        @Override
        public FlatMatrix predictions(Random random, RealMatrix targets) {
            return probabilities(random, targets.getRowDimension(), targets.getColumnDimension());
        }
    }

    @Group
    class OfSigmoidCrossEntropy implements LossFormulaContract {
        @Override
        public Loss loss() {
            return new SigmoidCrossEntropy();
        }

        @Override
        public FlatMatrix targets(Random random, int n, int k) {
            return probabilities(random, n, k);
        }

        @Override
        public RealMatrix best(RealMatrix targets) {
            return map(targets, y -> Math.log(y / (1 - y)));
        }
    }

    @Group
    class OfHinge implements LossFormulaContract {
        @Override
        public Loss loss() {
            return new Hinge();
        }

        @Override
        public FlatMatrix targets(Random random, int n, int k) {
            return map(Sample.normal(random, n, k), Math::signum);
        }

        @Override
        public FlatMatrix predictions(Random random, RealMatrix targets) {
            return apart(random, targets);
        }
    }

    @Group
    class OfKullbackLeibler implements LossFormulaContract {
        @Override
        public Loss loss() {
            return new KullbackLeibler();
        }

        @Override
        public FlatMatrix targets(Random random, int n, int k) {
            return distributions(random, n, k);
        }

        @Override
        public FlatMatrix predictions(Random random, RealMatrix targets) {
            return inside(distributions(random, targets.getRowDimension(), targets.getColumnDimension()));
        }
    }
}
