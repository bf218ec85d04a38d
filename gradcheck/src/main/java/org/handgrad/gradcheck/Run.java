package org.handgrad.gradcheck;

import java.util.ArrayList;
import java.util.List;
import org.handgrad.objective.Block;

/** One run of a check, start to end. */
final class Run {

    private final Subject subject;
    private final Settings settings;

    Run(Subject subject, Settings settings) {
        this.subject = subject;
        this.settings = settings;
    }

    GradientReport report() {
        double[] theta = subject.theta();
        Evaluations f = new Evaluations(subject);
        Preflight preflight = new Preflight(subject, f, theta);
        Sample here = preflight.here(settings.seed());
        double[] claimed = preflight.claimed();
        FullCheck full = new FullCheck(f, theta, here, claimed, settings.tolerance(), subject.claimNoise());
        List<BlockReport> blocks = new ArrayList<>();
        for (Block block : subject.layout().blocks()) {
            blocks.add(BlockSummary.of(block, full.block(block), settings.tolerance()));
        }
        Cost cost = new Cost(f.count(), 0, full.escalated());
        return new GradientReport(subject.description(), "every coordinate", blocks, List.of(), cost, List.of());
    }
}
