package org.handgrad.plot;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The line along which values on a grid equal a level, linear between neighbours (marching squares).
 *
 * <p>Source: Lorensen and Cline 1987, in two dimensions; a saddle is decided by the cell's mean.
 */
final class Isoline {

    /** The side between two neighbouring nodes: from a node to the right, or down. */
    private record Side(int row, int column, boolean down) {}

    private final Grid grid;
    private final double[][] values;
    private final double level;
    private final Map<Side, List<Side>> neighbours = new LinkedHashMap<>();

    private Isoline(Grid grid, double[][] values, double level) {
        this.grid = grid;
        this.values = values;
        this.level = level;
    }

    /** The line's connected pieces, in pixels. */
    static Path2D of(Grid grid, double[][] values, double level) {
        Isoline line = new Isoline(grid, values, level);
        for (int row = 0; row + 1 < values.length; row++) {
            for (int column = 0; column + 1 < values[row].length; column++) {
                line.cross(row, column);
            }
        }
        return line.path();
    }

    /** Joins the crossings of a cell's four sides, in pairs. */
    private void cross(int row, int column) {
        Side top = new Side(row, column, false);
        Side left = new Side(row, column, true);
        Side bottom = new Side(row + 1, column, false);
        Side right = new Side(row, column + 1, true);
        boolean topLeft = values[row][column] < level;
        boolean topRight = values[row][column + 1] < level;
        boolean bottomLeft = values[row + 1][column] < level;
        boolean bottomRight = values[row + 1][column + 1] < level;
        double mean =
                (values[row][column] + values[row][column + 1] + values[row + 1][column] + values[row + 1][column + 1])
                        / 4;
        if (!Double.isFinite(mean)) {
            return;
        }
        boolean saddle = topLeft == bottomRight && topRight == bottomLeft && topLeft != topRight;
        if (saddle && topLeft == mean < level) {
            join(top, right);
            join(left, bottom);
        } else if (saddle) {
            join(top, left);
            join(right, bottom);
        } else {
            List<Side> crossed = new ArrayList<>();
            add(crossed, top, topLeft != topRight);
            add(crossed, left, topLeft != bottomLeft);
            add(crossed, bottom, bottomLeft != bottomRight);
            add(crossed, right, topRight != bottomRight);
            if (crossed.size() == 2) {
                join(crossed.get(0), crossed.get(1));
            }
        }
    }

    private static void add(List<Side> crossed, Side side, boolean isCrossed) {
        if (isCrossed) {
            crossed.add(side);
        }
    }

    private void join(Side one, Side other) {
        neighbours.computeIfAbsent(one, side -> new ArrayList<>(2)).add(other);
        neighbours.computeIfAbsent(other, side -> new ArrayList<>(2)).add(one);
    }

    private Path2D path() {
        Path2D path = new Path2D.Double();
        while (!neighbours.isEmpty()) {
            Side start = neighbours.keySet().iterator().next();
            ArrayDeque<Side> piece = new ArrayDeque<>(List.of(start));
            List<Side> ways = neighbours.remove(start);
            ways.forEach(way -> follow(way, start, piece, piece.size() == 1));
            Point2D first = point(piece.peekFirst());
            path.moveTo(first.getX(), first.getY());
            piece.stream().skip(1).map(this::point).forEach(p -> path.lineTo(p.getX(), p.getY()));
        }
        return path;
    }

    /** Walks on from a side until the line ends or comes round to where it began. */
    private void follow(Side from, Side start, ArrayDeque<Side> piece, boolean forward) {
        Side side = from;
        Side before = start;
        while (neighbours.containsKey(side)) {
            extend(piece, side, forward);
            List<Side> ways = neighbours.remove(side);
            Side last = before;
            before = side;
            side = ways.stream().filter(way -> !way.equals(last)).findFirst().orElse(last);
        }
        if (side.equals(start) && !before.equals(start) && piece.size() > 2) {
            extend(piece, start, forward);
        }
    }

    private static void extend(ArrayDeque<Side> piece, Side side, boolean forward) {
        if (forward) {
            piece.addLast(side);
        } else {
            piece.addFirst(side);
        }
    }

    private Point2D point(Side side) {
        double from = values[side.row()][side.column()] - level;
        double to =
                (side.down() ? values[side.row() + 1][side.column()] : values[side.row()][side.column() + 1]) - level;
        double share = from / (from - to);
        return new Point2D.Double(
                grid.pixelX(side.column() + (side.down() ? 0 : share)),
                grid.pixelY(side.row() + (side.down() ? share : 0)));
    }
}
