package org.handgrad.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Fills a canvas with colours that a grid's values choose, pixel by pixel. */
final class Shading {

    /** The colour of a pixel from the values there, one for each class. */
    interface Ink {
        int rgb(double[] values);
    }

    private Shading() {}

    static void fill(Graphics2D graphics, Grid grid, Ink ink) {
        Rectangle2D area = grid.canvas().area();
        int left = (int) Math.floor(area.getMinX());
        int top = (int) Math.floor(area.getMinY());
        int width = Math.max(1, (int) Math.ceil(area.getMaxX()) - left);
        int height = Math.max(1, (int) Math.ceil(area.getMaxY()) - top);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] pixels = ColorTable.pixels(image);
        double[] values = new double[grid.classes()];
        for (int row = 0; row < height; row++) {
            double r = (top + row + 0.5 - area.getY()) / area.getHeight() * (grid.rows() - 1);
            for (int column = 0; column < width; column++) {
                double c = (left + column + 0.5 - area.getX()) / area.getWidth() * (grid.columns() - 1);
                between(grid, r, c, values);
                pixels[row * width + column] = ink.rgb(values);
            }
        }
        graphics.drawImage(image, left, top, null);
    }

    /** Bilinear between the four nodes around. */
    private static void between(Grid grid, double row, double column, double[] values) {
        int r = Math.max(0, Math.min(grid.rows() - 2, (int) row));
        int c = Math.max(0, Math.min(grid.columns() - 2, (int) column));
        double down = row - r;
        double right = column - c;
        for (int k = 0; k < values.length; k++) {
            double[] upper = grid.values()[k][r];
            double[] lower = grid.values()[k][r + 1];
            values[k] = (1 - down) * ((1 - right) * upper[c] + right * upper[c + 1])
                    + down * ((1 - right) * lower[c] + right * lower[c + 1]);
        }
    }
}
