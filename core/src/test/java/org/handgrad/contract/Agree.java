package org.handgrad.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.function.Supplier;
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
        bits(expected, actual, () -> what);
    }

    /**
     * The same for a law that asks it of many numbers: writing a number down takes longer than computing it.
     *
     * @param expected one
     * @param actual the other
     * @param what says what they are called in the message, if one is needed
     */
    public static void bits(double expected, double actual, Supplier<String> what) {
        if (Double.doubleToRawLongBits(expected) != Double.doubleToRawLongBits(actual)) {
            fail(what.get() + ": expected " + expected + " to the bit but got " + actual);
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
                int row = i;
                int column = j;
                bits(expected.getEntry(i, j), actual.getEntry(i, j), () -> what + "[" + row + "," + column + "]");
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
        within(expected, actual, bound, () -> what);
    }

    private static void within(double expected, double actual, double bound, Supplier<String> what) {
        if (!(Math.abs(expected - actual) <= bound) && expected != actual) {
            fail(what.get() + ": expected " + expected + " but got " + actual + ", off by "
                    + Math.abs(expected - actual) + " where " + bound + " is allowed");
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
                int row = i;
                int column = j;
                within(
                        expected.getEntry(i, j),
                        actual.getEntry(i, j),
                        bound,
                        () -> what + "[" + row + "," + column + "]");
            }
        }
    }

    private static void shapes(RealMatrix expected, RealMatrix actual, String what) {
        assertEquals(Check.shape(expected), Check.shape(actual), what + ": shape");
    }
}
