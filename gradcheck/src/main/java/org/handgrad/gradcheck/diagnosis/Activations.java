package org.handgrad.gradcheck.diagnosis;

import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.activation.Activation;
import org.handgrad.activation.Elementwise;
import org.handgrad.activation.Softmax;
import org.handgrad.layer.Layer;
import org.handgrad.matrix.FlatMatrix;

/** Mistakes on the way back through an activation. */
final class Activations {

    /** The wrong slope of one entry, from z, a = f(z) and the right slope. */
    private interface Slope {
        double at(Elementwise f, double z, double a);
    }

    private record Wrong(Cause cause, String formula, Slope slope) implements Mistake {

        @Override
        public boolean fits(Layer layer) {
            return layer instanceof Elementwise;
        }

        @Override
        public RealMatrix activation(Activation f, RealMatrix z, RealMatrix a, RealMatrix da) {
            FlatMatrix dz = FlatMatrix.of(da).copy();
            FlatMatrix x = FlatMatrix.of(z);
            FlatMatrix y = FlatMatrix.of(a);
            for (int i = 0; i < dz.size(); i++) {
                dz.data()[i] *= slope.at((Elementwise) f, x.data()[x.offset() + i], y.data()[y.offset() + i]);
            }
            return dz;
        }
    }

    private record WrongSoftmax(Cause cause, String formula, boolean twice) implements Mistake {

        @Override
        public boolean fits(Layer layer) {
            return layer instanceof Softmax;
        }

        @Override
        public RealMatrix activation(Activation f, RealMatrix z, RealMatrix a, RealMatrix da) {
            if (twice) {
                return f.backward(z, a, f.backward(z, a, da));
            }
            FlatMatrix dz = FlatMatrix.of(da).copy();
            FlatMatrix p = FlatMatrix.of(a);
            for (int i = 0; i < dz.size(); i++) {
                double pi = p.data()[p.offset() + i];
                dz.data()[i] *= pi * (1 - pi);
            }
            return dz;
        }
    }

    static final List<Mistake> ALL = List.of(
            new Wrong(Cause.ACTIVATION_DERIVATIVE_MISSING, "dz = da instead of da f'(z)", (f, z, a) -> 1),
            new Wrong(
                    Cause.ACTIVATION_DERIVATIVE_DOUBLED,
                    "dz = da f'(z) f'(z)",
                    (f, z, a) -> f.derivative(z) * f.derivative(z)),
            new Wrong(Cause.DERIVATIVE_AT_OUTPUT, "dz = da f'(a) instead of da f'(z)", (f, z, a) -> f.derivative(a)),
            new Wrong(Cause.DERIVATIVE_AT_INPUT, "dz = da z (1 - z)", (f, z, a) -> z * (1 - z)),
            new Wrong(Cause.DERIVATIVE_AT_INPUT, "dz = da (1 - z^2)", (f, z, a) -> 1 - z * z),
            new Wrong(Cause.OTHER_ACTIVATION, "dz = da a (1 - a), as for sigmoid", (f, z, a) -> a * (1 - a)),
            new Wrong(Cause.OTHER_ACTIVATION, "dz = da (1 - a^2), as for tanh", (f, z, a) -> 1 - a * a),
            new Wrong(Cause.OTHER_ACTIVATION, "dz = da where z > 0, as for ReLU", (f, z, a) -> z > 0 ? 1 : 0),
            new Wrong(Cause.ACTIVATION_DERIVATIVE_WRONG, "dz = da a", (f, z, a) -> a),
            new Wrong(Cause.ACTIVATION_DERIVATIVE_WRONG, "dz = da (1 - a)", (f, z, a) -> 1 - a),
            new Wrong(Cause.ACTIVATION_DERIVATIVE_WRONG, "dz = da z", (f, z, a) -> z),
            new WrongSoftmax(Cause.SOFTMAX_DIAGONAL, "dz = da p (1 - p)", false),
            new WrongSoftmax(Cause.DOUBLE_SOFTMAX, "softmax' applied to an error that contains it already", true),
            new MissingSoftmax());

    private record MissingSoftmax() implements Mistake {

        @Override
        public Cause cause() {
            return Cause.ACTIVATION_DERIVATIVE_MISSING;
        }

        @Override
        public String formula() {
            return "dz = da, without the derivative of softmax";
        }

        @Override
        public boolean fits(Layer layer) {
            return layer instanceof Softmax;
        }

        @Override
        public RealMatrix activation(Activation f, RealMatrix z, RealMatrix a, RealMatrix da) {
            return da;
        }
    }

    private Activations() {}
}
