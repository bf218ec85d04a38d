package org.handgrad.datasets.preparation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handgrad.check.NonFiniteException;
import org.handgrad.check.ShapeException;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.network.Batch;
import org.handgrad.random.NumpyRandom;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be prepared is refused with a sentence that names every item. A scaler cannot be asked before it is fitted. */
class BadPreparationTest {

    static Stream<Arguments> refusals() {
        Batch ten = Samples.numbered(10, 2, 0);
        NumpyRandom random = new NumpyRandom(0);
        Scaler two = new Standardize().fit(FlatMatrix.zeros(3, 2));
        return Stream.of(
                wrong("testShare.*\\(0,1\\).*0\\.0", () -> Split.random(ten, 0, random)),
                wrong("testShare.*\\(0,1\\).*1\\.0", () -> Split.random(ten, 1, random)),
                wrong("testShare.*\\(0,1\\).*1\\.2", () -> Split.stratified(ten, 1.2, random)),
                wrong("testShare.*\\(0,1\\).*NaN", () -> Split.stratified(ten, Double.NaN, random)),
                wrong("0\\.04 of 10 samples leaves 10 for training and 0", () -> Split.random(ten, 0.04, random)),
                wrong("0\\.96 of 10 samples leaves 0 for training and 10", () -> Split.stratified(ten, 0.96, random)),
                of(NullPointerException.class, "batch", () -> Split.random(null, 0.5, random)),
                of(NullPointerException.class, "random", () -> Split.random(ten, 0.5, null)),
                of(NullPointerException.class, "train", () -> new Split(null, ten)),
                of(NullPointerException.class, "test", () -> new Split(ten, null)),
                wrong("folds.*>= 2.*1", () -> new KFold(1)),
                wrong("10 samples for 11 folds", () -> new KFold(11).random(ten, random)),
                wrong("10 samples for 11 folds", () -> new KFold(11).stratified(ten, random)),
                of(NullPointerException.class, "batch", () -> new KFold(2).random(null, random)),
                of(NullPointerException.class, "batch", () -> Shuffle.of(null, random)),
                of(NullPointerException.class, "random", () -> Shuffle.of(ten, null)),
                wrong("n must be >= 1 but is 0", () -> Shuffle.order(0, random)),
                of(ShapeException.class, "2 columns.*have 3", () -> two.transform(FlatMatrix.zeros(1, 3))),
                of(ShapeException.class, "2 columns.*have 1", () -> two.undo(FlatMatrix.zeros(1, 1))),
                of(NullPointerException.class, "data", () -> two.transform(null)),
                of(NullPointerException.class, "training", () -> new MinMax().fit(null)),
                of(NonFiniteException.class, "training.*NaN at row 1, column 0", () -> new Standardize()
                        .fit(FlatMatrix.of(new double[][] {{1}, {Double.NaN}}))),
                of(NonFiniteException.class, "training.*Infinity at row 1, column 0", () -> new MinMax()
                        .fit(FlatMatrix.of(new double[][] {{1}, {Double.POSITIVE_INFINITY}}))),
                wrong("scale of column 0.*Infinity", () -> new MinMax()
                        .fit(FlatMatrix.of(new double[][] {{Double.MAX_VALUE}, {-Double.MAX_VALUE}}))),
                wrong("upper - lower.*-1\\.0", () -> new MinMax(1, 0)),
                wrong("lower.*NaN", () -> new MinMax(Double.NaN, 0)),
                wrong("columns.*0", () -> Scaler.of(0, j -> 0, j -> 1)),
                of(NullPointerException.class, "scaled", () -> two.undo(null)),
                of(NullPointerException.class, "centre", () -> Scaler.of(1, null, j -> 1)),
                of(NullPointerException.class, "scale", () -> Scaler.of(1, j -> 0, null)),
                wrong("1 rows x 2147483647 columns.*2147483639", () -> Scaler.of(Integer.MAX_VALUE, j -> 0, j -> 1)),
                wrong("0\\.\\.9.*10 at sample 1", () -> OneHot.of(10, 3, 10)),
                wrong("0\\.\\.9.*-1 at sample 0", () -> OneHot.of(10, -1)),
                wrong("0\\.\\.2.*2\\.5 at sample 1", () -> OneHot.of(3, FlatMatrix.of(new double[][] {{1}, {2.5}}))),
                wrong("0\\.\\.2.*NaN at sample 0", () -> OneHot.of(3, FlatMatrix.of(new double[][] {{Double.NaN}}))),
                of(
                        ShapeException.class,
                        "labels must be 1 x 1 but is 1 x 2",
                        () -> OneHot.of(3, FlatMatrix.zeros(1, 2))),
                wrong("classes.*>= 2.*1", () -> OneHot.of(1, 0)),
                wrong("number of labels.*0", () -> OneHot.of(2)));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusesWithASentence(Class<? extends Exception> type, String pattern, Executable call) {
        Exception thrown = assertThrows(type, call);
        assertEquals(type, thrown.getClass());
        assertTrue(Pattern.compile(pattern).matcher(thrown.getMessage()).find(), thrown.getMessage());
    }

    private static Arguments wrong(String pattern, Executable call) {
        return of(IllegalArgumentException.class, pattern, call);
    }

    private static Arguments of(Class<? extends Exception> type, String pattern, Executable call) {
        return Arguments.of(type, pattern, call);
    }
}
