package org.handgrad.initializer;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.contract.Agree;
import org.handgrad.contract.InitializerContract;
import org.handgrad.random.NumpyRandom;

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

    @Group
    class OfLeCunNormal implements InitializerContract {
        @Override
        public Initializer initializer() {
            return LeCun.normal();
        }

        @Override
        public double variance(int inputs, int outputs) {
            return 1.0 / inputs;
        }
    }

    @Group
    class OfLeCunUniform implements InitializerContract {
        @Override
        public Initializer initializer() {
            return LeCun.uniform();
        }

        @Override
        public double variance(int inputs, int outputs) {
            return 1.0 / inputs;
        }
    }

    @Group
    class OfTruncatedNormal implements InitializerContract {
        @Override
        public Initializer initializer() {
            return new TruncatedNormal(0.5);
        }

        @Override
        public double variance(int inputs, int outputs) {
            return 0.25 * 0.7737413035499232;
        }
    }

    @Group
    class OfOrthogonal implements InitializerContract {
        @Override
        public Initializer initializer() {
            return new Orthogonal(1.5);
        }

        @Override
        public double variance(int inputs, int outputs) {
            return 2.25 / Math.max(inputs, outputs);
        }

        /** Its entries hang together; only the first neuron shows the order of the draws: it is parallel to the first draws. */
        @Property
        @Override
        public void oneNeuronIsDrawnAfterAnother(
                @ForAll @IntRange(min = 10, max = 20) int inputs,
                @ForAll @IntRange(min = 1, max = 10) int outputs,
                @ForAll @IntRange(min = 0) int seed) {
            RealMatrix w = initializer().initialize(inputs, outputs, new NumpyRandom(seed));
            NumpyRandom random = new NumpyRandom(seed);
            double ratio = w.getEntry(0, 0) / random.nextGaussian();
            for (int i = 1; i < inputs; i++) {
                Agree.within(ratio * random.nextGaussian(), w.getEntry(i, 0), 1e-14, "entry [" + i + ",0]");
            }
        }

        @Property
        void columnsAreOrthogonalOrRowsWhereThereAreFewer(
                @ForAll @IntRange(min = 1, max = 30) int inputs,
                @ForAll @IntRange(min = 1, max = 30) int outputs,
                @ForAll @IntRange(min = 0) int seed) {
            RealMatrix w = initializer().initialize(inputs, outputs, new NumpyRandom(seed));
            RealMatrix products =
                    inputs < outputs ? w.multiply(w.transpose()) : w.transpose().multiply(w);
            int n = Math.min(inputs, outputs);
            RealMatrix expected = MatrixUtils.createRealIdentityMatrix(n).scalarMultiply(2.25);
            Agree.within(expected, products, 64 * Math.ulp(1.0), "inner products");
        }
    }

    @Example
    void noEntryOfATruncatedNormalIsFurtherThanTwoDeviations() {
        RealMatrix w = new TruncatedNormal(0.5).initialize(100, 100, new NumpyRandom(1));
        for (double[] row : w.getData()) {
            for (double entry : row) {
                assertTrue(Math.abs(entry) <= 1, "entry " + entry);
            }
        }
    }

    @Example
    void badArgumentsAreRefusedByName() {
        assertMessage("deviation", () -> new Normal(0));
        assertMessage("deviation", () -> new TruncatedNormal(Double.NaN));
        assertMessage("gain", () -> new Orthogonal(-1));
        assertMessage("value", () -> new Constant(Double.NaN));
        assertMessage("lower is 1.0, upper 1.0", () -> new Uniform(1, 1));
        assertMessage("upper", () -> new Uniform(0, Double.POSITIVE_INFINITY));
    }

    private static void assertMessage(String part, Runnable call) {
        String message = assertThrows(IllegalArgumentException.class, call::run).getMessage();
        assertTrue(message.contains(part), message);
    }
}
