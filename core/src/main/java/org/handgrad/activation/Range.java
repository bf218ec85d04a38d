package org.handgrad.activation;

/**
 * A closed interval of values.
 *
 * @param lower its lower end, perhaps −∞
 * @param upper its upper end, perhaps +∞
 */
public record Range(double lower, double upper) {

    /** Every number. */
    public static final Range ALL = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    public Range {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException(
                    "a range goes from its lower to its upper end, but got " + lower + " and " + upper);
        }
    }

    /**
     * Whether a value lies in it.
     *
     * @param value any number
     * @return lower ≤ value ≤ upper
     */
    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }
}
