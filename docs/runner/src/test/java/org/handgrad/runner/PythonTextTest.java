package org.handgrad.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Worked lines; the expected text is what Python 3 prints. */
class PythonTextTest {

    @Test
    void aTieGoesToTheEvenDigit() {
        assertEquals("0.2812", PythonText.fixed(0.28125, 4));
        assertEquals("0.2813", PythonText.fixed(0.28135, 4), "0.28135 lies below the tie in binary");
        assertEquals("0.12", PythonText.fixed(0.125, 2));
        assertEquals("0.38", PythonText.fixed(0.375, 2));
    }

    @Test
    void aSmallNegativeNumberKeepsItsSign() {
        assertEquals("-0.0000", PythonText.fixed(-1e-9, 4));
        assertEquals("-0.0000", PythonText.format("{: .4f}", -1e-9));
    }

    @Test
    void fieldsAreFilledAsInAnFString() {
        assertEquals(
                "Iteration 1: x =  2.4000, f(x) = -5.76",
                PythonText.format("Iteration {}: x = {: .4f}, f(x) = {: .2f}", 1, 2.4, -5.76));
        assertEquals("|   2.40|$|", PythonText.format("|{:7.2f}|{}|", 2.4, "$"));
    }

    @Test
    void withoutDecimalsThereIsNoPoint() {
        assertEquals("3", PythonText.fixed(3, 0));
        assertEquals("-2", PythonText.fixed(-2.5, 0));
    }

    @Test
    void whatIsNotFiniteIsCalledAsInPython() {
        assertEquals("3 nan inf", PythonText.format("{:.0f} {:.2f} {:.2f}", 3.0, Double.NaN, Double.POSITIVE_INFINITY));
        assertEquals("-inf", PythonText.fixed(Double.NEGATIVE_INFINITY, 2));
        assertEquals("| inf|  nan|", PythonText.format("|{: .1f}|{:5.1f}|", Double.POSITIVE_INFINITY, Double.NaN));
    }

    @Test
    void valuesMustMatchTheFields() {
        assertThrows(IllegalArgumentException.class, () -> PythonText.format("{} {}", 1));
        assertThrows(IllegalArgumentException.class, () -> PythonText.format("{}", 1, 2));
    }
}
