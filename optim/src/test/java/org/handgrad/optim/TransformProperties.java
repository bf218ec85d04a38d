package org.handgrad.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.handgrad.objective.ParameterLayout;
import org.handgrad.optim.schedule.Schedule;

/** O12, O13 and the law of Langevin's bath. */
class TransformProperties {

    private static final double EPS = 0x1p-52;

    @Provide
    Arbitrary<RealVector> gradients() {
        return Arbitraries.doubles()
                .between(-1e6, 1e6)
                .array(double[].class)
                .ofMinSize(1)
                .ofMaxSize(20)
                .map(ArrayRealVector::new);
    }

    private static RealVector once(Optimizer optimizer, RealVector theta, RealVector gradient) {
        ParameterLayout layout =
                ParameterLayout.builder().block("w", 1, gradient.getDimension()).build();
        return optimizer.start(layout).step(theta, gradient);
    }

    @Property
    void clippedGradientIsNoLongerThanTheBoundAndKeepsItsDirection(
            @ForAll("gradients") RealVector g, @ForAll @DoubleRange(min = 0.01, max = 1e6) double bound) {
        for (Optimizer clip : new Optimizer[] {new ClipNorm(bound), new ClipGlobalNorm(bound)}) {
            RealVector clipped = once(clip, g, g);
            double length = g.getNorm();
            if (length <= bound * (1 - 4 * EPS)) {
                assertArrayEquals(g.toArray(), clipped.toArray());
            }
            if (length > bound * (1 + 4 * EPS)) {
                // the rounding of a length of 20 squares
                double rounding = 24 * EPS;
                assertEquals(bound, clipped.getNorm(), rounding * bound);
                for (int i = 0; i < g.getDimension(); i++) {
                    double expected = g.getEntry(i) * (bound / length);
                    assertEquals(expected, clipped.getEntry(i), rounding * Math.abs(expected));
                }
            }
        }
    }

    @Property
    void clippedValuesLieWithinTheBound(
            @ForAll("gradients") RealVector g, @ForAll @DoubleRange(min = 0.01, max = 1e6) double bound) {
        RealVector clipped = once(new ClipValue(bound), g, g);
        for (int i = 0; i < g.getDimension(); i++) {
            double expected = Math.abs(g.getEntry(i)) <= bound ? g.getEntry(i) : Math.copySign(bound, g.getEntry(i));
            assertEquals(expected, clipped.getEntry(i));
        }
    }

    @Property
    void decayOfAdamWIsDecoupled(
            @ForAll("gradients") RealVector theta,
            @ForAll @DoubleRange(min = 1e-4, max = 0.5) @Scale(4) double rate,
            @ForAll @DoubleRange(min = 0, max = 0.9) double decay) {
        // O12: without a gradient θ' = (1 − ηλ) θ
        Optimizer adamW = new AdamW(Schedule.constant(rate), 0.9, 0.999, Epsilon.outside(1e-8), decay);
        RealVector moved = theta.add(once(adamW, theta, new ArrayRealVector(theta.getDimension())));
        for (int i = 0; i < theta.getDimension(); i++) {
            double expected = (1 - rate * decay) * theta.getEntry(i);
            assertEquals(expected, moved.getEntry(i), 2 * Math.ulp(theta.getEntry(i)));
        }
    }

    @Property(tries = 10)
    void langevinSamplesTheDensityOfItsTemperature(
            @ForAll @DoubleRange(min = 0.5, max = 3) double curvature,
            @ForAll @DoubleRange(min = 0.1, max = 4) double temperature) {
        // for f = k/2 x² the chain x' = (1 − ηk) x + √(2ηT) r has the variance T / (k (1 − ηk/2)) exactly
        double eta = 0.2;
        int steps = 100_000;
        Optimizer.Run run = new Langevin(eta, temperature, 42).start(ParameterLayout.of("x"));
        RealVector x = new ArrayRealVector(1);
        double squares = 0;
        for (int i = 0; i < steps; i++) {
            x = x.add(run.step(x, x.mapMultiply(curvature)));
            squares += x.getEntry(0) * x.getEntry(0);
        }
        double expected = temperature / (curvature * (1 - eta * curvature / 2));
        // correlated over 1/(ηk) <= 10 steps: a standard deviation of about √(2 · 10 / steps) = 0.014
        assertEquals(1, squares / steps / expected, 0.07);
    }

    @Property
    void nesterovZeroIsSgd(@ForAll("gradients") RealVector g) {
        // O7
        RealVector theta = g.mapMultiply(0.5);
        assertArrayEquals(
                theta.add(once(new Sgd(0.1), theta, g)).toArray(),
                theta.add(once(new Nesterov(0.1, 0), theta, g)).toArray());
    }

    @Property
    void langevinWithoutHeatIsSgd(@ForAll("gradients") RealVector g) {
        RealVector theta = g.mapMultiply(0.5);
        assertTrue(theta.add(once(new Sgd(0.1), theta, g)).equals(theta.add(once(new Langevin(0.1, 0, 7), theta, g))));
    }
}
