package org.handgrad.initializer;

import net.jqwik.api.Group;
import org.handgrad.contract.InitializerContract;

/** Every initialiser, held to the laws of its contract. */
class InitializerProperties {

    @Group
    class OfNormal implements InitializerContract {
        @Override
        public Initializer initializer() {
            return new Normal(0.5);
        }

        @Override
        public double variance(int inputs, int outputs) {
            return 0.25;
        }
    }

    @Group
    class OfUniform implements InitializerContract {
        @Override
        public Initializer initializer() {
            return new Uniform(-1, 3);
        }

        @Override
        public double variance(int inputs, int outputs) {
            return 16 / 12.0;
        }

        @Override
        public double mean() {
            return 1;
        }
    }

    @Group
    class OfConstant implements InitializerContract {
        @Override
        public Initializer initializer() {
            return new Constant(0.1);
        }

        @Override
        public double variance(int inputs, int outputs) {
            return 0;
        }

        @Override
        public double mean() {
            return 0.1;
        }
    }

    @Group
    class OfXavierNormal implements InitializerContract {
        @Override
        public Initializer initializer() {
            return Xavier.normal();
        }

        @Override
        public double variance(int inputs, int outputs) {
            return 2.0 / (inputs + outputs);
        }
    }

    @Group
    class OfXavierUniform implements InitializerContract {
        @Override
        public Initializer initializer() {
            return Xavier.uniform();
        }

        @Override
        public double variance(int inputs, int outputs) {
            return 2.0 / (inputs + outputs);
        }
    }

    @Group
    class OfHeNormal implements InitializerContract {
        @Override
        public Initializer initializer() {
            return He.normal();
        }

        @Override
        public double variance(int inputs, int outputs) {
            return 2.0 / inputs;
        }
    }

    @Group
    class OfHeUniform implements InitializerContract {
        @Override
        public Initializer initializer() {
            return He.uniform();
        }

        @Override
        public double variance(int inputs, int outputs) {
            return 2.0 / inputs;
        }
    }
}
