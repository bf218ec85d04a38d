package org.handgrad.gradcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.handgrad.objective.Block;
import org.handgrad.random.NumpyRandom;

/**
 * Finds the wrong entries of a block along whose direction the claim failed: the direction is cut in halves, and each half
 * that still fails is cut again, about 2 log₂ p tests per wrong entry. Where many are wrong, a sample of every row and
 * column says more.
 */
final class Bisection {

    private static final int MANY = 8;

    private static final int SAMPLE = 256;

    private final Slopes slopes;
    private final double[] claimed;
    private final Block block;
    private final double[] u;
    private final NumpyRandom random;
    private final List<Integer> wrong = new ArrayList<>();

    Bisection(Slopes slopes, double[] claimed, Block block, double[] u, NumpyRandom random) {
        this.slopes = slopes;
        this.claimed = claimed;
        this.block = block;
        this.u = u;
        this.random = random;
    }

    /**
     * What came out.
     *
     * @param coordinates those that were looked at
     * @param rest how many others are known to be right
     */
    record Found(List<Coordinate> coordinates, int rest) {}

    Found run() {
        if (block.size() <= SAMPLE) {
            return new Found(coordinates(all()), 0);
        }
        cut(block.offset(), block.end());
        if (wrong.isEmpty() || wrong.size() > MANY) {
            return new Found(coordinates(sample()), 0);
        }
        return new Found(coordinates(wrong), block.size() - wrong.size());
    }

    private void cut(int from, int to) {
        if (wrong.size() > MANY || !fails(from, to)) {
            return;
        }
        if (to - from == 1) {
            wrong.add(from);
            return;
        }
        int middle = (from + to) >>> 1;
        cut(from, middle);
        cut(middle, to);
    }

    private boolean fails(int from, int to) {
        if (from == block.offset() && to == block.end()) {
            return true;
        }
        double[] part = new double[u.length];
        System.arraycopy(u, from, part, from, to - from);
        return slopes.along(part).verdict() == Verdict.FAIL;
    }

    private List<Integer> all() {
        List<Integer> all = new ArrayList<>();
        for (int i = block.offset(); i < block.end(); i++) {
            all.add(i);
        }
        return all;
    }

    /** One entry of each row and each column, at random, as far as they go. */
    private Iterable<Integer> sample() {
        TreeSet<Integer> sample = new TreeSet<>(wrong.subList(0, Math.min(wrong.size(), MANY)));
        for (int k = 0; k < Math.max(block.rows(), block.columns()) && sample.size() < SAMPLE; k++) {
            int row = k < block.rows() ? k : random.nextInt(block.rows());
            int column = k < block.columns() ? k : random.nextInt(block.columns());
            sample.add(block.offset() + row * block.columns() + random.nextInt(block.columns()));
            sample.add(block.offset() + random.nextInt(block.rows()) * block.columns() + column);
        }
        return sample;
    }

    private List<Coordinate> coordinates(Iterable<Integer> indices) {
        double largest = 0;
        for (int i = block.offset(); i < block.end(); i++) {
            largest = Math.max(largest, Math.abs(claimed[i]));
        }
        List<Coordinate> coordinates = new ArrayList<>();
        for (int i : indices) {
            int index = i - block.offset();
            LineTest.Outcome outcome = slopes.entry(i, block.name(index), largest);
            coordinates.add(
                    new Coordinate(block, index, claimed[i], outcome.numeric(), outcome.bound(), outcome.verdict()));
        }
        return coordinates;
    }
}
