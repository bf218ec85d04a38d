package org.handgrad.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.check.ShapeException;
import org.handgrad.initializer.Constant;
import org.handgrad.initializer.Xavier;
import org.handgrad.matrix.FlatMatrix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Layers refuse parameters they did not ask for, which would otherwise go unused without a word. */
class GivenTest {

    private static final RealMatrix INPUTS = FlatMatrix.zeros(4, 3);

    static Stream<Layer> layers() {
        Layer keep = new DenseWithoutBias(3, 3, Xavier.normal());
        return Stream.of(
                new Dense(3, 2, Xavier.normal(), Constant.zeros()),
                keep,
                new Dropout(0.5),
                new Dropout(0.5).sampled(1),
                new LayerNorm(3),
                new Residual(List.of(keep, new LayerNorm(3))),
                new Stack(List.of(keep, new LayerNorm(3))));
    }

    private static List<RealMatrix> asked(Layer layer) {
        List<RealMatrix> parameters = new ArrayList<>();
        layer.parameters().forEach(spec -> parameters.add(FlatMatrix.zeros(spec.rows(), spec.columns())));
        return parameters;
    }

    @ParameterizedTest
    @MethodSource("layers")
    void oneParameterTooManyIsRefused(Layer layer) {
        List<RealMatrix> parameters = asked(layer);
        assertEquals(4, layer.forward(INPUTS, List.copyOf(parameters)).output().getRowDimension());
        int wanted = parameters.size();
        parameters.add(FlatMatrix.zeros(1, 1));
        String message = assertThrows(ShapeException.class, () -> layer.forward(INPUTS, parameters))
                .getMessage();
        String expected = " expects " + wanted + " parameters but got " + (wanted + 1) + "; give it one matrix";
        assertEquals(true, message.contains(expected), message);
    }

    @ParameterizedTest
    @MethodSource("layers")
    void nullIsRefusedByName(Layer layer) {
        assertEquals(
                "inputs",
                assertThrows(NullPointerException.class, () -> layer.forward(null, asked(layer)))
                        .getMessage());
        assertEquals(
                "parameters",
                assertThrows(NullPointerException.class, () -> layer.forward(INPUTS, null))
                        .getMessage());
    }
}
