package org.handgrad.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TickTextTest {

    @ParameterizedTest
    @CsvSource({"1,1", "1.1,2", "2,2", "3,5", "7,10", "0.013,0.02", "0.0051,0.01", "340,500"})
    void stepsAreRound(double least, double step) {
        assertEquals(step, TickText.roundStep(least), 1e-12 * step);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.30000000000000004 | 0.1 | 0.3",
                "20000 | 5000 | 20,000",
                "-0.5 | 0.5 | −0.5",
                "0 | 0.2 | 0.0",
                "3e-7 | 1e-7 | 3·10⁻⁷",
                "0 | 1e-7 | 0",
                "-4e12 | 2e12 | −4·10¹²"
            })
    void numbersHaveTheDecimalsOfTheStep(double value, double step, String text) {
        assertEquals(text, TickText.number(value, step));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.125003 | 1e-7 | 0.1250030",
                "-0.125003 | 1e-7 | −0.1250030",
                "1.0000000000000002 | 1e-16 | 1.0000000000000002",
                "9e-6 | 1e-6 | 9·10⁻⁶",
                "3e-25 | 1e-25 | 3·10⁻²⁵"
            })
    void powersOfTenAreForShorterTextOnly(double value, double step, String text) {
        assertEquals(text, TickText.number(value, step));
    }

    @Test
    void exponentsAreRaised() {
        assertEquals("10⁻¹²", TickText.power(-12));
    }
}
