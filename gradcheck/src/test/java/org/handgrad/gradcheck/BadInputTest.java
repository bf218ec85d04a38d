package org.handgrad.gradcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.handgrad.activation.Tanh;
import org.handgrad.check.NonFiniteException;
import org.handgrad.check.ShapeException;
import org.handgrad.gradcheck.diagnosis.Doctor;
import org.handgrad.gradcheck.diagnosis.Evidence;
import org.handgrad.gradcheck.diagnosis.Model;
import org.handgrad.loss.SquaredError;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.network.Batch;
import org.handgrad.network.Network;
import org.handgrad.objective.ParameterLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each wrong use of the checker gets the right exception, and its message names every item that helps. */
class BadInputTest {

    private static final Network NETWORK =
            Network.builder().inputs(1).dense(1).seed(1).build();

    private static final Batch BATCH = Batch.of(new double[][] {{1}}, new double[][] {{2}});

    private static GradientCheck check() {
        return GradientCheck.of(NETWORK, SquaredError.meanDistance(), BATCH);
    }

    private static Arguments row(Class<? extends Exception> type, String message, Executable call) {
        return arguments(message, call, type);
    }

    private static Evidence evidence(int entries) {
        double[] some = new double[entries];
        return new Evidence(
                ParameterLayout.of("x", "y"),
                some,
                new double[2],
                new double[2],
                new double[2],
                new boolean[2],
                double[]::clone,
                1,
                Optional.empty());
    }

    static Stream<Arguments> rows() {
        Class<NullPointerException> none = NullPointerException.class;
        Class<IllegalArgumentException> value = IllegalArgumentException.class;
        double[] calls = {0};
        return Stream.of(
                row(
                        CheckSetupException.class,
                        "not deterministic: 1\\.0, then 2\\.0.*freeze.*Dropout",
                        () -> GradientCheck.of(x -> x[0] + calls[0]++, x -> new double[] {1}, 1)
                                .run()),
                row(ShapeException.class, "1 entries.*2 parameters.*x 1x2", () -> GradientCheck.of(
                                x -> x[0], x -> new double[] {1}, 1, 2)
                        .run()),
                row(NonFiniteException.class, "NaN at .*x\\[1\\] - \\d", () -> GradientCheck.of(
                                x -> Math.sqrt(x[1] - 1), x -> new double[] {0, 1}, 5, 1)
                        .run()),
                row(NonFiniteException.class, "NaN at layer 1 bias", () -> check().withGradient(
                                theta -> new ArrayRealVector(new double[] {1, Double.NaN}))
                        .run()),
                row(none, "network", () -> GradientCheck.of(null, SquaredError.meanDistance(), BATCH)),
                row(none, "loss", () -> GradientCheck.of(NETWORK, null, BATCH)),
                row(none, "batch", () -> GradientCheck.of(NETWORK, SquaredError.meanDistance(), null)),
                row(
                        none,
                        "parameters has null at place 0",
                        () -> GradientCheck.of(new Tanh(), FlatMatrix.zeros(1, 1), Arrays.asList((FlatMatrix) null))),
                row(
                        NonFiniteException.class,
                        "inputs.*NaN at row 0, column 0",
                        () -> GradientCheck.of(new Tanh(), FlatMatrix.of(new double[][] {{Double.NaN}}))),
                row(value, "coordinates of at.*>= 1.*0", () -> GradientCheck.of(x -> 0, x -> x)),
                row(none, "gradient", () -> check().withGradient(null)),
                row(value, "rate.*> 0.*NaN", () -> check().withStep(Double.NaN, theta -> theta)),
                row(ShapeException.class, "what step returned has 5 entries.*2", () -> check().withStep(
                                1, theta -> new ArrayRealVector(5))
                        .run()),
                row(CheckSetupException.class, "step returned null", () -> check().withStep(1, theta -> null)
                        .run()),
                row(CheckSetupException.class, "claimed gradient is null", () -> check().withGradient(theta -> null)
                        .run()),
                row(value, "tolerance.*> 0.*-1", () -> check().withTolerance(-1)),
                row(value, "seed must lie in 0 \\.\\. 2147483647 but is -1", () -> check().withSeed(-1)),
                row(value, "seed.*2147483648", () -> check().withSeed(1L << 31)),
                row(value, "directions.*>= 1.*0", () -> check().withDirections(0)),
                row(IndexOutOfBoundsException.class, "99.*2", () -> check().sweep(99)),
                row(none, "name", () -> check().run().block(null)),
                row(value, "'z'.*layer 1 weights, layer 1 bias", () -> check().run()
                        .block("z")),
                row(none, "evidence", () -> Doctor.diagnose(null)),
                row(ShapeException.class, "theta has 3 entries.*x 1x1, y 1x1.* 2", () -> evidence(3)),
                row(none, "upstream", () -> Model.of(new Tanh(), ParameterLayout.of("x"), new double[1], null)),
                row(
                        none,
                        "points has null at place 0",
                        () -> new TaylorTest(Arrays.asList((TaylorTest.Point) null), 2)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void wrongUseIsExplained(String message, Executable call, Class<? extends Exception> type) {
        Exception thrown = assertThrows(type, call);

        assertTrue(
                Pattern.compile(message, Pattern.DOTALL)
                        .matcher(thrown.getMessage())
                        .find(),
                thrown::getMessage);
        assertTrue(thrown.getClass().getName().matches("(java|org\\.handgrad)\\..*"), () -> "escaped: " + thrown);
    }

    @Test
    void whereNothingIsWrongThereIsNothingToDiagnose() {
        assertEquals(List.of(), Doctor.diagnose(evidence(2)));
    }
}
