package org.handgrad.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.check.NonFiniteException;
import org.handgrad.check.ShapeException;
import org.handgrad.matrix.FlatMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Worked numbers: the examples of scikit-learn's documentation of the functions named, and figures by hand. */
class MetricTest {

    /** Documented digits are cut after 15 or 16. */
    private static final double DIGITS = 1e-15;

    private static final RealMatrix LABELS = oneHot(3, 0, 1, 2, 0, 1, 2);
    private static final RealMatrix TAKEN_FOR = oneHot(3, 0, 2, 1, 0, 0, 1);

    /** precision_score, recall_score, f1_score: y_true = 0 1 2 0 1 2, y_pred = 0 2 1 0 0 1. */
    @Test
    void averagesOfPrecisionRecallAndF1() {
        assertEquals(2.0 / 9, new Precision(Average.macro()).value(TAKEN_FOR, LABELS), DIGITS);
        assertEquals(1.0 / 3, new Precision(Average.micro()).value(TAKEN_FOR, LABELS), DIGITS);
        assertEquals(2.0 / 3, new Precision(Average.only(0)).value(TAKEN_FOR, LABELS), DIGITS);
        assertEquals(1.0 / 3, new Recall(Average.macro()).value(TAKEN_FOR, LABELS), DIGITS);
        assertEquals(1, new Recall(Average.only(0)).value(TAKEN_FOR, LABELS), DIGITS);
        assertEquals(0.8 / 3, new F1(Average.macro()).value(TAKEN_FOR, LABELS), DIGITS);
        assertEquals(0.8, new F1(Average.only(0)).value(TAKEN_FOR, LABELS), DIGITS);
        assertEquals(0, new F1(Average.only(2)).value(TAKEN_FOR, LABELS));
    }

    /** confusion_matrix: y_true = 2 0 2 2 0 1, y_pred = 0 0 2 2 0 2. */
    @Test
    void confusionMatrixHasTrueClassesAsRows() {
        ConfusionMatrix confusion = ConfusionMatrix.of(oneHot(3, 0, 0, 2, 2, 0, 2), oneHot(3, 2, 0, 2, 2, 0, 1));
        int[][] expected = {{2, 0, 0}, {0, 0, 1}, {1, 0, 2}};
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                assertEquals(expected[i][j], confusion.count(i, j));
            }
        }
        assertEquals(4.0 / 6, confusion.accuracy());
        assertEquals(
                "actual \\ predicted\n       2       0       0\n       0       0       1\n       1       0       2\n",
                confusion.toString());
    }

    /** log_loss: "spam ham ham spam" with p(spam) = 0.9 0.1 0.2 0.65. */
    @Test
    void logLossOfTwoClassesInOneAndInTwoColumns() {
        RealMatrix two = FlatMatrix.of(new double[][] {{.1, .9}, {.9, .1}, {.8, .2}, {.35, .65}});
        assertEquals(0.21616187468057912, new LogLoss().value(two, oneHot(2, 1, 0, 0, 1)), 1e-14);
        assertEquals(0.21616187468057912, new LogLoss().value(column(.9, .1, .2, .65), column(1, 0, 0, 1)), 1e-14);
        assertEquals(52 * Math.log(2), new LogLoss().value(column(0), column(1)), 1e-13);
    }

    /** roc_auc_score: y = 0 0 1 1, scores 0.1 0.4 0.35 0.8. */
    @Test
    void rocAreaCountsPairsAndTiesHalf() {
        assertEquals(0.75, new RocAuc().value(column(.1, .4, .35, .8), column(0, 0, 1, 1)));
        assertEquals(0.5, new RocAuc().value(column(7, 7, 7, 7), column(-1, -1, 1, 1)));
    }

    /** r2_score, mean_absolute_error and mean_squared_error: y = 3 -0.5 2 7, p = 2.5 0 2 8. */
    @Test
    void figuresOfARegression() {
        RealMatrix p = column(2.5, 0, 2, 8);
        RealMatrix y = column(3, -.5, 2, 7);
        assertEquals(0.9486081370449679, new R2().value(p, y), DIGITS);
        assertEquals(0.5, new MeanAbsoluteError().value(p, y));
        assertEquals(Math.sqrt(0.375), new RootMeanSquaredError().value(p, y), DIGITS);
    }

    /** r2_score, several outputs: y = (0.5,1) (-1,1) (7,-6), p = (0,2) (-1,2) (8,-5). */
    @Test
    void severalOutputsAreAveraged() {
        RealMatrix p = FlatMatrix.of(new double[][] {{0, 2}, {-1, 2}, {8, -5}});
        RealMatrix y = FlatMatrix.of(new double[][] {{.5, 1}, {-1, 1}, {7, -6}});
        // columns by hand: 1 - 1.25 / (217/6), 1 - 3 / (98/3)
        assertEquals((1 - 1.25 / (217 / 6.0) + 1 - 9 / 98.0) / 2, new R2().value(p, y), DIGITS);
        assertEquals(0.75, new MeanAbsoluteError().value(p, y));
        assertEquals(Math.sqrt(4.25 / 6), new RootMeanSquaredError().value(p, y), DIGITS);
        assertEquals(1, new R2().value(column(2, 2), column(2, 2)));
        assertEquals(0, new R2().value(column(2, 3), column(2, 2)));
    }

    @Test
    void firstOfTheLargestWins() {
        assertEquals(1, new Accuracy().value(FlatMatrix.of(new double[][] {{.1, .4, .4, .1}}), oneHot(4, 1)));
    }

    @Test
    void thresholdSplitsOneColumn() {
        assertEquals(1, new Accuracy().value(column(.5, .49), column(1, 0)));
        assertEquals(1, new Accuracy(0).value(column(-.1, .1), column(-1, 1)));
        assertEquals(0.5, new Accuracy().value(column(-.1, .1), column(-1, 1)));
        assertEquals(1, new Precision(Average.only(1), 0).value(column(-.1, .1), column(-1, 1)));
        assertEquals(1, new Recall(Average.only(1), 0).value(column(-.1, .1), column(-1, 1)));
        assertEquals(1, new F1(Average.only(1), 0).value(column(-.1, .1), column(-1, 1)));
    }

    @Test
    void namesAreReadable() {
        assertEquals(
                "[accuracy, log loss, MAE, RMSE, R2, ROC AUC]",
                List.of(
                                new Accuracy(),
                                new LogLoss(),
                                new MeanAbsoluteError(),
                                new RootMeanSquaredError(),
                                new R2(),
                                new RocAuc())
                        .toString());
        assertEquals("F1 (macro)", new F1(Average.macro()).toString());
        assertEquals("recall (class 1)", new Recall(Average.only(1)).toString());
        assertEquals("precision (micro)", new Precision(Average.micro()).toString());
    }

    static Stream<Arguments> refusals() {
        RealMatrix y = column(0, 1);
        return Stream.of(
                Arguments.of(ShapeException.class, "3 x 1.*2 x 1", call(new Accuracy(), column(0, 1, 1), y)),
                Arguments.of(ShapeException.class, "1 x 2.*2 x 1.*transposed", call(new R2(), y.transpose(), y)),
                Arguments.of(ShapeException.class, "3 x 1.*2 x 1", call(new RocAuc(), column(0, 1, 1), y)),
                Arguments.of(ShapeException.class, "3 x 1.*2 x 1", call(new LogLoss(), column(0, 1, 1), y)),
                Arguments.of(ShapeException.class, "3 x 1.*2 x 1", call(new MeanAbsoluteError(), column(0, 1, 1), y)),
                Arguments.of(
                        ShapeException.class, "3 x 1.*2 x 1", call(new RootMeanSquaredError(), column(0, 1, 1), y)),
                Arguments.of(NullPointerException.class, "predictions", call(new Accuracy(), null, y)),
                Arguments.of(NullPointerException.class, "targets", call(new Accuracy(), y, null)),
                Arguments.of(
                        IllegalArgumentException.class,
                        "0 and 1.*2\\.5.*sample 1.*one-hot",
                        call(new Accuracy(), y, column(0, 2.5))),
                Arguments.of(
                        IllegalArgumentException.class,
                        "one-hot.*column 1 is 1\\.0 at sample 0",
                        call(
                                new RocAuc(),
                                column(.9, .9).transpose(),
                                column(1, 1).transpose())),
                Arguments.of(
                        IllegalArgumentException.class,
                        "one-hot.*column 0 is 0\\.0 at sample 0",
                        call(
                                new Accuracy(),
                                column(.9, .9).transpose(),
                                column(0, 0).transpose())),
                Arguments.of(
                        NonFiniteException.class, "row 1, column 0", call(new Accuracy(), column(0, Double.NaN), y)),
                Arguments.of(NonFiniteException.class, "row 1, column 0", call(new RocAuc(), column(0, Double.NaN), y)),
                Arguments.of(
                        IllegalArgumentException.class,
                        "\\[0,1\\].*1\\.5.*row 1, column 0.*logits\\?",
                        call(new LogLoss(), column(0, 1.5), y)),
                Arguments.of(
                        IllegalArgumentException.class,
                        "class 1.*0 of 2",
                        call(new RocAuc(), column(0, 1), column(0, 0))),
                Arguments.of(IndexOutOfBoundsException.class, "2", call(new F1(Average.only(2)), column(0, 1), y)));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusesWithASentence(Class<? extends Exception> type, String pattern, Runnable call) {
        String message = assertThrows(type, call::run).getMessage();
        assertTrue(Pattern.compile(pattern).matcher(message).find(), message);
    }

    private static Runnable call(Metric metric, RealMatrix predictions, RealMatrix targets) {
        return () -> metric.value(predictions, targets);
    }

    private static RealMatrix column(double... values) {
        return FlatMatrix.wrap(values, values.length, 1);
    }

    private static RealMatrix oneHot(int classes, int... labels) {
        FlatMatrix y = FlatMatrix.zeros(labels.length, classes);
        for (int i = 0; i < labels.length; i++) {
            y.setEntry(i, labels[i], 1);
        }
        return y;
    }

    /** The example of r2_score moved by 2⁴⁷: its squares no longer fit into a double, the differences from its mean do. */
    @Test
    void r2OfConstantTargetsIsZeroWhateverTheirMeanIsRoundedTo() {
        for (int n = 1; n <= 20; n++) {
            double[] y = new double[n];
            double[] p = new double[n];
            Arrays.fill(y, 0.1);
            Arrays.fill(p, 0.2);
            assertEquals(0, new R2().value(column(p), column(y)), "n = " + n);
            assertEquals(1, new R2().value(column(y), column(y)), "n = " + n);
        }
    }

    @Test
    void r2OfWhatIsNoNumberIsNone() {
        RealMatrix p = column(Double.NaN, 1);
        assertEquals(Double.NaN, new R2().value(p, column(1, 1)), "constant targets");
        assertEquals(Double.NaN, new R2().value(p, column(1, 2)), "other targets");
        assertEquals(Double.NaN, new R2().value(column(1, 1), p), "targets that are none");
    }

    @Test
    void anOffsetOfAllNumbersDoesNotChangeR2() {
        RealMatrix p = column(2.5, 0, 2, 8).scalarAdd(0x1p47);
        RealMatrix y = column(3, -.5, 2, 7).scalarAdd(0x1p47);
        assertEquals(0.9486081370449679, new R2().value(p, y), DIGITS);
    }

    @Test
    void losslikeMetricsWantToBeLowAndAllOthersHigh() {
        Average average = Average.macro();
        Stream.of(new Accuracy(), new Precision(average), new Recall(average), new F1(average), new R2(), new RocAuc())
                .forEach(metric -> assertTrue(metric.higherIsBetter(), metric::toString));
        Stream.of(new LogLoss(), new MeanAbsoluteError(), new RootMeanSquaredError())
                .forEach(metric -> assertFalse(metric.higherIsBetter(), metric::toString));
    }

    @Test
    void probabilitiesMayBeZeroAndOne() {
        assertEquals(0, new LogLoss().value(column(0, 1), column(0, 1)), DIGITS);
    }
}
