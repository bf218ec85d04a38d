package org.handgrad.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.handgrad.objective.Evaluation;
import org.handgrad.objective.Objective;
import org.handgrad.objective.ParameterLayout;

/** What a search along a line promises: both Wolfe conditions, for any of their constants. */
class LineSearchProperties {

    @Property
    void stepSatisfiesTheWeakWolfeConditions(
            @ForAll @DoubleRange(min = -2, max = 2) double x,
            @ForAll @DoubleRange(min = -2, max = 2) double y,
            @ForAll @DoubleRange(min = 0.01, max = 0.45) double armijo,
            @ForAll @DoubleRange(min = 0.5, max = 0.99) double wolfe,
            @ForAll @DoubleRange(min = 0.01, max = 100) double first) {
        for (String name : new String[] {"bowl", "rosenbrock", "saddle"}) {
            Objective f = Surface.ALL.get(name).objective();
            RealVector theta = new ArrayRealVector(new double[] {x, y});
            Evaluation at = f.evaluate(theta);
            RealVector d = at.gradient().mapMultiply(-1);
            double slope = at.gradient().dotProduct(d);
            if (slope < -1e-6) {
                double tau = new LineSearch(f, theta, at, d, armijo, wolfe).from(first);
                Evaluation there = f.evaluate(theta.add(d.mapMultiply(tau)));
                assertTrue(there.value() <= at.value() + armijo * tau * slope, name + ": too far");
                assertTrue(there.gradient().dotProduct(d) >= wolfe * slope, name + ": not far enough");
            }
        }
    }

    @Example
    void thereIsNoStepUphill() {
        Objective f = Samples.square();
        RealVector theta = new ArrayRealVector(new double[] {2});
        Evaluation at = f.evaluate(theta);

        assertEquals(0, new LineSearch(f, theta, at, at.gradient(), 1e-4, 0.9).from(1));
        assertEquals(0, new LineSearch(f, theta, at, new ArrayRealVector(1), 1e-4, 0.9).from(1));
    }

    @Example
    void valueThatIsNotANumberIsTooFar() {
        // log(x) − x, with its maximum at 1 turned upside down; not a number from x = 0 on
        Objective f = Objective.of(
                ParameterLayout.of("x"),
                x -> x.getEntry(0) - Math.log(x.getEntry(0)),
                x -> new ArrayRealVector(new double[] {1 - 1 / x.getEntry(0)}));
        RealVector theta = new ArrayRealVector(new double[] {3});
        Evaluation at = f.evaluate(theta);

        double tau = new LineSearch(f, theta, at, at.gradient().mapMultiply(-1), 1e-4, 0.9).from(1000);

        assertTrue(tau > 0 && 3 - tau * 2 / 3 > 0, () -> "tau " + tau);
        assertTrue(Minimizer.of(f).using(new Lbfgs()).from(3).gradientNorm() < 1e-12);
    }

    @Example
    void searchFindsTheValueItselfWhereOnlyTheGradientIsGiven() {
        Objective f = Surface.ALL.get("rosenbrock").objective();
        RealVector theta = new ArrayRealVector(new double[] {-1.2, 1});
        Evaluation at = f.evaluate(theta);

        assertEquals(new Lbfgs().start(f).step(theta, at), new Lbfgs().start(f).step(theta, at.gradient()));
    }

    @Example
    void endlessDescentEndsAfterSixtyTrials() {
        Objective line =
                Objective.of(ParameterLayout.of("x"), x -> -x.getEntry(0), x -> new ArrayRealVector(new double[] {-1}));
        RealVector theta = new ArrayRealVector(1);
        Evaluation at = line.evaluate(theta);

        // each trial is lower and as steep as the one before, so each doubles the step
        assertEquals(0x1p59, new LineSearch(line, theta, at, at.gradient().mapMultiply(-1), 1e-4, 0.9).from(1));
    }

    /** x² from 2 along −4: at τ = 1/4 the slope has gone from −16 to −8, half of it. */
    @Example
    void slopeThatIsJustFlatEnoughIsAccepted() {
        Objective f = Samples.square();
        RealVector theta = new ArrayRealVector(new double[] {2});
        Evaluation at = f.evaluate(theta);

        assertEquals(0.25, new LineSearch(f, theta, at, at.gradient().mapMultiply(-1), 0.1, 0.5).from(0.25));
    }
}
