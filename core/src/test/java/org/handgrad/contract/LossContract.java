package org.handgrad.contract;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.check.ShapeException;
import org.handgrad.loss.Loss;
import org.handgrad.matrix.FlatMatrix;

/** The laws of a {@link Loss} that is convex in the predictions and averages over the samples. */
public interface LossContract {

    /** ε, the spacing of doubles at 1. */
    double EPS = Math.ulp(1.0);

    /**
     * The loss under test.
     *
     * @return one instance
     */
    Loss loss();

    /**
     * Predictions the loss has a meaning for, and is smooth at within 1e-3 of any entry.
     *
     * @param random where they come from
     * @param targets n x k
     * @return n x k; normal numbers unless overridden
     */
    default FlatMatrix predictions(Random random, RealMatrix targets) {
        return Sample.normal(random, targets.getRowDimension(), targets.getColumnDimension());
    }

    /**
     * Targets the loss has a meaning for.
     *
     * @param random where they come from
     * @param n samples
     * @param k outputs
     * @return n x k; normal numbers unless overridden
     */
    default FlatMatrix targets(Random random, int n, int k) {
        return Sample.normal(random, n, k);
    }

    /**
     * The predictions that no others beat.
     *
     * @param targets n x k
     * @return the targets themselves unless overridden
     */
    default RealMatrix best(RealMatrix targets) {
        return targets;
    }

    /** The gradient is that of the value, along a random direction, every factor included. */
    @Property
    default void gradientIsTheSlopeOfTheValue(
            @ForAll @IntRange(min = 1, max = 6) int n, @ForAll @IntRange(min = 1, max = 6) int k, @ForAll long seed) {
        Random random = new Random(seed);
        RealMatrix y = targets(random, n, k);
        RealMatrix p = predictions(random, y);
        RealMatrix d = Sample.direction(random, n, k);
        Ridders slope = Ridders.of(t -> loss().value(Sample.along(p, t, d), y), 0, 1e-3);
        RealMatrix gradient = loss().gradient(p, y);
        double bound = 1e-9 * Sample.size(gradient, d) + 3 * slope.error();
        Agree.within(slope.derivative(), Sample.dot(gradient, d), bound, "<gradient, d>");
    }

    /** No loss is negative, and none is smaller than that of the best predictions. */
    @Property
    default void bestPredictionsAreNotBeaten(
            @ForAll @IntRange(min = 1, max = 8) int n, @ForAll @IntRange(min = 1, max = 8) int k, @ForAll long seed) {
        Random random = new Random(seed);
        RealMatrix y = targets(random, n, k);
        double least = loss().value(best(y), y);
        double other = loss().value(predictions(random, y), y);
        assertTrue(least >= 0, "loss of the best predictions: " + least);
        assertTrue(other >= least * (1 - 16 * n * k * EPS), other + " is less than the best, " + least);
    }

    /** Convexity: L((u + v)/2) ≤ (L(u) + L(v))/2. */
    @Property
    default void convexInThePredictions(
            @ForAll @IntRange(min = 1, max = 8) int n, @ForAll @IntRange(min = 1, max = 8) int k, @ForAll long seed) {
        Random random = new Random(seed);
        RealMatrix y = targets(random, n, k);
        RealMatrix u = predictions(random, y);
        RealMatrix v = predictions(random, y);
        double ends = loss().value(u, y) + loss().value(v, y);
        double middle = loss().value(u.add(v).scalarMultiply(0.5), y);
        assertTrue(
                middle <= ends / 2 + 4 * n * k * EPS * ends,
                "in the middle " + middle + ", mean of the ends " + ends / 2);
    }

    /** Reduction: the loss of a batch is the mean of its parts' losses, weighted by their sizes; so is the gradient. */
    @Property
    default void batchesAddUp(
            @ForAll @IntRange(min = 1, max = 8) int n, @ForAll @IntRange(min = 1, max = 8) int m, @ForAll long seed) {
        Random random = new Random(seed);
        int k = 1 + random.nextInt(8);
        RealMatrix y = targets(random, n + m, k);
        RealMatrix p = predictions(random, y);
        double first = n * loss().value(rows(p, 0, n), rows(y, 0, n));
        double second = m * loss().value(rows(p, n, n + m), rows(y, n, n + m));
        double whole = loss().value(p, y);
        Agree.within((first + second) / (n + m), whole, 4 * (n + m) * k * EPS * Math.abs(whole), "loss of the whole");
        RealMatrix part = loss().gradient(rows(p, 0, n), rows(y, 0, n)).scalarMultiply(n / (double) (n + m));
        RealMatrix all = rows(loss().gradient(p, y), 0, n);
        Agree.within(part, all, 8 * EPS * Sample.max(all), "gradient of the whole");
    }

    /** The order of the samples changes nothing but rounding. */
    @Property
    default void samplesMayComeInAnyOrder(
            @ForAll @IntRange(min = 1, max = 12) int n, @ForAll @IntRange(min = 1, max = 8) int k, @ForAll long seed) {
        Random random = new Random(seed);
        RealMatrix y = targets(random, n, k);
        RealMatrix p = predictions(random, y);
        int[] order = Sample.order(random, n);
        double value = loss().value(p, y);
        double permuted = loss().value(Sample.rows(p, order), Sample.rows(y, order));
        Agree.within(value, permuted, 4 * n * k * EPS * Math.abs(value), "loss of permuted samples");
        RealMatrix gradient = loss().gradient(Sample.rows(p, order), Sample.rows(y, order));
        Agree.bits(Sample.rows(loss().gradient(p, y), order), gradient, "gradient of permuted samples");
    }

    /** Purity: asking twice gives the same bits, and no argument is written to. */
    @Property
    default void nothingIsRememberedOrOverwritten(
            @ForAll @IntRange(min = 1, max = 8) int n, @ForAll @IntRange(min = 1, max = 8) int k, @ForAll long seed) {
        Random random = new Random(seed);
        FlatMatrix y = targets(random, n, k);
        FlatMatrix p = predictions(random, y);
        FlatMatrix yBefore = y.copy();
        FlatMatrix pBefore = p.copy();
        double value = loss().value(p, y);
        RealMatrix gradient = loss().gradient(p, y);
        Agree.bits(value, loss().value(p, y), "second value");
        Agree.bits(gradient, loss().gradient(p, y), "second gradient");
        Agree.bits(pBefore, p, "predictions after the calls");
        Agree.bits(yBefore, y, "targets after the calls");
    }

    /** A prediction that is no number makes the loss none, so that training sees it and can say where it came from. */
    @Property
    default void aPredictionThatIsNaNMakesTheLossNaN(
            @ForAll @IntRange(min = 1, max = 8) int n, @ForAll @IntRange(min = 1, max = 8) int k, @ForAll long seed) {
        Random random = new Random(seed);
        RealMatrix y = targets(random, n, k);
        FlatMatrix p = predictions(random, y);
        p.setEntry(random.nextInt(n), random.nextInt(k), Double.NaN);
        double value = loss().value(p, y);
        assertTrue(Double.isNaN(value), "a prediction is NaN but the loss is " + value);
    }

    /** Predictions and targets of different shapes are refused with both shapes, also if they have as many entries. */
    @Property
    default void differentShapesAreRefused(
            @ForAll @IntRange(min = 1, max = 8) int n, @ForAll @IntRange(min = 1, max = 8) int k, @ForAll long seed) {
        Random random = new Random(seed);
        int rows = 1 + random.nextInt(8);
        int columns = 1 + random.nextInt(8);
        Assume.that(rows != n || columns != k);
        RealMatrix y = targets(random, n, k);
        RealMatrix p = predictions(random, targets(random, rows, columns));
        for (Runnable call : new Runnable[] {() -> loss().value(p, y), () -> loss().gradient(p, y)}) {
            String message = assertThrows(ShapeException.class, call::run).getMessage();
            assertTrue(message.contains(n + " x " + k) && message.contains(rows + " x " + columns), message);
        }
    }

    private static FlatMatrix rows(RealMatrix matrix, int from, int to) {
        return Sample.rows(matrix, java.util.stream.IntStream.range(from, to).toArray());
    }
}
