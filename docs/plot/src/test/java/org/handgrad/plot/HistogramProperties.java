package org.handgrad.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

class HistogramProperties {

    /** Of a quotient near an edge. */
    private static final double ROUNDING = 1e-12;

    @Property(tries = 50)
    void everyValueIsCountedOnce(@ForAll @Size(min = 1, max = 300) double[] values) {
        Extent extent = Extent.around(Arrays.stream(values), false);
        Histogram histogram = Histogram.of("values", values, extent);
        long shown = Arrays.stream(values).filter(v -> Extent.canShow(v, false)).count();
        assertEquals(shown, Arrays.stream(histogram.counts()).sum());
    }

    @Property
    void eachValueIsBetweenTheEdgesOfItsBin(@ForAll @DoubleRange(min = 0, max = 1) double value) {
        Histogram histogram = Histogram.of("value", new double[] {value}, new Extent(0, 1));
        int bin = 0;
        while (histogram.counts()[bin] == 0) {
            bin++;
        }
        assertTrue(histogram.edges()[bin] <= value + ROUNDING, "bin " + bin);
        assertTrue(histogram.edges()[bin + 1] >= value - ROUNDING, "bin " + bin);
    }
}
