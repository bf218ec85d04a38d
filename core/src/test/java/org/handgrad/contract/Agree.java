package org.handgrad.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.check.Check;

/** What it means that two results agree, said once: to the bit, or within a bound. */
public final class Agree {

    private Agree() {}

    /**
     * Both numbers have the same 64 bits; so 0.0 and −0.0 differ.
     *
     * @param expected one
     * @param actual the other
     * @param what what they are called in the message
     */
    public static void bits(double expected, double actual, String what) {
        if (Double.doubleToRawLongBits(expected) != Double.doubleToRawLongBits(actual)) {
            fail(what + ": expected " + expected + " to the bit but got " + actual);
        }
    }

    /**
     * Both matrices have one shape and the same bits.
     *
     * @param expected one
     * @param actual the other
     * @param what what they are called in the message
     */
    public static void bits(RealMatrix expected, RealMatrix actual, String what) {
        shapes(expected, actual, what);
        for (int i = 0; i < expected.getRowDimension(); i++) {
            for (int j = 0; j < expected.getColumnDimension(); j++) {
                bits(expected.getEntry(i, j), actual.getEntry(i, j), what + "[" + i + "," + j + "]");
            }
        }
    }

    /**
     * The numbers differ by a bound at most; NaN agrees with nothing.
     *
     * @param expected one
     * @param actual the other
     * @param bound the largest allowed difference
     * @param what what they are called in the message
     */
    public static void within(double expected, double actual, double bound, String what) {
        if (!(Math.abs(expected - actual) <= bound) && expected != actual) {
            fail(what + ": expected " + expected + " but got " + actual + ", off by " + Math.abs(expected - actual)
                    + " where " + bound + " is allowed");
        }
    }

    /**
     * The matrices differ by a bound at most in every entry.
     *
     * @param expected one
     * @param actual the other
     * @param bound the largest allowed difference
     * @param what what they are called in the message
     */
    public static void within(RealMatrix expected, RealMatrix actual, double bound, String what) {
        shapes(expected, actual, what);
        for (int i = 0; i < expected.getRowDimension(); i++) {
            for (int j = 0; j < expected.getColumnDimension(); j++) {
                within(expected.getEntry(i, j), actual.getEntry(i, j), bound, what + "[" + i + "," + j + "]");
            }
        }
    }

    private static void shapes(RealMatrix expected, RealMatrix actual, String what) {
        assertEquals(Check.shape(expected), Check.shape(actual), what + ": shape");
    }
}
