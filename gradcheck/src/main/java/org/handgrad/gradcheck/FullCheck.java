package org.handgrad.gradcheck;

import java.util.ArrayList;
import java.util.List;
import org.handgrad.objective.Block;

/** Looks at every single coordinate. */
final class FullCheck {

    /** Up to this number of parameters the exact test is cheap enough for all. */
    private static final int FEW = 500;

    private static final double EXACT = 1e-9;

    private final Evaluations f;
    private final double[] theta;
    private final Sample here;
    private final double[] claimed;
    private final double tolerance;
    private final double claimNoise;
    private final double enough;
    private int escalated;

    FullCheck(Evaluations f, double[] theta, Sample here, double[] claimed, double tolerance, double claimNoise) {
        this.f = f;
        this.theta = theta;
        this.here = here;
        this.claimed = claimed;
        this.tolerance = tolerance;
        this.claimNoise = claimNoise;
        this.enough = theta.length <= FEW ? EXACT : LineTest.PROMISE;
    }

    /** All coordinates of a block, in order. */
    List<Coordinate> block(Block block) {
        double largest = 0;
        for (int i = block.offset(); i < block.end(); i++) {
            largest = Math.max(largest, Math.abs(claimed[i]));
        }
        List<Coordinate> coordinates = new ArrayList<>(block.size());
        for (int i = 0; i < block.size(); i++) {
            coordinates.add(coordinate(block, i, largest));
        }
        return coordinates;
    }

    /** One coordinate of a block. */
    Coordinate coordinate(Block block, int index, double largest) {
        int i = block.offset() + index;
        Line line = Line.axis(f, theta, i, block.name(index));
        LineTest.Outcome outcome = new LineTest(line, here, claimed[i], tolerance, claimNoise).run(largest, enough);
        escalated += outcome.escalated() ? 1 : 0;
        return new Coordinate(block, index, claimed[i], outcome.numeric(), outcome.bound(), outcome.verdict());
    }

    int escalated() {
        return escalated;
    }
}
