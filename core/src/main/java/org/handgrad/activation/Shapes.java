package org.handgrad.activation;

import static java.util.Objects.requireNonNull;

import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.check.Check;
import org.handgrad.matrix.FlatMatrix;

/** What activations check are given. */
final class Shapes {

    private Shapes() {}

    /** The inputs as a flat matrix; refuses null. */
    static FlatMatrix flat(RealMatrix z) {
        return FlatMatrix.of(requireNonNull(z, "z"));
    }

    /** Refuses values and gradients of another shape than the inputs they belong to. */
    static void require(RealMatrix z, RealMatrix a, RealMatrix outputGradient) {
        Check.sameShape(z, "z", a, "a");
        Check.sameShape(z, "z", outputGradient, "outputGradient");
    }
}
