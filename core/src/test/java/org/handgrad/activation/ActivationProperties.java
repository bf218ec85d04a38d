package org.handgrad.activation;

import net.jqwik.api.Group;
import org.handgrad.contract.FormulaContract;
import org.handgrad.contract.RowFormulaContract;

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
    class OfHardSigmoid implements FormulaContract {
        @Override
        public HardSigmoid activation() {
            return new HardSigmoid();
        }
    }

    @Group
    class OfLeakyRelu implements FormulaContract {
        @Override
        public LeakyRelu activation() {
            return new LeakyRelu();
        }
    }

    @Group
    class OfElu implements FormulaContract {
        @Override
        public Elu activation() {
            return new Elu();
        }
    }

    @Group
    class OfSteepElu implements FormulaContract {
        @Override
        public Elu activation() {
            return new Elu(1.5);
        }
    }

    @Group
    class OfSelu implements FormulaContract {
        @Override
        public Selu activation() {
            return new Selu();
        }
    }

    @Group
    class OfSoftplus implements FormulaContract {
        @Override
        public Softplus activation() {
            return new Softplus();
        }
    }

    @Group
    class OfSoftsign implements FormulaContract {
        @Override
        public Softsign activation() {
            return new Softsign();
        }
    }

    @Group
    class OfGelu implements FormulaContract {
        @Override
        public Gelu activation() {
            return new Gelu();
        }

        @Override
        public Range increasing() {
            return new Range(-0.75, Double.POSITIVE_INFINITY);
        }
    }

    @Group
    class OfGeluTanh implements FormulaContract {
        @Override
        public GeluTanh activation() {
            return new GeluTanh();
        }

        @Override
        public Range increasing() {
            return new Range(-0.75, Double.POSITIVE_INFINITY);
        }
    }

    @Group
    class OfSilu implements FormulaContract {
        @Override
        public Silu activation() {
            return new Silu();
        }

        @Override
        public Range increasing() {
            return new Range(-1.27, Double.POSITIVE_INFINITY);
        }
    }

    @Group
    class OfGaussian implements FormulaContract {
        @Override
        public Gaussian activation() {
            return new Gaussian();
        }

        @Override
        public Range increasing() {
            return new Range(Double.NEGATIVE_INFINITY, 0);
        }
    }

    @Group
    class OfSine implements FormulaContract {
        @Override
        public Sine activation() {
            return new Sine();
        }

        @Override
        public Range increasing() {
            return new Range(-1.57, 1.57);
        }
    }

    @Group
    class OfSoftmax implements RowFormulaContract {
        @Override
        public Softmax activation() {
            return new Softmax();
        }
    }

    @Group
    class OfLogSoftmax implements RowFormulaContract {
        @Override
        public LogSoftmax activation() {
            return new LogSoftmax();
        }
    }
}
