package org.handgrad.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SeedsTest {

    /** The first five numbers of SplitMix64 from the seed 1234567, as Rosetta Code lists them for all languages. */
    private static final String[] PUBLISHED = {
        "6457827717110365317",
        "3203168211198807973",
        "9817491932198370423",
        "4593380528125082431",
        "16408922859458223821"
    };

    @Test
    void placesTakeTheNumbersOfSplitMix64InOrder() {
        for (int place = 0; place < PUBLISHED.length; place++) {
            assertEquals(PUBLISHED[place], Long.toUnsignedString(Seeds.of(1234567, place)), "place " + place);
        }
    }
}
