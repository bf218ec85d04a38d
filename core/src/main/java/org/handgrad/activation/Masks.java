package org.handgrad.activation;

/**
 * Choices without a branch, which a processor guesses wrong half of the time: a mask, all ones where something holds and 0
 * elsewhere, takes the bits of one number or those of another.
 */
final class Masks {

    private static final long INFINITY = Double.doubleToRawLongBits(Double.POSITIVE_INFINITY);

    private Masks() {}

    /** 0 &lt; z ≤ ∞; nothing holds for NaN. */
    static long positive(double z) {
        long bits = Double.doubleToRawLongBits(z);
        long below = bits - 1;
        return (below - INFINITY & ~below) >> 63;
    }

    /** |z| &lt; limit, for a positive limit; nothing holds for NaN. */
    static long within(double z, double limit) {
        return (Double.doubleToRawLongBits(z) & Long.MAX_VALUE) - Double.doubleToRawLongBits(limit) >> 63;
    }

    static double choose(long mask, double a, double b) {
        return Double.longBitsToDouble(mask & Double.doubleToRawLongBits(a) | ~mask & Double.doubleToRawLongBits(b));
    }
}
