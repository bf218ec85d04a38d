package org.handgrad.layer;

import java.util.List;
import net.jqwik.api.Group;
import org.handgrad.activation.Tanh;
import org.handgrad.contract.LayerContract;
import org.handgrad.initializer.Constant;
import org.handgrad.initializer.Xavier;

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
