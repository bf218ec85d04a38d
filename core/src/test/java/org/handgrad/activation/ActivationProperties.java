package org.handgrad.activation;

import net.jqwik.api.Group;
import org.handgrad.contract.ActivationContract;
import org.handgrad.contract.FormulaContract;

/** Every activation, held to the laws of its contract. */
class ActivationProperties {

    @Group
    class OfIdentity implements FormulaContract {
        @Override
        public Identity activation() {
            return new Identity();
        }
    }

    @Group
    class OfSigmoid implements FormulaContract {
        @Override
        public Sigmoid activation() {
            return new Sigmoid();
        }
    }

    @Group
    class OfTanh implements FormulaContract {
        @Override
        public Tanh activation() {
            return new Tanh();
        }
    }

    @Group
    class OfRelu implements FormulaContract {
        @Override
        public Relu activation() {
            return new Relu();
        }
    }

    @Group
    class OfSoftmax implements ActivationContract {
        @Override
        public Softmax activation() {
            return new Softmax();
        }
    }
}
