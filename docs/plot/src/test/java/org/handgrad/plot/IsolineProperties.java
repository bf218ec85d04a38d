package org.handgrad.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.function.DoubleBinaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class IsolineProperties {

    /** Pixels; what two linear interpolations leave of rounding. */
    private static final double ROUNDING = 1e-9;

    /** Pixels by which a chord of a cell may miss a circle of radius 40 and more. */
    private static final double CHORD = 0.1;

    @Property(tries = 100)
    void ofAPlaneItIsAStraightLine(
            @ForAll @DoubleRange(min = -3, max = 3) double slope,
            @ForAll @DoubleRange(min = 20, max = 80) double height) {
        Grid grid = grid((x, y) -> y - slope * (x - 50));
        double[] farthest = new double[1];
        int points = eachPoint(grid, height, (x, y) -> {
            farthest[0] = Math.max(farthest[0], Math.abs(y - slope * (x - 50) - height));
        });
        assertTrue(points > 10);
        assertEquals(0, farthest[0], ROUNDING);
    }

    @Property(tries = 100)
    void ofAConeItIsACircle(@ForAll @DoubleRange(min = 40, max = 49) double radius) {
        Grid grid = grid((x, y) -> Math.hypot(x - 50, y - 50));
        double[] farthest = new double[1];
        int points = eachPoint(grid, radius, (x, y) -> {
            farthest[0] = Math.max(farthest[0], Math.abs(Math.hypot(x - 50, y - 50) - radius));
        });
        assertTrue(points > 80);
        assertEquals(0, farthest[0], CHORD);
    }

    @Property(tries = 100)
    void aClosedLineIsOnePiece(@ForAll @DoubleRange(min = 5, max = 49) double radius) {
        Grid grid = grid((x, y) -> Math.hypot(x - 50, y - 50));
        PathIterator points = Isoline.of(grid, grid.values()[0], radius).getPathIterator(null);
        double[] first = new double[6];
        double[] last = new double[6];
        points.currentSegment(first);
        int pieces = 0;
        for (; !points.isDone(); points.next()) {
            pieces += points.currentSegment(last) == PathIterator.SEG_MOVETO ? 1 : 0;
        }
        assertEquals(1, pieces);
        assertEquals(first[0], last[0]);
        assertEquals(first[1], last[1]);
    }

    @Property(tries = 100)
    void aLineAcrossTheCanvasIsOnePieceFromEdgeToEdge(@ForAll @DoubleRange(min = -0.9, max = 0.9) double slope) {
        Grid grid = grid((x, y) -> y - 50.1 - slope * (x - 50));
        double[] least = {1e9};
        double[] most = {-1e9};
        eachPoint(grid, 0, (x, y) -> {
            least[0] = Math.min(least[0], x);
            most[0] = Math.max(most[0], x);
        });
        assertEquals(0, least[0], ROUNDING);
        assertEquals(100, most[0], ROUNDING);
        int pieces = 0;
        PathIterator points = Isoline.of(grid, grid.values()[0], 0).getPathIterator(null);
        for (; !points.isDone(); points.next()) {
            pieces += points.currentSegment(new double[6]) == PathIterator.SEG_MOVETO ? 1 : 0;
        }
        assertEquals(1, pieces);
    }

    @Property(tries = 20)
    void ofALevelThatIsNotReachedThereIsNone(@ForAll @DoubleRange(min = 2, max = 9) double level) {
        assertEquals(0, eachPoint(grid((x, y) -> Math.sin(x) * Math.cos(y)), level, (x, y) -> {}));
    }

    private interface Visitor {
        void visit(double x, double y);
    }

    private static int eachPoint(Grid grid, double level, Visitor visitor) {
        int count = 0;
        double[] at = new double[6];
        PathIterator points = Isoline.of(grid, grid.values()[0], level).getPathIterator(null);
        for (; !points.isDone(); points.next()) {
            points.currentSegment(at);
            visitor.visit(at[0], 100 - at[1]);
            count++;
        }
        return count;
    }

    /** A canvas of 100 x 100 pixels on which x and y run from 0 to 100 too. */
    private static Grid grid(DoubleBinaryOperator function) {
        PlainAxis x = new PlainAxis("x", false);
        PlainAxis y = new PlainAxis("y", false);
        x.setRange(0, 100);
        y.setRange(0, 100);
        return Grid.over(new Canvas(new Rectangle2D.Double(0, 0, 100, 100), x, y), Field.of(function));
    }
}
