package org.handgrad.plot;

import java.awt.geom.Path2D;

/**
 * The line along which values on a grid equal a level, linear between neighbours (marching squares).
 *
 * <p>Source: Lorensen and Cline 1987, in two dimensions; a saddle is decided by the cell's mean.
 */
final class Isoline {

    private final Grid grid;
    private final double[][] values;
    private final double level;
    private final Path2D path = new Path2D.Double();

    private Isoline(Grid grid, double[][] values, double level) {
        this.grid = grid;
        this.values = values;
        this.level = level;
    }

    /** The pieces of the line, in pixels. */
    static Path2D of(Grid grid, double[][] values, double level) {
        Isoline line = new Isoline(grid, values, level);
        for (int row = 0; row + 1 < values.length; row++) {
            for (int column = 0; column + 1 < values[row].length; column++) {
                line.cross(row, column);
            }
        }
        return line.path;
    }

    /** Joins the crossings of a cell's four sides, in pairs. */
    private void cross(int row, int column) {
        double[] corners = {
            values[row][column] - level,
            values[row][column + 1] - level,
            values[row + 1][column + 1] - level,
            values[row + 1][column] - level
        };
        double mean = (corners[0] + corners[1] + corners[2] + corners[3]) / 4;
        if (Double.isNaN(mean)) {
            return;
        }
        int[] sides = new int[4];
        int count = 0;
        for (int side = 0; side < 4; side++) {
            if (corners[side] < 0 != corners[(side + 1) % 4] < 0) {
                sides[count++] = side;
            }
        }
        if (count == 2) {
            join(row, column, corners, sides[0], sides[1]);
        } else if (count == 4) {
            // Corner 0 is cut off by its own two sides, 3 and 0, unless it is joined to corner 2 through the middle.
            boolean alone = corners[0] < 0 != mean < 0;
            join(row, column, corners, 0, alone ? 3 : 1);
            join(row, column, corners, 2, alone ? 1 : 3);
        }
    }

    private void join(int row, int column, double[] corners, int one, int other) {
        move(row, column, corners, one, true);
        move(row, column, corners, other, false);
    }

    private void move(int row, int column, double[] corners, int side, boolean start) {
        double from = corners[side];
        double share = from / (from - corners[(side + 1) % 4]);
        double x = grid.pixelX(column + (side == 0 ? share : side == 1 ? 1 : side == 2 ? 1 - share : 0));
        double y = grid.pixelY(row + (side == 0 ? 0 : side == 1 ? share : side == 2 ? 1 : 1 - share));
        if (start) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }
}
