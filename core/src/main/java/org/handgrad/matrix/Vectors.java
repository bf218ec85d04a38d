package org.handgrad.matrix;

import static java.util.Objects.requireNonNull;

import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;

/** The way between flat arrays and commons-math3 vectors, copying only where asked to. */
public final class Vectors {

    private Vectors() {}

    /**
     * The array under a vector: the very one for an {@link ArrayRealVector}, a copy for any other.
     *
     * @param vector the vector
     * @return its entries, not to be written to
     */
    public static double[] array(RealVector vector) {
        return requireNonNull(vector, "vector") instanceof ArrayRealVector flat ? flat.getDataRef() : vector.toArray();
    }

    /**
     * A vector over an array, without copying.
     *
     * @param data the entries, given up by the caller
     * @return the vector
     */
    public static ArrayRealVector wrap(double[] data) {
        return new ArrayRealVector(requireNonNull(data, "data"), false);
    }

    /**
     * A vector over a copy of an array.
     *
     * @param data the entries
     * @return the vector
     */
    public static ArrayRealVector copy(double[] data) {
        return new ArrayRealVector(requireNonNull(data, "data"), true);
    }
}
