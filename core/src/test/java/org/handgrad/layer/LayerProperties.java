package org.handgrad.layer;

import net.jqwik.api.Group;
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
}
