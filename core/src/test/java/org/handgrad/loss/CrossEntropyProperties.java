package org.handgrad.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.activation.Softmax;
import org.handgrad.contract.Agree;
import org.handgrad.contract.Sample;
import org.handgrad.matrix.FlatMatrix;

/** What the cross-entropies have beyond the laws that all losses share. */
class CrossEntropyProperties {

    private static final double EPS = Math.ulp(1.0);

    private final CrossEntropy onProbabilities = new CrossEntropy();
    private final SoftmaxCrossEntropy onLogits = new SoftmaxCrossEntropy();
    private final Softmax softmax = new Softmax();

    private static FlatMatrix oneHot(Random random, int n, int k) {
        FlatMatrix y = FlatMatrix.zeros(n, k);
        for (int i = 0; i < n; i++) {
            y.setEntry(i, random.nextInt(k), 1);
        }
        return y;
    }

    @Property
    void gradientOnLogitsIsProbabilityMinusTargetOverN(
            @ForAll @IntRange(min = 1, max = 12) int n, @ForAll @IntRange(min = 1, max = 10) int k, @ForAll long seed) {
        Random random = new Random(seed);
        RealMatrix z = Sample.normal(random, n, k).scalarMultiply(5);
        RealMatrix y = oneHot(random, n, k);
        RealMatrix gradient = onLogits.gradient(z, y);
        Agree.within(
                softmax.apply(z).subtract(y).scalarMultiply(1.0 / n), gradient, 4 * EPS, "gradient against (p - y)/n");
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (double entry : gradient.getRow(i)) {
                sum += entry;
            }
            Agree.within(0, sum, 4 * k * EPS, "sum of row " + i);
        }
    }

    @Property
    void lossIsFiniteAndNotNegativeForLogitsOfAnySize(
            @ForAll @IntRange(min = 1, max = 8) int k,
            @ForAll @DoubleRange(min = 0, max = 300) double exponent,
            @ForAll long seed) {
        Random random = new Random(seed);
        RealMatrix z = Sample.direction(random, 2, k).scalarMultiply(Math.pow(10, exponent));
        double value = onLogits.value(z, oneHot(random, 2, k));
        assertTrue(value >= 0 && Double.isFinite(value), "loss " + value);
        org.handgrad.check.Check.finite(onLogits.gradient(z, oneHot(random, 2, k)), "gradient");
    }

    @Property
    void bothPathsAgree(
            @ForAll @IntRange(min = 1, max = 8) int n, @ForAll @IntRange(min = 1, max = 10) int k, @ForAll long seed) {
        Random random = new Random(seed);
        RealMatrix z = Sample.direction(random, n, k).scalarMultiply(30 * random.nextDouble());
        RealMatrix y = oneHot(random, n, k);
        double a = onLogits.value(z, y);
        // ln p near p = 1 has an absolute error of an ulp of 1, whatever its size
        Agree.within(a, onProbabilities.value(softmax.apply(z), y), 1e-13 * a + 4 * EPS, "on probabilities");
    }

    /** Its bits are those of the plain formula: a factor of 1 changes none. */
    @Property
    void gradientOfOneHotTargetsIsTheDifferenceToTheBit(
            @ForAll @IntRange(min = 1, max = 8) int n, @ForAll @IntRange(min = 1, max = 10) int k, @ForAll long seed) {
        Random random = new Random(seed);
        RealMatrix z = Sample.normal(random, n, k).scalarMultiply(5);
        FlatMatrix y = oneHot(random, n, k);
        FlatMatrix expected = FlatMatrix.of(softmax.apply(z)).copy();
        for (int i = 0; i < expected.size(); i++) {
            expected.data()[i] = (expected.data()[i] - y.data()[i]) / n;
        }
        Agree.bits(expected, onLogits.gradient(z, y), "gradient");
    }

    @Property
    void gradientIsZeroWhereTheProbabilitiesAreTheTargets(
            @ForAll @IntRange(min = 1, max = 8) int n, @ForAll @IntRange(min = 1, max = 10) int k, @ForAll long seed) {
        RealMatrix z = Sample.normal(new Random(seed), n, k);
        RealMatrix gradient = onLogits.gradient(z, softmax.apply(z));
        assertTrue(Sample.max(gradient) <= 4 * n * EPS, "gradient " + gradient);
    }

    @Property
    void oneLogitIsTwoWithTheOtherAtZero(@ForAll @DoubleRange(min = -300, max = 300) double z, @ForAll boolean yes) {
        double binary = new SigmoidCrossEntropy().value(z, yes ? 1 : 0);
        FlatMatrix y = FlatMatrix.of(new double[][] {{yes ? 1 : 0, yes ? 0 : 1}});
        double categorical = onLogits.value(FlatMatrix.of(new double[][] {{z, 0}}), y);
        Agree.within(categorical, binary, 4e-16 * (1 + Math.abs(z)), "loss of " + z);
    }

    /** −ln 0.2 and ln(1 + e⁻⁴⁰), by hand. */
    @Example
    void workedNumbers() {
        FlatMatrix y = FlatMatrix.of(new double[][] {{0, 1}});
        assertEquals(1.6094379124341003, onProbabilities.value(FlatMatrix.of(new double[][] {{0.8, 0.2}}), y), 1e-15);
        assertEquals(4.248354255291589e-18, onLogits.value(FlatMatrix.of(new double[][] {{0, 40}}), y), 1e-32);
        assertEquals(2000, onLogits.value(FlatMatrix.of(new double[][] {{1000, -1000}}), y));
    }

    /** The uniform output of four classes has loss ln 4 = 1.386, the published start of text C. */
    @Example
    void uniformPredictionsOfFourClassesLoseLnFour() {
        double loss = onLogits.value(FlatMatrix.zeros(3, 4), oneHot(new Random(1), 3, 4));
        assertEquals(1.3862943611198906, loss, 1e-15);
    }

    @Example
    void anImpossibleClassLosesInfinitelyMuch() {
        FlatMatrix y = FlatMatrix.of(new double[][] {{0, 1}});
        assertEquals(Double.POSITIVE_INFINITY, onProbabilities.value(FlatMatrix.of(new double[][] {{1, 0}}), y));
    }
}
