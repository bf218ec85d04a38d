package org.handgrad.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.random.NumpyRandom;

/** Laws of all metrics, on random predictions of two or more classes, all of them present. */
class MetricProperties {

    /** Sums of at most a few hundred terms of size 1. */
    private static final double ROUNDING = 1e-12;

    private record Case(RealMatrix predictions, RealMatrix targets) {}

    @Provide
    Arbitrary<Metric> metrics() {
        return Arbitraries.of(
                new Accuracy(),
                new Precision(Average.macro()),
                new Recall(Average.micro()),
                new F1(Average.only(1)),
                new LogLoss(),
                new RocAuc(),
                new R2(),
                new MeanAbsoluteError(),
                new RootMeanSquaredError());
    }

    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.integers().between(0, 100_000).map(MetricProperties::randomCase);
    }

    private static Case randomCase(int seed) {
        NumpyRandom random = new NumpyRandom(seed);
        int k = List.of(1, 2, 3, 5).get(random.nextInt(4));
        int n = 6 + random.nextInt(60);
        FlatMatrix p = FlatMatrix.zeros(n, k);
        FlatMatrix y = FlatMatrix.zeros(n, k);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < k; j++) {
                // eighths, so that ties happen
                p.setEntry(i, j, random.nextInt(9) / 8.0);
            }
            // the first samples take all classes in turn
            int label = i < 6 ? i % Math.max(2, k) : random.nextInt(Math.max(2, k));
            y.setEntry(i, k == 1 ? 0 : label, k == 1 ? label : 1);
        }
        return new Case(p, y);
    }

    @Property
    void orderOfSamplesDoesNotMatter(@ForAll("metrics") Metric metric, @ForAll("cases") Case given) {
        int[] order = new NumpyRandom(3).permutation(given.targets.getRowDimension());
        RealMatrix p = rows(given.predictions, order);
        RealMatrix y = rows(given.targets, order);
        double value = metric.value(given.predictions, given.targets);
        assertEquals(value, metric.value(p, y), ROUNDING * Math.max(1, Math.abs(value)));
    }

    @Property
    void nothingIsBetterThanTheTargetsThemselves(@ForAll("metrics") Metric metric, @ForAll("cases") Case given) {
        double best = metric.value(given.targets, given.targets);
        double value = metric.value(given.predictions, given.targets);
        assertEquals(metric.higherIsBetter() ? 1 : 0, best, ROUNDING);
        assertTrue(metric.higherIsBetter() ? value <= best + ROUNDING : value >= best - ROUNDING);
    }

    @Property
    void confusionMatrixCountsEachSampleOnce(@ForAll("cases") Case given) {
        ConfusionMatrix confusion = ConfusionMatrix.of(given.predictions, given.targets);
        int actual = 0;
        int predicted = 0;
        for (int k = 0; k < confusion.classes(); k++) {
            actual += confusion.actual(k);
            predicted += confusion.predicted(k);
        }
        assertEquals(given.targets.getRowDimension(), actual);
        assertEquals(given.targets.getRowDimension(), predicted);
    }

    @Property
    void f1IsTheHarmonicMeanOfPrecisionAndRecall(@ForAll("cases") Case given) {
        ConfusionMatrix confusion = ConfusionMatrix.of(given.predictions, given.targets);
        for (int k = 0; k < confusion.classes(); k++) {
            double p = confusion.precision(k);
            double r = confusion.recall(k);
            assertEquals(p + r == 0 ? 0 : 2 * p * r / (p + r), confusion.f1(k), ROUNDING);
        }
    }

    @Property
    void rocAreaIsTheChanceToRankAPairRight(@ForAll("cases") Case given) {
        int columns = given.targets.getColumnDimension();
        double sum = 0;
        for (int j = 0; j < columns; j++) {
            sum += pairsRankedRight(given.predictions.getColumn(j), given.targets.getColumn(j));
        }
        assertEquals(sum / columns, new RocAuc().value(given.predictions, given.targets), ROUNDING);
    }

    private static double pairsRankedRight(double[] scores, double[] members) {
        double right = 0;
        int pairs = 0;
        for (int i = 0; i < scores.length; i++) {
            for (int j = 0; j < scores.length; j++) {
                if (members[i] == 1 && members[j] == 0) {
                    pairs++;
                    right += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
                }
            }
        }
        return right / pairs;
    }

    @Property
    void rmseIsNeverBelowMae(@ForAll("cases") Case given) {
        double mae = new MeanAbsoluteError().value(given.predictions, given.targets);
        assertTrue(new RootMeanSquaredError().value(given.predictions, given.targets) >= mae - ROUNDING);
    }

    private static RealMatrix rows(RealMatrix matrix, int[] order) {
        double[][] rows = new double[order.length][];
        for (int i = 0; i < order.length; i++) {
            rows[i] = matrix.getRow(order[i]);
        }
        return FlatMatrix.of(rows);
    }
}
