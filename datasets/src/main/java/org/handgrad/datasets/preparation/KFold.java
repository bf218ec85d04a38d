package org.handgrad.datasets.preparation;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;
import org.handgrad.check.Check;
import org.handgrad.network.Batch;

/**
 * Cross-validation: the samples are dealt into k folds, and each fold is the test part once while the others train.
 *
 * <p>Every sample is tested exactly once; folds differ in size by one sample at most.
 *
 * <p>Source: Stone 1974; stratified as in Kohavi 1995.
 *
 * @param folds k, at least 2
 */
public record KFold(int folds) {

    /** Refuses less than two folds. */
    public KFold {
        Check.atLeast(folds, 2, "folds");
    }

    /**
     * Deals at random.
     *
     * @param batch at least k samples
     * @param random where random numbers come from
     * @return k splits
     * @throws IllegalArgumentException if there are fewer samples than folds
     */
    public List<Split> random(Batch batch, RandomGenerator random) {
        int[] order = Shuffle.order(size(batch), random);
        return splits(batch, order, order);
    }

    /**
     * Deals at random, class by class, so that a class has in each fold its share of the samples up to less than one.
     *
     * @param batch at least k samples; equal target rows are one class
     * @param random where random numbers come from
     * @return k splits
     * @throws IllegalArgumentException if there are fewer samples than folds
     */
    public List<Split> stratified(Batch batch, RandomGenerator random) {
        int[] order = Shuffle.order(size(batch), random);
        Strata strata = Strata.of(batch.targets());
        int[] byClass = IntStream.of(order)
                .boxed()
                .sorted(Comparator.comparingInt(strata::of))
                .mapToInt(Integer::intValue)
                .toArray();
        return splits(batch, order, byClass);
    }

    private int size(Batch batch) {
        int n = requireNonNull(batch, "batch").size();
        if (n < folds) {
            throw new IllegalArgumentException("every fold needs a sample but there are " + n + " samples for " + folds
                    + " folds; use fewer folds");
        }
        return n;
    }

    /** Deals the samples to fold 0, 1 .. k − 1, 0, 1 .. and keeps the given order within the parts. */
    private List<Split> splits(Batch batch, int[] order, int[] dealt) {
        int[] fold = new int[dealt.length];
        for (int i = 0; i < dealt.length; i++) {
            fold[dealt[i]] = i % folds;
        }
        List<Split> splits = new ArrayList<>();
        for (int k = 0; k < folds; k++) {
            int tested = k;
            splits.add(new Split(
                    batch.select(filter(order, sample -> fold[sample] != tested)),
                    batch.select(filter(order, sample -> fold[sample] == tested))));
        }
        return List.copyOf(splits);
    }

    private static int[] filter(int[] order, IntPredicate chosen) {
        return IntStream.of(order).filter(chosen).toArray();
    }
}
