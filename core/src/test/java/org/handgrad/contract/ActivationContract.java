package org.handgrad.contract;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.activation.Activation;
import org.handgrad.check.Check;
import org.handgrad.layer.Layer;
import org.handgrad.matrix.FlatMatrix;

/** The laws of an {@link Activation}: those of a layer, and that the plain pair (apply, backward) is that layer. */
public interface ActivationContract extends LayerContract {

    /**
     * The activation under test.
     *
     * @return one instance
     */
    Activation activation();

    @Override
    default Layer layer(int inputs) {
        return activation();
    }

    /** The pair (apply, backward) and the pass of forward are the same function, to the bit. */
    @Property
    default void applyAndBackwardAreTheLayersPass(
            @ForAll @IntRange(min = 1, max = 8) int n,
            @ForAll @IntRange(min = 1, max = 8) int width,
            @ForAll long seed) {
        Random random = new Random(seed);
        FlatMatrix z = Sample.normal(random, n, width);
        FlatMatrix da = Sample.normal(random, n, width);
        RealMatrix a = activation().apply(z);
        var pass = activation().forward(z, List.of());
        Agree.bits(pass.output(), a, "apply");
        Agree.bits(pass.backward(da).inputs(), activation().backward(z, a, da), "backward");
    }

    /** Large inputs stay finite, there and back. */
    @Property
    default void staysFiniteOnLargeInputs(
            @ForAll @IntRange(min = 1, max = 6) int width,
            @ForAll @IntRange(min = 0, max = 300) int exponent,
            @ForAll long seed) {
        Random random = new Random(seed);
        RealMatrix z = Sample.normal(random, 3, width).scalarMultiply(Math.pow(10, exponent));
        RealMatrix a = activation().apply(z);
        RealMatrix dz = activation().backward(z, a, Sample.direction(random, 3, width));
        Check.finite(a, "values at 1e" + exponent);
        Check.finite(dz, "gradients at 1e" + exponent);
    }
}
