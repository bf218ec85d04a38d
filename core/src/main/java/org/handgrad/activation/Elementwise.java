package org.handgrad.activation;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.layer.Gradients;
import org.handgrad.layer.Pass;
import org.handgrad.matrix.ArrayMatrix;
import org.handgrad.matrix.Entries;
import org.handgrad.matrix.Workspace;

/**
 * An activation that treats each entry alone: aᵢⱼ = f(zᵢⱼ), so that ∂L/∂zᵢⱼ = ∂L/∂aᵢⱼ · f'(zᵢⱼ).
 *
 * <p>A new one needs {@link #value} and {@link #derivative} and nothing else. One whose derivative jumps, or whose values
 * are bounded, says so in {@link #kinks} and {@link #range}: the gradient checker, warnings and documentation read it
 * there.
 */
public interface Elementwise extends Activation {

    /**
     * The function.
     *
     * @param z any number
     * @return f(z); NaN for NaN, so that what went wrong before is not hidden
     */
    double value(double z);

    /**
     * Its derivative, written by hand.
     *
     * @param z any number; at a kink one of the one-sided slopes, or a value between them, is documented
     * @return f'(z)
     */
    double derivative(double z);

    /**
     * Where the derivative jumps.
     *
     * @return the kinks in increasing order; none unless overridden
     */
    default double[] kinks() {
        return new double[0];
    }

    /**
     * Where the values lie.
     *
     * @return the smallest closed interval that holds every f(z); all numbers unless overridden
     */
    default Range range() {
        return Range.ALL;
    }

    /**
     * Values and derivatives of many numbers at once, bit for bit those of {@link #value} and {@link #derivative}. Worth
     * overriding where both share their costly part.
     *
     * @param z any numbers, left as they are
     * @param a on return f(z), as long as z
     * @param slope on return f'(z), as long as z
     */
    default void fill(double[] z, double[] a, double[] slope) {
        for (int i = 0; i < z.length; i++) {
            a[i] = value(z[i]);
            slope[i] = derivative(z[i]);
        }
    }

    @Override
    default Pass forward(RealMatrix inputs, List<? extends RealMatrix> parameters) {
        requireNonNull(parameters, "parameters");
        ArrayMatrix z = ArrayMatrix.of(requireNonNull(inputs, "inputs"));
        double[] a = Workspace.array(z.size());
        double[] slope = Workspace.array(z.size());
        fill(z.stored(), a, slope);
        return new Pass(z.like(a), da -> Gradients.of(Entries.product(z, slope, da)));
    }

    @Override
    default RealMatrix apply(RealMatrix z) {
        return forward(requireNonNull(z, "z"), List.of()).output();
    }

    @Override
    default RealMatrix backward(RealMatrix z, RealMatrix a, RealMatrix outputGradient) {
        Shapes.require(z, a, outputGradient);
        return forward(z, List.of()).backward(outputGradient).inputs();
    }
}
