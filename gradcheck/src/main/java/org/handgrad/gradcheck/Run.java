package org.handgrad.gradcheck;

import java.util.ArrayList;
import java.util.List;
import org.handgrad.gradcheck.diagnosis.Diagnosis;
import org.handgrad.objective.Block;
import org.handgrad.random.NumpyRandom;

/** One run of a check, start to end. */
final class Run {

    /** How far a point that lies on a kink is moved before random directions are tried. */
    private static final double JITTER = 1e-3;

    private final Subject subject;
    private final Settings settings;
    private final int directions;
    private final List<String> notes = new ArrayList<>();

    Run(Subject subject, Settings settings) {
        this.subject = subject;
        this.settings = settings;
        this.directions = settings.directionsFor(subject.layout().size());
    }

    GradientReport report() {
        double[] theta = point();
        Evaluations f = new Evaluations(subject);
        Preflight preflight = new Preflight(subject, f, theta);
        Sample here = preflight.here(settings.seed());
        double[] claimed = preflight.claimed();
        return directions == 0 ? full(f, theta, here, claimed) : fast(f, theta, here, claimed);
    }

    private GradientReport full(Evaluations f, double[] theta, Sample here, double[] claimed) {
        FullCheck full = new FullCheck(f, theta, here, claimed, settings.tolerance(), subject.claimNoise());
        List<BlockReport> blocks = new ArrayList<>();
        List<Coordinate> coordinates = new ArrayList<>();
        for (Block block : subject.layout().blocks()) {
            List<Coordinate> found = full.block(block);
            blocks.add(BlockSummary.of(block, found, settings.tolerance()));
            coordinates.addAll(found);
        }
        Cost cost = new Cost(f.count(), 0, full.escalated());
        return report("every coordinate", theta, claimed, blocks, coordinates, cost);
    }

    private GradientReport fast(Evaluations f, double[] theta, Sample here, double[] claimed) {
        Slopes slopes = new Slopes(f, theta, here, claimed, settings, subject);
        FastCheck fast = new FastCheck(slopes, claimed, settings, directions);
        List<BlockReport> blocks = new ArrayList<>();
        List<Coordinate> coordinates = new ArrayList<>();
        for (Block block : subject.layout().blocks()) {
            FastCheck.Found found = fast.block(block);
            blocks.add(found.report());
            coordinates.addAll(found.coordinates());
        }
        String method =
                directions + " random directions per block by " + (slopes.byDuals() ? "dual numbers" : "differences");
        return report(
                method, theta, claimed, blocks, coordinates, new Cost(f.count(), slopes.duals(), slopes.escalated()));
    }

    private GradientReport report(
            String method,
            double[] theta,
            double[] claimed,
            List<BlockReport> blocks,
            List<Coordinate> coordinates,
            Cost cost) {
        boolean failed = blocks.stream().anyMatch(b -> b.verdict() == Verdict.FAIL);
        List<Diagnosis> diagnoses =
                failed ? new Examination(subject, settings, theta).diagnose(claimed, blocks, coordinates) : List.of();
        return new GradientReport(subject.description(), method, blocks, diagnoses, cost, notes);
    }

    /** θ, or beside it if random directions would cross several kinks at once there. */
    private double[] point() {
        double[] theta = subject.theta();
        if (directions == 0 || !subject.tied(theta)) {
            return theta;
        }
        NumpyRandom random = new NumpyRandom(settings.seed());
        for (int i = 0; i < theta.length; i++) {
            theta[i] += JITTER * random.nextGaussian();
        }
        notes.add(
                "a pre-activation lies exactly on a kink, so the check was made beside the point, each parameter moved"
                        + " by about " + JITTER + "; full() checks the point itself");
        return theta;
    }
}
