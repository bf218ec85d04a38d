package org.handgrad.gradcheck;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.handgrad.gradcheck.StudentNetwork.Bug;
import org.handgrad.gradcheck.StudentNetwork.Kind;
import org.handgrad.loss.Loss;
import org.handgrad.random.NumpyRandom;

/** Laws of the checker itself. */
class CheckerProperties {

    private static StudentNetwork student(int seed) {
        return new StudentNetwork(seed, seed % 4, Kind.values()[seed % 3], Kind.TANH, true);
    }

    @Property(tries = 20)
    void noMistakeEverPasses(@ForAll @IntRange(max = 1_000_000) int seed, @ForAll Bug bug) {
        StudentNetwork s = student(seed);
        GradientReport report = s.check(bug).withSeed(seed).run();
        double[] right = s.gradient(s.network.parameters().toArray(), Bug.NONE);
        double[] wrong = s.gradient(s.network.parameters().toArray(), bug);
        double difference = 0;
        double size = 0;
        for (int i = 0; i < right.length; i++) {
            difference = Math.max(difference, Math.abs(right[i] - wrong[i]));
            size = Math.max(size, Math.abs(right[i]));
        }
        if (difference > 1e-6 * size) {
            assertTrue(report.hasFailures(), report::toString);
        } else {
            assertTrue(!report.hasFailures(), report::toString);
        }
    }

    /** L · 2ᵏ: the gradient scales exactly, so no verdict may change. */
    private record Scaled(Loss loss, double factor) implements Loss {

        @Override
        public double value(RealMatrix predictions, RealMatrix targets) {
            return factor * loss.value(predictions, targets);
        }

        @Override
        public RealMatrix gradient(RealMatrix predictions, RealMatrix targets) {
            return loss.gradient(predictions, targets).scalarMultiply(factor);
        }
    }

    @Property(tries = 20)
    void theVerdictDoesNotDependOnTheUnitOfTheLoss(
            @ForAll @IntRange(max = 1_000_000) int seed, @ForAll @IntRange(min = -20, max = 20) int power) {
        RandomNetworks.Case c = RandomNetworks.draw(seed);
        GradientReport plain = c.check().run();
        Loss scaled = new Scaled(c.loss(), Math.scalb(1.0, power));
        GradientReport report = GradientCheck.of(c.network(), scaled, c.batch()).run();
        assertEquals(plain.verdict(), report.verdict(), report::toString);
    }

    @Property(tries = 20)
    void aSingleWrongEntryIsLocatedExactly(@ForAll @IntRange(max = 1_000_000) int seed) {
        StudentNetwork s = student(seed);
        double[] right = s.gradient(s.network.parameters().toArray(), Bug.NONE);
        int entry = new NumpyRandom(seed).randint(0, right.length);
        GradientReport report = GradientCheck.of(s.network, s.loss, s.batch)
                .withGradient(theta -> {
                    RealVector g =
                            s.network.objective(s.loss, s.batch).evaluate(theta).gradient();
                    g.addToEntry(entry, 0.01);
                    return g;
                })
                .run();
        String name = s.network.layout().name(entry);
        BlockReport block = report.block(s.network.layout().blockAt(entry).name());
        assertEquals(name, block.worst().orElseThrow().name());
        assertEquals(1, block.count(Verdict.FAIL));
        assertEquals(
                1,
                report.blocks().stream()
                        .filter(b -> b.verdict() == Verdict.FAIL)
                        .count());
    }

    @Property(tries = 10)
    void theSameSeedGivesTheSameText(@ForAll @IntRange(max = 1_000_000) int seed, @ForAll Bug bug) {
        GradientCheck check = student(seed).check(bug).withSeed(seed);
        assertEquals(check.run().toString(), check.run().toString());
        assertEquals(check.fast().run().toString(), check.fast().run().toString());
    }

    @Property(tries = 20)
    void whatFailsFastFailsInFull(@ForAll @IntRange(max = 1_000_000) int seed, @ForAll Bug bug) {
        GradientCheck check = student(seed).check(bug).withSeed(seed);
        if (check.fast().run().hasFailures()) {
            assertTrue(check.full().run().hasFailures());
        }
    }

    @Property(tries = 20)
    void theCostIsTwoEvaluationsPerCoordinateAndFortyMoreWhereItIsHard(@ForAll @IntRange(max = 1_000_000) int seed) {
        int start = 11;
        RandomNetworks.Case c = RandomNetworks.draw(seed);
        Cost cost = c.check().full().run().cost();
        int p = c.network().layout().size();
        assertTrue(cost.evaluations() <= start + 2 * p + 44 * cost.escalated(), cost::toString);
        Cost fast = GradientCheck.of(
                        c.network().objective(c.loss(), c.batch()), c.network().parameters())
                .withDirections(2)
                .run()
                .cost();
        int blocks = c.network().layout().blocks().size();
        assertTrue(fast.evaluations() <= start + 64 * 2 * blocks, fast::toString);
    }

    @Property(tries = 20)
    void aCheckLeavesNetworkAndArgumentsAlone(@ForAll @IntRange(max = 1_000_000) int seed) {
        RandomNetworks.Case c = RandomNetworks.draw(seed);
        double[] theta = c.network().parameters().toArray();
        double[][] inputs = c.batch().inputs().getData();
        c.check().run();
        c.check().fast().run();
        assertArrayEquals(theta, c.network().parameters().toArray());
        for (int i = 0; i < inputs.length; i++) {
            assertArrayEquals(inputs[i], c.batch().inputs().getRow(i));
        }
    }
}
