package org.handgrad.activation;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.check.ShapeException;
import org.handgrad.contract.Agree;
import org.handgrad.contract.Sample;
import org.handgrad.matrix.FlatMatrix;

/** What softmax has beyond the laws that all activations share. */
class SoftmaxProperties {

    private static final double EPS = Math.ulp(1.0);

    private final Softmax softmax = new Softmax();

    private static FlatMatrix row(long seed, int n, double magnitude) {
        return FlatMatrix.of(Sample.normal(new Random(seed), 1, n).scalarMultiply(Math.pow(10, magnitude)));
    }

    @Property
    void rowsAddUpToOne(
            @ForAll @IntRange(min = 1, max = 20) int n,
            @ForAll @DoubleRange(min = -3, max = 3) double magnitude,
            @ForAll long seed) {
        double sum = 0;
        for (double p : softmax.apply(row(seed, n, magnitude)).getRow(0)) {
            assertTrue(p >= 0 && p <= 1, "p = " + p);
            sum += p;
        }
        Agree.within(1, sum, n * 2 * EPS, "sum of p");
    }

    @Property
    void aShiftChangesNothing(
            @ForAll @IntRange(min = 1, max = 20) int n,
            @ForAll @DoubleRange(min = -3, max = 3) double magnitude,
            @ForAll @DoubleRange(min = -1000, max = 1000) double c,
            @ForAll long seed) {
        FlatMatrix z = row(seed, n, magnitude);
        double bound = EPS * (1 + Math.abs(c) + 5 * Sample.max(z));
        Agree.within(softmax.apply(z), softmax.apply(z.scalarAdd(c)), bound, "softmax(z + " + c + ")");
    }

    @Property
    void orderIsKept(
            @ForAll @IntRange(min = 2, max = 20) int n,
            @ForAll @DoubleRange(min = -3, max = 3) double magnitude,
            @ForAll long seed) {
        double[] z = row(seed, n, magnitude).getRow(0);
        z[1] = z[0];
        double[] p = softmax.apply(FlatMatrix.of(new double[][] {z})).getRow(0);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                assertTrue(z[i] > z[j] || p[i] <= p[j], "z " + z[i] + " <= " + z[j] + " but p " + p[i] + " > " + p[j]);
            }
        }
    }

    @Property
    void classesMayComeInAnyOrder(
            @ForAll @IntRange(min = 1, max = 20) int n,
            @ForAll @DoubleRange(min = -3, max = 3) double magnitude,
            @ForAll long seed) {
        FlatMatrix z = row(seed, n, magnitude);
        int[] order = Sample.order(new Random(seed), n);
        RealMatrix permuted = softmax.apply(Sample.rows(z.transpose(), order).transpose());
        RealMatrix expected = Sample.rows(softmax.apply(z).transpose(), order).transpose();
        Agree.within(expected, permuted, 2 * n * EPS, "softmax of permuted z");
    }

    @Property
    void jacobianIsSymmetricPositiveSemidefiniteWithRowsThatAddUpToZero(
            @ForAll @IntRange(min = 1, max = 12) int n,
            @ForAll @DoubleRange(min = -3, max = 2) double magnitude,
            @ForAll long seed) {
        FlatMatrix z = row(seed, n, magnitude);
        FlatMatrix copies = FlatMatrix.zeros(n, n);
        for (int i = 0; i < n; i++) {
            copies.setRow(i, z.getRow(0));
        }
        FlatMatrix units = FlatMatrix.zeros(n, n);
        for (int i = 0; i < n; i++) {
            units.setEntry(i, i, 1);
        }
        RealMatrix jacobian = softmax.backward(copies, softmax.apply(copies), units);
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (double entry : jacobian.getRow(i)) {
                sum += entry;
            }
            Agree.within(0, sum, 4 * n * EPS, "sum of row " + i);
        }
        Agree.within(jacobian, jacobian.transpose(), 4 * n * EPS, "transposed Jacobian");
        FlatMatrix x = Sample.direction(new Random(seed), n, 1);
        double form = Sample.dot(x, jacobian.multiply(x));
        assertTrue(form >= -4 * n * EPS, "x^T J x = " + form);
    }

    @Example
    void hugeLogitsDoNotOverflow() {
        double[] p =
                softmax.apply(FlatMatrix.of(new double[][] {{1000, 0, -1e300}})).getRow(0);
        Agree.bits(1, p[0], "p of 1000");
        Agree.bits(0, p[1], "p of 0");
        Agree.bits(0, p[2], "p of -1e300");
    }

    @Example
    void gradientOfAnotherShapeIsRefused() {
        FlatMatrix z = FlatMatrix.zeros(2, 3);
        for (Activation activation : new Activation[] {new Softmax(), new LogSoftmax()}) {
            assertThrows(ShapeException.class, () -> activation.backward(z, z, FlatMatrix.zeros(2, 2)));
            assertThrows(ShapeException.class, () -> activation.backward(z, FlatMatrix.zeros(1, 3), z));
        }
    }
}
