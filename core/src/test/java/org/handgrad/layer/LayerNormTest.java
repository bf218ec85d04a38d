package org.handgrad.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.check.ShapeException;
import org.handgrad.initializer.Constant;
import org.handgrad.initializer.Xavier;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.network.Network;
import org.handgrad.objective.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Layer normalisation and residual stacks by hand. */
class LayerNormTest {

    private static RealMatrix row(double... numbers) {
        return FlatMatrix.of(new double[][] {numbers});
    }

    /** Of (1, 3, 5, 7) the mean is 4 and the variance (9 + 1 + 1 + 9)/4 = 5. */
    @Test
    void meanAndVarianceOfASample() {
        Pass pass = new LayerNorm(4).forward(row(1, 3, 5, 7), List.of(row(1, 1, 1, 2), row(0, 0, 0, 10)));
        double s = Math.sqrt(5 + 1e-5);
        double[] a = pass.output().getRow(0);
        assertEquals(-3 / s, a[0], 1e-15);
        assertEquals(1 / s, a[2], 1e-15);
        assertEquals(10 + 2 * 3 / s, a[3], 1e-15);
    }

    /** Of (−v, v), shifted, the second becomes v/√(v² + ε): its slope is ε/(v² + ε)^(3/2)/2, that of the first the opposite. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1e-4, 0.0025704, 0.01, 0.1, 1})
    void twoNearlyEqualEntries(double v) {
        Pass pass = new LayerNorm(2).forward(row(-0.62 - v, -0.62 + v), List.of(row(1, 1), row(0, 0)));
        double s = Math.sqrt(v * v + 1e-5);
        double slope = 1e-5 / (s * s * s) / 2;
        double[] dx = pass.backward(row(0, 1)).inputs().getRow(0);
        // the entries are known to an ulp of 0.62, which moves the slope by its share 1e-16 / s
        double bound = 1e-15 / s + 1e-15 * slope / s;
        assertEquals(slope, dx[1], bound);
        assertEquals(-slope, dx[0], bound);
    }

    @Test
    void aConstantSampleBecomesTheBias() {
        RealMatrix a = new LayerNorm(2)
                .forward(row(5, 5), List.of(row(3, 3), row(1, 2)))
                .output();
        assertEquals(row(1, 2), a);
    }

    @Test
    void aResidualAddsItsInput() {
        Dense doubling = new Dense(1, 1, new Constant(2), Constant.zeros());
        Residual residual = new Residual(List.of(doubling));
        Pass pass = residual.forward(row(5), List.of(row(2), row(0)));
        assertEquals(15, pass.output().getEntry(0, 0));
        Gradients back = pass.backward(row(1));
        assertEquals(3, back.inputs().getEntry(0, 0));
        assertEquals(5, back.parameters().get(0).getEntry(0, 0));
    }

    @Test
    void parametersOfAStackAreNumberedWithinIt() {
        Network network = Network.builder()
                .inputs(2)
                .dense(3)
                .residual(stack -> stack.dense(4).tanh().denseWithoutBias(3).layerNorm())
                .dense(1, Xavier.normal())
                .seed(1)
                .build();
        assertEquals(
                List.of(
                        "layer 1 weights",
                        "layer 1 bias",
                        "layer 2 inner 1 weights",
                        "layer 2 inner 1 bias",
                        "layer 2 inner 2 weights",
                        "layer 2 inner 3 gain",
                        "layer 2 inner 3 bias",
                        "layer 3 weights",
                        "layer 3 bias"),
                network.layout().blocks().stream().map(Block::name).toList());
    }

    @Test
    void aStackThatChangesTheWidthIsRefused() {
        String message = assertThrows(ShapeException.class, () -> Network.builder()
                        .inputs(2)
                        .residual(stack -> stack.dense(3))
                        .seed(1)
                        .build())
                .getMessage();
        assertTrue(message.contains("turns 2 columns into 3; end the stack with 2 units"), message);
        assertThrows(IllegalArgumentException.class, () -> new Residual(List.of()));
    }

    @Test
    void anotherWidthIsRefused() {
        String norm = assertThrows(ShapeException.class, () -> new LayerNorm(3).outputs(2))
                .getMessage();
        assertTrue(norm.contains("LayerNorm(3) expects 3 input columns but got 2"), norm);
        String dense = assertThrows(ShapeException.class, () -> new DenseWithoutBias(3, 1, Xavier.normal()).outputs(2))
                .getMessage();
        assertTrue(dense.contains("DenseWithoutBias(3->1) expects 3 input columns but got 2"), dense);
    }

    @Test
    void layersAreNumberedInErrorsAsInTheNetwork() {
        String message = assertThrows(IllegalArgumentException.class, () -> Network.builder()
                        .dense(2)
                        .layerNorm()
                        .residual(stack -> stack.dense(2))
                        .residual(stack -> stack.dense(2).tanh())
                        .residual(stack -> stack.tanh())
                        .dropout(0.5)
                        .layer(new LayerNorm(2))
                        .dense(0))
                .getMessage();
        assertTrue(message.contains("layer 6: units"), message);
    }

    @Test
    void aResidualNamesItsStack() {
        assertEquals("Residual[LayerNorm(2)]", new Residual(List.of(new LayerNorm(2))).toString());
    }
}
