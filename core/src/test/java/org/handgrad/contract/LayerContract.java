package org.handgrad.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.check.Check;
import org.handgrad.check.ShapeException;
import org.handgrad.layer.Gradients;
import org.handgrad.layer.Layer;
import org.handgrad.layer.Pass;
import org.handgrad.matrix.FlatMatrix;

/**
 * The laws of a {@link Layer}: the way back is the transposed Jacobian of the way forward, found here from values alone,
 * and what comes out for a sample depends on that sample alone.
 */
public interface LayerContract {

    /** ε, the spacing of doubles at 1. */
    double EPS = Math.ulp(1.0);

    /**
     * The layer under test.
     *
     * @param inputs the width before it
     * @return a layer that can follow that width
     */
    Layer layer(int inputs);

    /**
     * Inputs with no kink of the layer within 0.1 of any entry.
     *
     * @param random where they come from
     * @param n samples
     * @param width the width before the layer
     * @return n x width; normal numbers unless overridden
     */
    default FlatMatrix inputs(Random random, int n, int width) {
        return Sample.normal(random, n, width);
    }

    /** Shapes: as announced, and each gradient has the shape of what it is with respect to. */
    @Property
    default void shapesAreAsAnnounced(
            @ForAll @IntRange(min = 1, max = 8) int n,
            @ForAll @IntRange(min = 1, max = 8) int width,
            @ForAll long seed) {
        Trial trial = Trial.of(this, n, width, seed);
        assertEquals(
                n + " x " + trial.layer().outputs(width),
                Check.shape(trial.pass().output()),
                "output");
        Gradients back = trial.pass().backward(trial.gradient());
        assertEquals(n + " x " + width, Check.shape(back.inputs()), "gradient of the inputs");
        List<String> expected = trial.theta().stream().map(Check::shape).toList();
        assertEquals(expected, back.parameters().stream().map(Check::shape).toList(), "gradients of the parameters");
    }

    /** Adjoint: ⟨g, J d⟩ = ⟨Jᵀ g, d⟩, with J d found by Ridders' method from values of forward alone. */
    @Property
    default void backwardIsTheTransposedJacobian(
            @ForAll @IntRange(min = 1, max = 6) int n,
            @ForAll @IntRange(min = 1, max = 6) int width,
            @ForAll long seed) {
        Trial trial = Trial.of(this, n, width, seed);
        RealMatrix g = trial.gradient();
        RealMatrix dx = Sample.direction(trial.random(), n, width);
        List<FlatMatrix> dtheta = trial.theta().stream()
                .map(p -> Sample.direction(trial.random(), p.getRowDimension(), p.getColumnDimension()))
                .toList();
        Ridders numeric = Ridders.of(t -> trial.along(t, g, dx, dtheta), 0, 0.05);
        double claimed = Trial.dot(trial.pass().backward(g), dx, dtheta);
        Agree.within(numeric.derivative(), claimed, 3 * numeric.error() + 1e-10 * trial.size(g), "<J^T g, d>");
    }

    /** Linearity: backward(a g + b h) = a backward(g) + b backward(h). */
    @Property
    default void backwardIsLinear(
            @ForAll @IntRange(min = 1, max = 8) int n,
            @ForAll @IntRange(min = 1, max = 8) int width,
            @ForAll long seed) {
        Trial trial = Trial.of(this, n, width, seed);
        double a = trial.random().nextGaussian();
        double b = trial.random().nextGaussian();
        FlatMatrix g = trial.gradient();
        FlatMatrix h = trial.gradient();
        Pass pass = trial.pass();
        Gradients both = pass.backward(Sample.along(g.scalarMultiply(a), b, h));
        Gradients first = pass.backward(g);
        Gradients second = pass.backward(h);
        double bound = 64 * EPS * (Math.abs(a) * trial.size(g) + Math.abs(b) * trial.size(h));
        Agree.within(
                Sample.along(first.inputs().scalarMultiply(a), b, second.inputs()), both.inputs(), bound, "inputs");
        for (int i = 0; i < trial.theta().size(); i++) {
            RealMatrix sum = Sample.along(
                    first.parameters().get(i).scalarMultiply(a),
                    b,
                    second.parameters().get(i));
            Agree.within(sum, both.parameters().get(i), bound, "parameter " + i);
        }
    }

    /** Equivariance: permuting the samples permutes the outputs, to the bit. */
    @Property
    default void samplesMayComeInAnyOrder(
            @ForAll @IntRange(min = 1, max = 12) int n,
            @ForAll @IntRange(min = 1, max = 8) int width,
            @ForAll long seed) {
        Trial trial = Trial.of(this, n, width, seed);
        int[] order = Sample.order(trial.random(), n);
        RealMatrix permuted = trial.pass(Sample.rows(trial.x(), order)).output();
        Agree.bits(Sample.rows(trial.pass().output(), order), permuted, "output of permuted samples");
    }

    /** Subset invariance: a sample's output does not depend on its company, to the bit. */
    @Property
    default void samplesStayApart(
            @ForAll @IntRange(min = 1, max = 12) int n,
            @ForAll @IntRange(min = 1, max = 8) int width,
            @ForAll long seed) {
        Trial trial = Trial.of(this, n, width, seed);
        RealMatrix all = trial.pass().output();
        for (int i = 0; i < n; i++) {
            Agree.bits(
                    Sample.rows(all, i), trial.pass(Sample.rows(trial.x(), i)).output(), "sample " + i + " alone");
        }
    }

    /** Purity: asking twice, forward or backward, gives the same bits, and no argument is written to. */
    @Property
    default void nothingIsRememberedOrOverwritten(
            @ForAll @IntRange(min = 1, max = 8) int n,
            @ForAll @IntRange(min = 1, max = 8) int width,
            @ForAll long seed) {
        Trial trial = Trial.of(this, n, width, seed);
        FlatMatrix x = trial.x().copy();
        List<FlatMatrix> theta = trial.theta().stream().map(FlatMatrix::copy).toList();
        FlatMatrix g = trial.gradient();
        FlatMatrix gBefore = g.copy();
        Pass pass = trial.pass();
        RealMatrix output = pass.output().copy();
        Gradients first = pass.backward(g);
        RealMatrix back = first.inputs().copy();
        Gradients second = pass.backward(g);

        Agree.bits(back, second.inputs(), "second backward");
        Agree.bits(output, pass.output(), "output after backward");
        Agree.bits(output, trial.pass().output(), "second forward");
        Agree.bits(x, trial.x(), "inputs after the calls");
        Agree.bits(gBefore, g, "output gradient after the calls");
        for (int i = 0; i < theta.size(); i++) {
            Agree.bits(theta.get(i), trial.theta().get(i), "parameter " + i + " after the calls");
        }
    }

    /** A gradient that is not of the output's shape is refused with both shapes, also if it has as many entries. */
    @Property
    default void anotherShapeOfGradientIsRefused(
            @ForAll @IntRange(min = 1, max = 8) int n,
            @ForAll @IntRange(min = 1, max = 8) int width,
            @ForAll long seed) {
        Trial trial = Trial.of(this, n, width, seed);
        int rows = 1 + trial.random().nextInt(12);
        int columns = 1 + trial.random().nextInt(12);
        int outputs = trial.layer().outputs(width);
        Assume.that(rows != n || columns != outputs);
        Pass pass = trial.pass();
        FlatMatrix g = Sample.normal(trial.random(), rows, columns);
        String message =
                assertThrows(ShapeException.class, () -> pass.backward(g)).getMessage();
        String expected = "must be " + n + " x " + outputs + " but is " + rows + " x " + columns;
        assertTrue(message.contains(expected), message);
    }
}
