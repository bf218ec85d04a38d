package org.handgrad.gradcheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.gradcheck.diagnosis.Diagnosis;
import org.handgrad.gradcheck.diagnosis.Doctor;
import org.handgrad.gradcheck.diagnosis.Evidence;
import org.handgrad.layer.Layer;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.matrix.Vectors;
import org.handgrad.network.ForwardPass;

/** From a failed check to its likely causes: first each layer and the loss on its own, then the whole. */
final class Examination {

    private final Subject subject;
    private final Settings settings;
    private final double[] theta;

    Examination(Subject subject, Settings settings, double[] theta) {
        this.subject = subject;
        this.settings = settings;
        this.theta = theta;
    }

    List<Diagnosis> diagnose(double[] claimed, List<BlockReport> blocks, List<Coordinate> coordinates) {
        if (subject instanceof NetworkSubject network) {
            List<Diagnosis> parts = parts(network);
            if (!parts.isEmpty()) {
                return parts;
            }
        }
        return Doctor.diagnose(evidence(claimed, blocks, coordinates));
    }

    /** The layers that fail on their own, at what they are given in the network. */
    private List<Diagnosis> parts(NetworkSubject network) {
        List<Diagnosis> found = new ArrayList<>();
        ForwardPass forward = network.forward(theta);
        List<RealMatrix> parameters = network.layout().matrices(Vectors.wrap(theta));
        int from = 0;
        int number = 0;
        for (int l = 0; l < network.network().layers().size(); l++) {
            Layer layer = network.network().layers().get(l);
            int to = from + layer.parameters().size();
            number += to > from ? 1 : 0;
            Subject part = LayerSubject.of(layer, forward.input(l), parameters.subList(from, to), settings.seed());
            add(found, part, (number == 0 ? "before layer 1, " : "layer " + number + ", ") + layer);
            from = to;
        }
        Subject loss = LossSubject.of(
                network.loss(), FlatMatrix.of(forward.output()), network.batch().targets());
        add(found, loss, network.loss().toString());
        return found;
    }

    private void add(List<Diagnosis> found, Subject part, String where) {
        for (Diagnosis d : new Run(part, settings).report().diagnoses()) {
            String place = d.where().isEmpty() ? where : where + ": " + d.where();
            found.add(new Diagnosis(d.cause(), place, d.evidence(), d.advice()));
        }
    }

    /** Entries that were not looked at one by one, but are right as far as random directions can tell. */
    private static void believe(BlockReport report, double[] claimed, double[] numeric) {
        int failed = report.count(Verdict.FAIL);
        boolean rightElsewhere =
                report.count(Verdict.PASS) + failed == report.block().size() || failed == 0;
        if (rightElsewhere && report.count(Verdict.PASS) > 0) {
            int from = report.block().offset();
            System.arraycopy(claimed, from, numeric, from, report.block().size());
        }
    }

    private Evidence evidence(double[] claimed, List<BlockReport> blocks, List<Coordinate> coordinates) {
        int p = claimed.length;
        double[] numeric = new double[p];
        Arrays.fill(numeric, Double.NaN);
        blocks.forEach(block -> believe(block, claimed, numeric));
        double[] bound = new double[p];
        boolean[] wrong = new boolean[p];
        for (Coordinate c : coordinates) {
            int i = c.block().offset() + c.index();
            boolean open = c.verdict() == Verdict.KINK || c.verdict() == Verdict.INCONCLUSIVE;
            numeric[i] = open ? Double.NaN : c.numeric();
            bound[i] = c.bound();
            wrong[i] = c.verdict() == Verdict.FAIL;
        }
        double rate = subject instanceof Claimed c ? c.rate() : Double.POSITIVE_INFINITY;
        return new Evidence(
                subject.layout(), theta, claimed, numeric, bound, wrong, subject::claimed, rate, subject.model());
    }
}
