package org.handgrad.datasets.preparation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.random.JDKRandomGenerator;
import org.handgrad.network.Batch;
import org.handgrad.random.NumpyRandom;

/** Laws S1, S2, S4 and S9: shuffling, splitting and folding neither lose nor mix up samples. */
class PartsProperties {

    private static final int CLASSES = 4;

    @Property
    void shuffleKeepsInputsAndTargetsTogether(@ForAll @IntRange(min = 1, max = 80) int n, @ForAll @IntRange int seed) {
        Batch batch = Samples.numbered(n, CLASSES, seed);
        Batch shuffled = Shuffle.of(batch, new NumpyRandom(seed));
        assertEquals(Samples.pairs(batch), Samples.pairs(shuffled));
        assertEquals(shuffled.inputs(), Shuffle.of(batch, new NumpyRandom(seed)).inputs());
    }

    @Example
    void shuffleOfAnotherSeedIsAnotherOrder() {
        Batch batch = Samples.numbered(50, CLASSES, 0);
        assertNotEquals(
                Shuffle.of(batch, new NumpyRandom(1)).inputs(),
                Shuffle.of(batch, new NumpyRandom(2)).inputs());
    }

    @Property
    void splitPartitionsTheSamples(
            @ForAll @IntRange(min = 2, max = 80) int n,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double share,
            @ForAll @IntRange int seed,
            @ForAll boolean stratified) {
        long test = Math.round(n * share);
        Assume.that(test > 0 && test < n);
        Batch batch = Samples.numbered(n, CLASSES, seed);
        NumpyRandom random = new NumpyRandom(seed);
        Split split = stratified ? Split.stratified(batch, share, random) : Split.random(batch, share, random);
        assertEquals(test, split.test().size());
        assertEquals(n - test, split.train().size());
        assertEquals(Samples.pairs(batch), Samples.pairs(split.train(), split.test()));
    }

    @Property
    void stratifiedSplitKeepsTheProportionsUpToOneSample(
            @ForAll @IntRange(min = 2, max = 200) int n,
            @ForAll @DoubleRange(min = 0.05, max = 0.95) double share,
            @ForAll @IntRange int seed) {
        long test = Math.round(n * share);
        Assume.that(test > 0 && test < n);
        Batch batch = Samples.numbered(n, CLASSES, seed);
        Split split = Split.stratified(batch, share, new NumpyRandom(seed));
        for (int label = 0; label < CLASSES; label++) {
            double all = Samples.count(batch.targets(), label);
            double tested = Samples.count(split.test().targets(), label);
            assertTrue(Math.abs(tested - all * test / n) < 1, () -> tested + " of " + all);
        }
    }

    @Property
    void foldsTestEverySampleOnce(
            @ForAll @IntRange(min = 2, max = 9) int folds,
            @ForAll @IntRange(min = 0, max = 60) int more,
            @ForAll @IntRange int seed,
            @ForAll boolean stratified) {
        int n = folds + more;
        Batch batch = Samples.numbered(n, CLASSES, seed);
        NumpyRandom random = new NumpyRandom(seed);
        KFold kFold = new KFold(folds);
        List<Split> splits = stratified ? kFold.stratified(batch, random) : kFold.random(batch, random);
        assertEquals(folds, splits.size());
        assertEquals(
                Samples.pairs(batch),
                Samples.pairs(splits.stream().map(Split::test).toArray(Batch[]::new)));
        for (Split split : splits) {
            assertTrue(Math.abs(split.test().size() - (double) n / folds) < 1);
            assertEquals(Samples.pairs(batch), Samples.pairs(split.train(), split.test()));
        }
    }

    @Property
    void stratifiedFoldsKeepTheProportionsUpToOneSample(
            @ForAll @IntRange(min = 2, max = 9) int folds,
            @ForAll @IntRange(min = 0, max = 60) int more,
            @ForAll @IntRange int seed) {
        Batch batch = Samples.numbered(folds + more, CLASSES, seed);
        for (Split split : new KFold(folds).stratified(batch, new NumpyRandom(seed))) {
            for (int label = 0; label < CLASSES; label++) {
                double expected = Samples.count(batch.targets(), label) / folds;
                double tested = Samples.count(split.test().targets(), label);
                assertTrue(Math.abs(tested - expected) < 1, () -> tested + " against " + expected);
            }
        }
    }

    /** Sorted by class, a training part would be a trap for whoever cuts batches off it in order. */
    @Example
    void stratifiedPartsAreShuffled() {
        Batch batch = Samples.numbered(200, 2, 3);
        Split split = Split.stratified(batch, 0.5, new NumpyRandom(5));
        Split fold = new KFold(2).stratified(batch, new NumpyRandom(5)).get(0);
        for (Batch part : List.of(split.train(), split.test(), fold.train(), fold.test())) {
            int changes = 0;
            for (int i = 1; i < part.size(); i++) {
                changes += part.targets().getEntry(i, 0) != part.targets().getEntry(i - 1, 0) ? 1 : 0;
            }
            // about 40 expected, 1 if sorted
            assertTrue(changes > 20, changes + " changes");
        }
    }

    /** By hand: np.random.seed(42); np.random.permutation(10) is 8 1 5 0 7 2 9 4 3 6. */
    @Example
    void orderIsThatOfNumpy() {
        int[] order = Shuffle.order(10, new NumpyRandom(42));
        assertEquals("[8, 1, 5, 0, 7, 2, 9, 4, 3, 6]", Arrays.toString(order));
    }

    @Example
    void minusZeroIsTheClassOfZero() {
        double[][] y = {{0.0}, {-0.0}, {0.0}, {-0.0}, {1}, {1}};
        Split split = Split.stratified(Batch.of(y, y), 1.0 / 3, new NumpyRandom(0));
        assertEquals(1, Samples.count(split.test().targets(), 1));
    }

    @Example
    void theOrderOfOneSampleTakesNoRandomNumber() {
        JDKRandomGenerator random = new JDKRandomGenerator();
        JDKRandomGenerator same = new JDKRandomGenerator();
        random.setSeed(3);
        same.setSeed(3);
        assertArrayEquals(new int[] {0}, Shuffle.order(1, random));
        assertEquals(same.nextDouble(), random.nextDouble());
    }
}
