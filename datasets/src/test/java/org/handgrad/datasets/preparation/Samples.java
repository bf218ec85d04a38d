package org.handgrad.datasets.preparation;

import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.network.Batch;
import org.handgrad.random.NumpyRandom;

/** Batches whose samples can be told apart: input i is i, and the target is one of some classes. */
final class Samples {

    private Samples() {}

    static Batch numbered(int n, int classes, int seed) {
        NumpyRandom random = new NumpyRandom(seed);
        FlatMatrix x = FlatMatrix.zeros(n, 1);
        FlatMatrix y = FlatMatrix.zeros(n, 1);
        for (int i = 0; i < n; i++) {
            x.setEntry(i, 0, i);
            // squares, so that the classes are not equally frequent
            y.setEntry(i, 0, Math.floor(classes * Math.pow(random.nextDouble(), 2)));
        }
        return Batch.of(x, y);
    }

    /** Input -> target of all rows; fails on a sample that occurs twice. */
    static Map<Double, Double> pairs(Batch... parts) {
        Map<Double, Double> pairs = new TreeMap<>();
        for (Batch part : parts) {
            for (int i = 0; i < part.size(); i++) {
                Double held =
                        pairs.put(part.inputs().getEntry(i, 0), part.targets().getEntry(i, 0));
                if (held != null) {
                    throw new AssertionError("twice: sample " + part.inputs().getEntry(i, 0));
                }
            }
        }
        return pairs;
    }

    static double count(RealMatrix targets, double label) {
        double count = 0;
        for (double target : targets.getColumn(0)) {
            count += target == label ? 1 : 0;
        }
        return count;
    }
}
