package org.handgrad.layer;

import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * One step of the way from inputs to predictions, which also knows the way back.
 *
 * <p>A layer is immutable and holds no parameters: it says which ones it wants and is handed them. Rows are samples.
 *
 * <p>Law: with J the Jacobian of {@code forward} at the given inputs and parameters, {@code forward(...).backward(g)}
 * returns Jᵀ g. It is a function of its arguments alone, writes into none of them and keeps none longer than its
 * {@link Pass}: training writes over them in its next step.
 */
public interface Layer {

    /**
     * The width behind this layer.
     *
     * @param inputs the width before it
     * @return the width of its output
     * @throws IllegalArgumentException if this layer cannot follow that width; the message says what to change
     */
    int outputs(int inputs);

    /**
     * The parameters this layer wants, in the order in which {@link #forward} gets them.
     *
     * @return none unless overridden
     */
    default List<ParameterSpec> parameters() {
        return List.of();
    }

    /**
     * Whether each row of the output depends on the same row of the inputs alone, and no row on its number: then training may
     * take many samples in parts that fit the cache. A layer that looks at several samples, as batch normalisation does, says no.
     *
     * @return false unless overridden
     */
    default boolean samplesStayApart() {
        return false;
    }

    /**
     * Computes the output and remembers what the way back needs.
     *
     * @param inputs n x width before
     * @param parameters one read-only matrix per {@link #parameters() spec}
     * @return output, n x width behind, with its derivative
     */
    Pass forward(RealMatrix inputs, List<? extends RealMatrix> parameters);
}
