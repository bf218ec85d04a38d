package org.handgrad.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrowthTest {

    private static final double[][] RISING = {{0, 0}, {1, 1}};
    private static final double[][] FALLING = {{0, 1}, {1, 0}};

    @Test
    void theLastShapeIsBoldAndInTheMiddle() {
        BufferedImage image = Plots.growth(List.of(FALLING, RISING)).image(880, 880);
        assertEquals(Palette.VERMILLION.getRGB(), image.getRGB(440, 440));
        assertEquals(Palette.VERMILLION.getRGB(), image.getRGB(640, 240));
    }

    @Test
    void earlierShapesAreFaint() {
        BufferedImage image = Plots.growth(List.of(FALLING, RISING)).image(880, 880);
        assertNotEquals(Palette.PAPER.getRGB(), image.getRGB(240, 240));
        assertNotEquals(Palette.VERMILLION.getRGB(), image.getRGB(240, 240));
        assertEquals(Palette.PAPER.getRGB(), image.getRGB(440, 100));
    }

    @Test
    void aPointThatIsNotFiniteLeavesAGap() {
        double[][] broken = {{0, 0}, {0.4, 0.4}, {Double.NaN, 0.5}, {0.6, 0.6}, {1, 1}};
        BufferedImage image = Plots.growth(List.<double[][]>of(broken)).image(880, 880);
        assertEquals(Palette.VERMILLION.getRGB(), image.getRGB(240, 640));
        assertEquals(Palette.PAPER.getRGB(), image.getRGB(440, 440));
        assertEquals(Palette.VERMILLION.getRGB(), image.getRGB(640, 240));
    }

    @Test
    void noShapeAtAllIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Plots.growth(List.of()));
    }
}
