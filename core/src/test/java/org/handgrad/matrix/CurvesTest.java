package org.handgrad.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A single number so far out that its power of two is subnormal, or none at all, in a block that would go fast without it. */
class CurvesTest {

    /** Less than a block of either kernel, and more, with some numbers too many for whole vectors. */
    private static final int[] SIZES = {40, 1030};

    private static final List<Kernel> KERNELS = List.of(new PlainKernel(), Kernels.BEST);

    @ParameterizedTest
    @ValueSource(doubles = {353.9, 354, 354.36, 354.38, 360, 372, 708, 708.7, 708.8, 744, 746, 1e300, 1 / 0.0, 0 / 0.0})
    void oneNumberFarOutIsRightAndSpoilsNoOther(double far) {
        for (int size : SIZES) {
            for (double z : new double[] {far, -far}) {
                for (int at : new int[] {0, 17, size - 1}) {
                    double[] x = new double[size];
                    Arrays.fill(x, -0.3);
                    x[at] = z;
                    KERNELS.forEach(kernel -> assertCurves(kernel, x));
                }
            }
        }
    }

    private static void assertCurves(Kernel kernel, double[] x) {
        double[] exponential = new double[x.length];
        double[] sigmoid = new double[x.length];
        double[] sigmoidSlope = new double[x.length];
        double[] tanh = new double[x.length];
        double[] tanhSlope = new double[x.length];
        double[] below = Arrays.stream(x).map(z -> -Math.abs(z)).toArray();
        double[] minusOne = below.clone();
        kernel.exp(minusOne, minusOne, exponential);
        kernel.sigmoid(x, sigmoid, sigmoidSlope);
        kernel.tanh(x, tanh, tanhSlope);
        for (int i = 0; i < x.length; i++) {
            assertEquals(Exp.exp(below[i]), exponential[i]);
            assertEquals(Exp.expMinusOne(below[i]), minusOne[i]);
            assertEquals(Sigmoids.sigmoid(x[i]), sigmoid[i]);
            assertEquals(Sigmoids.sigmoidSlope(x[i]), sigmoidSlope[i]);
            assertEquals(Sigmoids.tanh(x[i]), tanh[i]);
            assertEquals(Sigmoids.tanhSlope(x[i]), tanhSlope[i]);
        }
    }
}
