package org.handgrad.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class PublishedTest {

    private static final Published EQUAL =
            Published.in("a text").number("loss", "0.2812", 0.28125).number("inside", "99", 99);

    @Test
    void equalDigitsPass() {
        assertSame(EQUAL, EQUAL.requireEqual());
        assertEquals("""
                a text
                what    published    ours  equal
                loss       0.2812  0.2812  yes
                inside         99      99  yes""", EQUAL.toString());
    }

    @Test
    void oneOtherDigitFailsAndShowsTheTable() {
        Published table = EQUAL.number("last", "0.0004", 0.00035);
        assertEquals(
                "published and ours differ\n" + table,
                assertThrows(AssertionError.class, () -> table.number("wrong", "0.0003", 0.00035)
                                .requireEqual())
                        .getMessage()
                        .replaceFirst("\nwrong.*", ""));
    }
}
