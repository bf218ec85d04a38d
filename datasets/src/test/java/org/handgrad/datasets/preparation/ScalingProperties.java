package org.handgrad.datasets.preparation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.StatUtils;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.random.NumpyRandom;

/** Laws S5 and S6 of scalings. */
class ScalingProperties {

    private static final double EPS = Math.ulp(1.0);

    @Provide
    Arbitrary<Scaling> scalings() {
        return Arbitraries.of(new Standardize(), new MinMax(), new MinMax(-1, 3));
    }

    /** Columns of different size and offset; the last one is constant. */
    @Provide
    Arbitrary<RealMatrix> tables() {
        return Arbitraries.integers().between(0, 1_000_000).map(seed -> {
            NumpyRandom random = new NumpyRandom(seed);
            int n = 1 + random.nextInt(64);
            FlatMatrix x = FlatMatrix.zeros(n, 4);
            for (int j = 0; j < 4; j++) {
                double size = Math.pow(10, random.uniform(-3, 3));
                double offset = random.uniform(-5, 5) * size;
                for (int i = 0; i < n; i++) {
                    x.setEntry(i, j, offset + (j == 3 ? 0 : size * random.nextGaussian()));
                }
            }
            return x;
        });
    }

    @Property
    void undoGivesTheDataBack(@ForAll("scalings") Scaling scaling, @ForAll("tables") RealMatrix x) {
        Scaler scaler = scaling.fit(x);
        RealMatrix back = scaler.undo(scaler.transform(x));
        for (int j = 0; j < 4; j++) {
            double[] column = x.getColumn(j);
            double largest = Math.max(StatUtils.max(column), -StatUtils.min(column));
            // four roundings of intermediate values; none is above twice the largest entry, stretched by up to 4
            assertArrayEquals(column, back.getColumn(j), 4 * 2 * 4 * EPS * largest);
        }
    }

    @Property
    void standardizedColumnsHaveMeanZeroAndDeviationOne(@ForAll("tables") RealMatrix x) {
        RealMatrix scaled = new Standardize().fit(x).transform(x);
        int n = x.getRowDimension();
        for (int j = 0; j < 3; j++) {
            // the offset is up to 5 deviations or so, more for a handful of samples that lie close together
            double width = Math.sqrt(StatUtils.populationVariance(x.getColumn(j)));
            double error = n * EPS * (1 + Math.abs(StatUtils.mean(x.getColumn(j))) / Math.max(width, 1e-300));
            assertEquals(0, StatUtils.mean(scaled.getColumn(j)), 4 * error);
            assertEquals(n == 1 ? 0 : 1, Math.sqrt(StatUtils.populationVariance(scaled.getColumn(j))), 4 * error);
        }
    }

    @Property
    void minMaxReachesBothEnds(@ForAll("tables") RealMatrix x) {
        RealMatrix scaled = new MinMax(-1, 3).fit(x).transform(x);
        for (int j = 0; j < 3; j++) {
            assertEquals(-1, StatUtils.min(scaled.getColumn(j)));
            assertEquals(x.getRowDimension() == 1 ? -1 : 3, StatUtils.max(scaled.getColumn(j)));
        }
    }

    @Property
    void aConstantColumnIsMovedAndNotStretched(@ForAll("tables") RealMatrix x) {
        for (double value : new Standardize().fit(x).transform(x).getColumn(3)) {
            assertEquals(0, value);
        }
        for (double value : new MinMax().fit(x).transform(x).getColumn(3)) {
            assertEquals(0, value);
        }
    }

    @Property
    void fittingLeavesTheDataAloneAndDoesNotLookAgain(
            @ForAll("scalings") Scaling scaling, @ForAll("tables") RealMatrix x) {
        RealMatrix before = x.copy();
        Scaler scaler = scaling.fit(x);
        RealMatrix scaled = scaler.transform(x);
        scaler.undo(scaled);
        assertEquals(before, x);
        RealMatrix test = x.copy().scalarAdd(1000);
        scaler.transform(test);
        assertEquals(scaled, scaler.transform(x));
        assertNotEquals(scaled, scaler.transform(test));
    }

    /** By hand: 2, 4, 4, 4, 5, 5, 7, 9 have mean 5 and standard deviation 2. */
    @Example
    void aWorkedColumn() {
        RealMatrix x = FlatMatrix.of(new double[][] {{2}, {4}, {4}, {4}, {5}, {5}, {7}, {9}});
        Scaler scaler = new Standardize().fit(x);
        assertArrayEquals(
                new double[] {-1.5, -.5, -.5, -.5, 0, 0, 1, 2},
                scaler.transform(x).getColumn(0),
                1e-15);
        assertEquals("Scaler(centre [5.0], scale [2.0])", scaler.toString());
        RealMatrix ends = new MinMax(-1, 1).fit(x).transform(FlatMatrix.of(new double[][] {{2}, {5.5}, {9}, {12.5}}));
        assertArrayEquals(new double[] {-1, 0, 1, 2}, ends.getColumn(0));
    }

    /** A plain sum of ten thousand tenths misses 1000 by 1.6e-10. */
    @Example
    void aLongConstantColumnBecomesZero() {
        RealMatrix x = FlatMatrix.zeros(10_000, 1).scalarAdd(0.1);
        assertEquals(FlatMatrix.zeros(10_000, 1), new Standardize().fit(x).transform(x));
    }

    @Example
    void aScalerOfOnesOwn() {
        Scaler halves = Scaler.of(2, j -> j, j -> 2);
        RealMatrix x = FlatMatrix.of(new double[][] {{4, 5}});
        assertEquals(FlatMatrix.of(new double[][] {{2, 2}}), halves.transform(x));
        assertEquals(2, halves.columns());
        assertTrue(halves.undo(halves.transform(x)).equals(x));
    }

    /** The worked column moved by 2⁵¹: its squares no longer fit into a double, the differences from its mean do. */
    @Example
    void anOffsetDoesNotChangeTheDeviation() {
        RealMatrix x = FlatMatrix.of(new double[][] {{2}, {4}, {4}, {4}, {5}, {5}, {7}, {9}})
                .scalarAdd(0x1p51);
        assertArrayEquals(
                new double[] {-1.5, -.5, -.5, -.5, 0, 0, 1, 2},
                new Standardize().fit(x).transform(x).getColumn(0));
    }
}
