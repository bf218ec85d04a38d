package org.handgrad.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.handgrad.objective.Evaluation;
import org.handgrad.objective.Objective;

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
    default Arbitrary<ContractBowl> bowls() {
        Arbitrary<double[]> curvatures =
                Arbitraries.doubles().between(0.1, 10).array(double[].class).ofSize(4);
        Arbitrary<double[]> points =
                Arbitraries.doubles().between(-3, 3).array(double[].class).ofSize(4);
        return Combinators.combine(curvatures, points, points).as(ContractBowl::new);
    }

    @Property(tries = 100)
    default void sameRecipeOnTheSameObjectiveGivesTheSameBits(@ForAll("bowls") ContractBowl bowl) {
        assertArrayEquals(new ContractWalk(optimizer(), bowl).walk(20), new ContractWalk(optimizer(), bowl).walk(20));
    }

    @Property(tries = 100)
    default void runsOfOneRecipeKnowNothingOfEachOther(
            @ForAll("bowls") ContractBowl bowl, @ForAll("bowls") ContractBowl other) {
        Optimizer shared = optimizer();
        double[] alone = new ContractWalk(shared, bowl).walk(20);
        ContractWalk here = new ContractWalk(shared, bowl);
        ContractWalk there = new ContractWalk(shared, other);
        double[] together = {};
        for (int i = 0; i < 20; i++) {
            there.walk(1);
            together = here.walk(1);
        }
        assertArrayEquals(alone, together);
    }

    @Property(tries = 100)
    default void stepWritesIntoNeitherPointNorGradient(@ForAll("bowls") ContractBowl bowl) {
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

    @Property(tries = 100)
    default void stepHasOneFiniteEntryPerParameter(
            @ForAll("bowls") ContractBowl bowl, @ForAll @IntRange(min = -100, max = 100) int exponent) {
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

    @Property(tries = 100)
    default void pointWithoutGradientIsNotLeft(@ForAll("bowls") ContractBowl bowl) {
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

    @Property(tries = 100)
    default void permutedCoordinatesGiveThePermutedPath(@ForAll("bowls") ContractBowl bowl) {
        if (movesCoordinatesAlone()) {
            double[] expected = ContractBowl.permuted(new ContractWalk(optimizer(), bowl).walk(20));
            assertArrayEquals(expected, new ContractWalk(optimizer(), bowl.permuted()).walk(20));
        }
    }

    @Property(tries = 100)
    default void freshRunGoesOnFromTheStateOfAnother(
            @ForAll("bowls") ContractBowl bowl, @ForAll @IntRange(min = 0, max = 25) int before) {
        ContractWalk first = new ContractWalk(optimizer(), bowl);
        first.walk(before);
        ContractWalk second = first.resumed(optimizer());
        for (int i = 0; i < 10; i++) {
            assertArrayEquals(first.walk(1), second.walk(1));
        }
        assertEquals(first.run().state(), second.run().state());
    }

    @Property(tries = 10)
    default void stateOfAnotherLengthIsRefused(@ForAll("bowls") ContractBowl bowl) {
        Optimizer.Run run = optimizer().start(bowl.objective());
        assertThrows(
                IllegalArgumentException.class, () -> run.restore(run.state().append(1)));
    }

    @Property(tries = 10)
    default void vectorsOfAnotherLengthAreRefused(@ForAll("bowls") ContractBowl bowl) {
        RealVector four = new ArrayRealVector(4);
        RealVector three = new ArrayRealVector(3);
        Optimizer.Run run = optimizer().start(bowl.objective());
        assertThrows(IllegalArgumentException.class, () -> run.step(three, new Evaluation(0, three)));
        assertThrows(IllegalArgumentException.class, () -> run.step(four, new Evaluation(0, three)));
    }

    @Property(tries = 20)
    default void bottomOfABowlIsReachedInTheStatedNumberOfSteps(@ForAll("bowls") ContractBowl bowl) {
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
