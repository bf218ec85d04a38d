package org.handgrad.activation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.handgrad.matrix.FlatMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values worked by hand, and the conventions on which libraries differ. */
class WorkedValuesTest {

    /** Φ(1) = 0.8413447460685429 and Φ(−3) = 0.0013498980316300946, Abramowitz and Stegun 1964, table 26.1. */
    @ParameterizedTest
    @CsvSource({"0, 0.5", "1, 0.8413447460685429", "-1, 0.15865525393145705", "-3, 0.0013498980316300946"})
    void theNormalDistributionIsThatOfTheTables(double z, double cumulative) {
        assertEquals(cumulative, StandardNormal.cumulative(z), 2e-16);
    }

    @Test
    void theNormalDistributionJoinsSmoothlyWhereItsTwoExpansionsMeet() {
        for (double z : new double[] {-2, 2}) {
            assertEquals(formula(Math.nextDown(z)), formula(Math.nextUp(z)), 4e-16);
            assertEquals(formula(z), StandardNormal.cumulative(z), 4e-16);
        }
    }

    private static double formula(double z) {
        return StandardNormal.cumulative(new DerivativeStructure(1, 0, z)).getValue();
    }

    /** Where 1/2 and a sum almost cancel: a sample that once was off by more than the 1e-15 of the contract. */
    @Test
    void geluKeepsItsDigitsOnTheFarSideOfZero() {
        assertEquals(-0.01927710692331403, new Gelu().value(-2.408786493252), 1e-16);
    }

    @Test
    void bothFormsOfGeluAreCloseButNotEqual() {
        double most = 0;
        for (double z = -6; z <= 6; z += 0.001) {
            most = Math.max(most, Math.abs(new Gelu().value(z) - new GeluTanh().value(z)));
        }
        assertEquals(0.00047, most, 0.00001);
    }

    @Test
    void aLeakyReluHasItsSlopeAtTheKink() {
        assertEquals(0.2, new LeakyRelu(0.2).derivative(0.0));
        assertEquals(0.2, new LeakyRelu(0.2).derivative(-0.0));
        assertEquals(-0.01, new LeakyRelu().value(-1));
        assertEquals(new Range(0, Double.POSITIVE_INFINITY), new LeakyRelu(0).range());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1, 1.5, Double.NaN})
    void aSlopeOutsideItsRangeIsRefused(double slope) {
        String message = assertThrows(IllegalArgumentException.class, () -> new LeakyRelu(slope))
                .getMessage();
        assertTrue(message.contains("slope") && message.contains("" + slope), message);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 0, Double.NaN, Double.POSITIVE_INFINITY})
    void anAlphaThatIsNotPositiveIsRefused(double alpha) {
        String message = assertThrows(IllegalArgumentException.class, () -> new Elu(alpha))
                .getMessage();
        assertTrue(message.contains("alpha") && message.contains("" + alpha), message);
    }

    /** Klambauer et al. 2017: a standard normal z has mean 0 and variance 1 behind SELU. */
    @Test
    void seluKeepsMeanZeroAndVarianceOne() {
        Selu selu = new Selu();
        double mean = 0;
        double square = 0;
        double h = 1e-3;
        for (double z = -12; z < 12; z += h) {
            double weight = h * StandardNormal.density(z + h / 2);
            mean += weight * selu.value(z + h / 2);
            square += weight * selu.value(z + h / 2) * selu.value(z + h / 2);
        }
        assertEquals(0, mean, 1e-6);
        assertEquals(1, square, 1e-6);
    }

    @Test
    void logSoftmaxIsFiniteWhereSoftmaxIsZero() {
        double[] a = new LogSoftmax()
                .apply(FlatMatrix.of(new double[][] {{1000, 0, -1e300}}))
                .getRow(0);
        assertEquals(0, a[0]);
        assertEquals(-1000, a[1]);
        assertEquals(-1e300, a[2]);
    }

    @Test
    void logSoftmaxIsTheLogarithmOfSoftmax() {
        FlatMatrix z = FlatMatrix.of(new double[][] {{1, 2, 3}, {-5, 0, 5}});
        double[][] a = new LogSoftmax().apply(z).getData();
        double[][] p = new Softmax().apply(z).getData();
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 3; j++) {
                assertEquals(Math.log(p[i][j]), a[i][j], 1e-14);
            }
        }
    }

    static Stream<Elementwise> kinked() {
        return Stream.of(new Relu(), new LeakyRelu(0.2), new Elu(0.5), new Selu(), new HardSigmoid());
    }

    @ParameterizedTest
    @MethodSource("kinked")
    void atAKinkTheFormulaHasTheSlopeThatTheDerivativeStates(Elementwise f) {
        assertTrue(f.kinks().length > 0, f::toString);
        for (double kink : f.kinks()) {
            DerivativeStructure a = ((Formula) f).value(new DerivativeStructure(1, 1, 0, kink));
            assertEquals(f.derivative(kink), a.getPartialDerivative(1), f + " at " + kink);
        }
    }

    @Test
    void theSlopeJumpsRightBesideAKink() {
        assertEquals(0, new Relu().derivative(0));
        assertEquals(1, new Relu().derivative(Double.MIN_VALUE));
        assertEquals(1, new Relu().derivative(Double.POSITIVE_INFINITY));
        assertEquals(0, new HardSigmoid().derivative(3));
        assertEquals(1 / 6.0, new HardSigmoid().derivative(Math.nextDown(3.0)));
    }

    @Test
    void negativeZeroIsRectifiedToZero() {
        assertEquals(0.0, new Relu().value(-0.0));
    }

    @Test
    void aRangeHoldsItsEndsAndNothingBeyond() {
        Range range = new Range(-1, 2);
        assertTrue(range.contains(-1) && range.contains(2));
        assertFalse(range.contains(Math.nextDown(-1.0)));
        assertFalse(range.contains(Math.nextUp(2.0)));
        assertFalse(range.contains(Double.NaN));
    }

    @Test
    void aRangeMayBeOneNumberButNotLess() {
        assertTrue(new Range(1, 1).contains(1));
        assertThrows(IllegalArgumentException.class, () -> new Range(1, Math.nextDown(1.0)));
        assertThrows(IllegalArgumentException.class, () -> new Range(Double.NaN, 1));
    }
}
