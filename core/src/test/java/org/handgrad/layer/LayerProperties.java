package org.handgrad.layer;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import org.apache.commons.math3.stat.StatUtils;
import org.handgrad.activation.Tanh;
import org.handgrad.contract.LayerContract;
import org.handgrad.contract.Sample;
import org.handgrad.initializer.Constant;
import org.handgrad.initializer.Xavier;
import org.handgrad.matrix.FlatMatrix;

/** Every layer that is no activation, held to the laws of its contract. */
class LayerProperties {

    @Group
    class OfDense implements LayerContract {
        @Override
        public Layer layer(int inputs) {
            return new Dense(inputs, 5, Xavier.normal(), Constant.zeros());
        }
    }

    @Group
    class OfDenseWithoutBias implements LayerContract {
        @Override
        public Layer layer(int inputs) {
            return new DenseWithoutBias(inputs, 5, Xavier.normal());
        }
    }

    /** As it predicts; what it is while it learns stands in {@link DropoutProperties}. */
    @Group
    class OfDropout implements LayerContract {
        @Override
        public Layer layer(int inputs) {
            return new Dropout(0.4);
        }
    }

    @Group
    class OfLayerNorm implements LayerContract {
        @Override
        public Layer layer(int inputs) {
            return new LayerNorm(inputs);
        }

        /**
         * No sample of nearly equal entries: there the function turns within a step of the witness. {@link LayerNormTest} has the
         * closed form of such samples.
         */
        @Override
        public FlatMatrix inputs(Random random, int n, int width) {
            FlatMatrix x = Sample.normal(random, n, width);
            for (int i = 0; i < n && width > 1; i++) {
                while (StatUtils.populationVariance(x.getRow(i)) < 0.0625) {
                    x.setRow(i, Sample.normal(random, 1, width).getRow(0));
                }
            }
            return x;
        }

        /** A sample of which two entries differed by 0.005. */
        @Example
        void aSampleOfNearlyEqualEntries() {
            backwardIsTheTransposedJacobian(5, 2, 3504800424113743840L);
        }
    }

    @Group
    class OfResidual implements LayerContract {
        @Override
        public Layer layer(int inputs) {
            Layer widen = new Dense(inputs, 4, Xavier.normal(), Constant.zeros());
            Layer narrow = new DenseWithoutBias(4, inputs, Xavier.normal());
            return new Residual(List.of(widen, new Tanh(), new Dropout(0.5), narrow));
        }
    }
}
