package org.handgrad.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A single number so far out that its power of two is subnormal, or none at all, in a block that would go fast without it. */
class CurvesTest {

    private static final int BLOCK = 40;

    @ParameterizedTest
    @ValueSource(doubles = {353.9, 354, 354.36, 354.38, 360, 372, 708, 708.7, 708.8, 744, 746, 1e300, 1 / 0.0, 0 / 0.0})
    void oneNumberFarOutIsRightAndSpoilsNoOther(double far) {
        for (double z : new double[] {far, -far}) {
            for (int at : new int[] {0, 17, BLOCK - 1}) {
                double[] x = new double[BLOCK];
                Arrays.fill(x, -0.3);
                x[at] = z;
                assertCurves(x);
            }
        }
    }

    private static void assertCurves(double[] x) {
        double[] exponential = new double[BLOCK];
        double[] sigmoid = new double[BLOCK];
        double[] sigmoidSlope = new double[BLOCK];
        double[] tanh = new double[BLOCK];
        double[] tanhSlope = new double[BLOCK];
        Curves.exp(Arrays.stream(x).map(z -> -Math.abs(z)).toArray(), exponential);
        Curves.sigmoid(x, sigmoid, sigmoidSlope);
        Curves.tanh(x, tanh, tanhSlope);
        for (int i = 0; i < BLOCK; i++) {
            double e = Exp.exp(-Math.abs(x[i]));
            assertEquals(e, exponential[i]);
            assertEquals(Sigmoids.sigmoid(x[i], e), sigmoid[i]);
            assertEquals(Sigmoids.sigmoidSlope(e), sigmoidSlope[i]);
            double m = Exp.expMinusOne(-2 * Math.abs(x[i]));
            assertEquals(Sigmoids.tanh(x[i], m), tanh[i]);
            assertEquals(Sigmoids.tanhSlope(m, Exp.exp(-2 * Math.abs(x[i]))), tanhSlope[i]);
        }
    }
}
