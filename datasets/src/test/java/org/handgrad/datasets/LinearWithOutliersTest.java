package org.handgrad.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.apache.commons.math3.stat.StatUtils;
import org.handgrad.network.Batch;
import org.handgrad.random.NumpyRandom;
import org.junit.jupiter.api.Test;

class LinearWithOutliersTest implements GeneratorContract {

    @Override
    public LinearWithOutliers generator(int size, double noise) {
        return new LinearWithOutliers(size, noise, 0.1);
    }

    /** The share within five standard errors; noise of 0.1 puts an outlier at 2, twenty times as high. */
    @Test
    void aTenthStandsTwentyDeviationsHigher() {
        int n = 4000;
        LinearWithOutliers line = generator(n, 0.1);
        Batch batch = line.sample(new NumpyRandom(11));
        double[] error = batch.targets().subtract(line.truth(batch.inputs())).getColumn(0);
        double[] outliers = Arrays.stream(error).filter(e -> e > 1).toArray();
        double[] others = Arrays.stream(error).filter(e -> e <= 1).toArray();
        assertEquals(0.1, outliers.length / (double) n, 5 * Math.sqrt(0.1 * 0.9 / n));
        assertEquals(2, StatUtils.mean(outliers), 5 * 0.1 / Math.sqrt(outliers.length));
        assertEquals(0, StatUtils.mean(others), 5 * 0.1 / Math.sqrt(others.length));
        assertEquals(0.01, StatUtils.variance(others), 5 * 0.01 * Math.sqrt(2.0 / others.length));
    }

    @Test
    void withoutOutliersNothingMoreIsDrawn() {
        NumpyRandom random = new NumpyRandom(3);
        NumpyRandom same = new NumpyRandom(3);
        new LinearWithOutliers(5, 0.1, 0).sample(random);
        new Parabola(5, 0.1).sample(same);
        assertEquals(same.nextDouble(), random.nextDouble());
    }

    @Test
    void refusesAShareOfOne() {
        assertThrows(IllegalArgumentException.class, () -> new LinearWithOutliers(4, 0, 1));
    }

    @Test
    void theLineIsTwoXPlusOne() {
        assertEquals(2, new LinearWithOutliers().value(0.5)[0]);
        assertEquals(-1, new LinearWithOutliers().value(-1)[0]);
    }
}
