package org.handgrad.plot;

import java.awt.Color;
import java.awt.Paint;
import java.util.Arrays;
import org.jfree.chart.renderer.PaintScale;

/**
 * Colours for bands of values: n edges, n - 1 colours. Bands, and not a smooth ramp, so that a value can be read off
 * the picture, and so that an animation stays small.
 */
record Shades(double[] edges, Color[] colors) implements PaintScale {

    private static final int BANDS = 10;

    /** For an output in [0, 1]: blue below a half, vermillion above, white in between. */
    static Shades output() {
        double[] edges = new double[BANDS + 1];
        Color[] colors = new Color[BANDS];
        for (int band = 0; band < BANDS; band++) {
            edges[band + 1] = (band + 1.0) / BANDS;
            double side = (2 * band + 1.0) / BANDS - 1;
            Color end = side < 0 ? Palette.BLUE : Palette.VERMILLION;
            colors[band] = Palette.blend(Palette.PAPER, end, 0.06 + 0.44 * Math.abs(side));
        }
        return new Shades(edges, colors);
    }

    /** For a landscape: blue in the valleys; edges that give a paraboloid rings of one width. */
    static Shades landscape(double low, double high) {
        int bands = BANDS + 2;
        double[] edges = new double[bands + 1];
        Color[] colors = new Color[bands];
        double length = high > low ? high - low : 1;
        for (int band = 0; band <= bands; band++) {
            double share = (double) band / bands;
            edges[band] = low + length * share * share;
            if (band < bands) {
                colors[band] = Palette.blend(Palette.SKY, Palette.PAPER, 0.1 + 0.85 * share);
            }
        }
        return new Shades(edges, colors);
    }

    Color color(double value) {
        if (Double.isNaN(value)) {
            return Palette.PAPER;
        }
        int found = Arrays.binarySearch(edges, value);
        int band = found >= 0 ? found : -found - 2;
        return colors[Math.max(0, Math.min(colors.length - 1, band))];
    }

    @Override
    public double getLowerBound() {
        return edges[0];
    }

    @Override
    public double getUpperBound() {
        return edges[edges.length - 1];
    }

    @Override
    public Paint getPaint(double value) {
        return color(value);
    }
}
