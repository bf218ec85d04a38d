package org.handgrad.optim.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.handgrad.objective.Evaluation;
import org.handgrad.objective.Objective;
import org.handgrad.optim.Minimizer;
import org.handgrad.optim.Minimum;
import org.handgrad.optim.Optimizer;
import org.handgrad.optim.Stop;

/**
 * The laws of an {@link Optimizer}. Whoever writes one gets all its tests from three lines:
 *
 * <pre>{@code
 * class MyOptimizerProperties implements OptimizerContract {
 *     public Optimizer optimizer() { return new MyOptimizer(0.05); }
 *     public int stepsToTheBottom() { return 1000; }
 * }
 * }</pre>
 */
public interface OptimizerContract {

    /**
     * The recipe under test.
     *
     * @return at a rate that suits a bowl with curvatures from 0.2 to 20
     */
    Optimizer optimizer();

    /**
     * How long it takes on such a bowl to bring the length of the gradient down by a factor of a thousand, from 3 away in each
     * coordinate.
     *
     * @return the stated number of steps
     */
    int stepsToTheBottom();

    /**
     * Whether it stays where the gradient has always been 0: not true with noise or decay.
     *
     * @return true unless overridden
     */
    default boolean restsWithoutGradient() {
        return true;
    }

    /**
     * Whether each coordinate moves by its own gradient alone, whatever its place: not true with noise, or where directions mix.
     *
     * @return true unless overridden
     */
    default boolean movesCoordinatesAlone() {
        return true;
    }

    @Provide
    default Arbitrary<Bowl> bowls() {
        Arbitrary<double[]> curvatures =
                Arbitraries.doubles().between(0.1, 10).array(double[].class).ofSize(4);
        Arbitrary<double[]> points =
                Arbitraries.doubles().between(-3, 3).array(double[].class).ofSize(4);
        return Combinators.combine(curvatures, points, points).as(Bowl::new);
    }

    @Property
    default void sameRecipeOnTheSameObjectiveGivesTheSameBits(@ForAll("bowls") Bowl bowl) {
        assertArrayEquals(new Walk(optimizer(), bowl).walk(8), new Walk(optimizer(), bowl).walk(8));
    }

    @Property
    default void runsOfOneRecipeKnowNothingOfEachOther(@ForAll("bowls") Bowl bowl, @ForAll("bowls") Bowl other) {
        Optimizer shared = optimizer();
        double[] alone = new Walk(shared, bowl).walk(8);
        Walk here = new Walk(shared, bowl);
        Walk there = new Walk(shared, other);
        double[] together = {};
        for (int i = 0; i < 8; i++) {
            there.walk(1);
            together = here.walk(1);
        }
        assertArrayEquals(alone, together);
    }

    @Property
    default void stepWritesIntoNeitherPointNorGradient(@ForAll("bowls") Bowl bowl) {
        Optimizer.Run run = optimizer().start(bowl.objective());
        for (int i = 0; i < 3; i++) {
            RealVector theta = new ArrayRealVector(bowl.start());
            Evaluation at = bowl.objective().evaluate(theta);
            RealVector gradient = at.gradient().copy();
            run.step(theta, at);
            assertArrayEquals(bowl.start(), theta.toArray());
            assertEquals(gradient, at.gradient());
        }
    }

    @Property
    default void stepHasOneFiniteEntryPerParameter(
            @ForAll("bowls") Bowl bowl, @ForAll @IntRange(min = -100, max = 100) int exponent) {
        RealVector slope = new ArrayRealVector(bowl.centre()).mapMultiply(Math.pow(10, exponent));
        Objective plane = Objective.of(bowl.layout(), slope::dotProduct, theta -> slope.copy());
        Optimizer.Run run = optimizer().start(plane);
        RealVector theta = new ArrayRealVector(bowl.start());
        for (int i = 0; i < 5; i++) {
            double[] step = run.step(theta, plane.evaluate(theta)).toArray();
            assertEquals(4, step.length);
            assertTrue(IntStream.range(0, 4).allMatch(j -> Double.isFinite(step[j])));
        }
    }

    @Property
    default void pointWithoutGradientIsNotLeft(@ForAll("bowls") Bowl bowl) {
        if (restsWithoutGradient()) {
            Objective flat = Objective.of(bowl.layout(), theta -> 1, theta -> new ArrayRealVector(4));
            Optimizer.Run run = optimizer().start(flat);
            RealVector theta = new ArrayRealVector(bowl.start());
            for (int i = 0; i < 5; i++) {
                assertArrayEquals(
                        bowl.start(),
                        theta.add(run.step(theta, flat.evaluate(theta))).toArray());
            }
        }
    }

    @Property
    default void permutedCoordinatesGiveThePermutedPath(@ForAll("bowls") Bowl bowl) {
        if (movesCoordinatesAlone()) {
            double[] expected = Bowl.permuted(new Walk(optimizer(), bowl).walk(8));
            assertArrayEquals(expected, new Walk(optimizer(), bowl.permuted()).walk(8));
        }
    }

    @Property
    default void freshRunGoesOnFromTheStateOfAnother(
            @ForAll("bowls") Bowl bowl, @ForAll @IntRange(min = 0, max = 12) int before) {
        Walk first = new Walk(optimizer(), bowl);
        first.walk(before);
        Walk second = first.resumed(optimizer());
        for (int i = 0; i < 5; i++) {
            assertArrayEquals(first.walk(1), second.walk(1));
        }
        assertEquals(first.run().state(), second.run().state());
    }

    @Property
    default void runThatIsRestoredForgetsWhereItHasBeen(
            @ForAll("bowls") Bowl bowl,
            @ForAll("bowls") Bowl elsewhere,
            @ForAll @IntRange(min = 0, max = 12) int before) {
        Walk first = new Walk(optimizer(), bowl);
        first.walk(before);
        Optimizer.Run used = optimizer().start(bowl.objective());
        RealVector theta = new ArrayRealVector(elsewhere.start());
        for (int i = 0; i < 3; i++) {
            theta = theta.add(used.step(theta, bowl.objective().evaluate(theta)));
        }
        Walk second = first.resumed(used);
        for (int i = 0; i < 5; i++) {
            assertArrayEquals(first.walk(1), second.walk(1));
        }
    }

    @Property
    default void stateOfAnotherLengthIsRefused(
            @ForAll("bowls") Bowl bowl, @ForAll @IntRange(min = 0, max = 40) int length) {
        Optimizer.Run run = optimizer().start(bowl.objective());
        Assume.that(length != run.state().getDimension());
        RealVector state = new ArrayRealVector(length, 1);
        assertThrows(IllegalArgumentException.class, () -> run.restore(state));
    }

    @Property
    default void vectorsOfAnotherLengthAreRefused(
            @ForAll("bowls") Bowl bowl, @ForAll @IntRange(min = 0, max = 12) int length) {
        Assume.that(length != 4);
        RealVector four = new ArrayRealVector(bowl.start());
        RealVector other = new ArrayRealVector(length, 1);
        Optimizer.Run run = optimizer().start(bowl.objective());
        assertThrows(IllegalArgumentException.class, () -> run.step(other, new Evaluation(0, other)));
        assertThrows(IllegalArgumentException.class, () -> run.step(other, new Evaluation(0, four)));
        assertThrows(IllegalArgumentException.class, () -> run.step(four, new Evaluation(0, other)));
    }

    @Property
    default void bottomOfABowlIsReachedInTheStatedNumberOfSteps(@ForAll("bowls") Bowl bowl) {
        double[] start = bowl.centre().clone();
        IntStream.range(0, 4).forEach(i -> start[i] += i % 2 == 0 ? 3 : -3);
        double first = bowl.objective().evaluate(new ArrayRealVector(start)).gradientNorm();
        Minimum minimum = Minimizer.of(bowl.objective())
                .using(optimizer())
                .iterations(stepsToTheBottom())
                .until(Stop.gradientNormBelow(first / 1000))
                .from(start);
        assertTrue(minimum.gradientNorm() < first / 1000, () -> "from " + first + " only to " + minimum.gradientNorm());
    }
}
