package org.handgrad.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.handgrad.gradcheck.GradientCheck;
import org.handgrad.gradcheck.StepSweep;
import org.handgrad.gradcheck.TaylorTest;
import org.handgrad.loss.SquaredError;
import org.handgrad.network.Batch;
import org.handgrad.network.Network;
import org.handgrad.objective.Objective;
import org.handgrad.plot.Chart;
import org.handgrad.plot.Figure;
import org.junit.jupiter.api.Test;

/**
 * The two pictures of docs/gradient-checking.md, from the checker's own data. With {@code -Dpictures.write=true} they are
 * written into docs/pictures.
 */
class GradientCheckingPicturesTest {

    private static final Path PICTURES = Path.of("../pictures");

    private static final Network NETWORK = Network.builder()
            .inputs(2)
            .dense(4)
            .tanh()
            .dense(1)
            .sigmoid()
            .seed(42)
            .build();

    private static final double[][] CORNERS = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};

    private static final Objective LOSS =
            NETWORK.objective(SquaredError.halfMeanDistance(), Batch.of(CORNERS, new double[][] {{0}, {1}, {1}, {0}}));

    private static final GradientCheck CHECK = GradientCheck.of(LOSS, NETWORK.parameters());

    private static void save(Figure figure, String name) {
        if (Boolean.getBoolean("pictures.write")) {
            figure.save(PICTURES.resolve(name));
        }
        assertTrue(Files.exists(PICTURES.resolve(name)), name);
    }

    private static <T> double[] each(List<T> points, ToDoubleFunction<T> value) {
        return points.stream().mapToDouble(value).toArray();
    }

    /** AND, since the last bias has a derivative there that is not small against the loss. */
    @Test
    void theVOfTheStepSize() {
        Objective and = NETWORK.objective(
                SquaredError.halfMeanDistance(), Batch.of(CORNERS, new double[][] {{0}, {0}, {0}, {1}}));
        StepSweep sweep = GradientCheck.of(and, NETWORK.parameters()).sweep(16);
        double derivative = Math.abs(sweep.derivative());
        assertTrue(derivative > 0.05, sweep::toString);
        List<StepSweep.Point> points = sweep.points().stream()
                .filter(p -> p.oneSided() > 0 && p.twoSided() > 0)
                .toList();
        double[] h = each(points, StepSweep.Point::step);
        Chart chart = Chart.titled("Error of a difference quotient against its step")
                .x("step h")
                .y("relative error")
                .logX()
                .logY()
                .knots("(f(x+h) − f(x)) / h", h, each(points, p -> p.oneSided() / derivative))
                .knots("(f(x+h) − f(x−h)) / 2h", h, each(points, p -> p.twoSided() / derivative))
                .truth("the rule h = ∛ε", new double[] {sweep.rule(), sweep.rule()}, new double[] {
                    sweep.best().twoSided() / derivative, points.get(0).oneSided() / derivative
                });
        save(chart, "gradient-check-v.svg");
        double oneSided =
                points.stream().mapToDouble(StepSweep.Point::oneSided).min().orElseThrow();
        assertTrue(sweep.best().twoSided() < 1e-10 * derivative, "more than ten digits");
        assertTrue(oneSided > 1e-8 * derivative, "not more than eight digits");
    }

    @Test
    void theSlopesOfTheTaylorRemainder() {
        TaylorTest right = CHECK.taylor();
        TaylorTest wrong = CHECK.withGradient(
                        theta -> LOSS.evaluate(theta).gradient().mapMultiply(0.99))
                .taylor();
        Chart chart = Chart.titled("What the gradient leaves of the function")
                .x("t")
                .y("|f(θ + t u) − f(θ) − t g·u|")
                .logX()
                .logY();
        chart = knots(chart, "right gradient: slope 2", right);
        chart = knots(chart, "gradient 1 % too small: slope 1", wrong);
        save(chart, "gradient-check-taylor.svg");
        assertEquals(2, right.slope(), 0.05);
        assertEquals(1, wrong.slope(), 0.2);
    }

    private static Chart knots(Chart chart, String name, TaylorTest test) {
        List<TaylorTest.Point> points = test.points().stream()
                .filter(p -> p.remainder() > 3 * p.noise())
                .toList();
        return chart.knots(name, each(points, TaylorTest.Point::t), each(points, TaylorTest.Point::remainder));
    }
}
