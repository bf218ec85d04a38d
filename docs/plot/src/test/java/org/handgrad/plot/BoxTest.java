package org.handgrad.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import org.handgrad.plot.Box.Tally;
import org.junit.jupiter.api.Test;

class BoxTest {

    private static final List<Tally> TALLIES =
            List.of(new Tally(0x101010, 90), new Tally(0x121212, 2), new Tally(0xE0E0E0, 3), new Tally(0xF0F0F0, 80));

    @Test
    void fewColoursAreAllKept() {
        assertArrayEquals(new int[] {0x101010, 0x121212, 0xE0E0E0, 0xF0F0F0}, Box.cut(TALLIES, 9));
    }

    @Test
    void theMostFrequentColourStandsForItsNeighbours() {
        assertArrayEquals(new int[] {0x101010, 0xF0F0F0}, Box.cut(TALLIES, 2));
    }
}
