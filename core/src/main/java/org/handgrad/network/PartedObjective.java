package org.handgrad.network;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.RealVector;
import org.handgrad.loss.Loss;
import org.handgrad.matrix.Vectors;
import org.handgrad.matrix.Workspace;
import org.handgrad.objective.Evaluation;
import org.handgrad.objective.Objective;
import org.handgrad.objective.ParameterLayout;

/**
 * The loss on many samples as the mean over parts of them. What the layers remember of one part stays in the cache and is
 * written over by the next, so neither the time nor the memory per sample grows with the number of samples.
 *
 * @param parts the samples, the shorter part first
 * @param shares which part of all samples each has
 */
record PartedObjective(List<NetworkObjective> parts, double[] shares) implements Objective {

    /** The most samples of a part: enough to hide what a part costs by itself, few enough for the second cache. Measured. */
    static final int SAMPLES = 512;

    /** In parts if there are many samples and no layer minds. */
    static Objective of(Topology topology, Loss loss, Batch batch) {
        NetworkObjective.require(topology, loss, batch);
        int n = batch.size();
        if (n <= SAMPLES || !topology.samplesStayApart()) {
            return NetworkObjective.of(topology, loss, batch);
        }
        int count = (n + SAMPLES - 1) / SAMPLES;
        int size = (n + count - 1) / count;
        List<NetworkObjective> parts = new ArrayList<>(count);
        double[] shares = new double[count];
        for (int to = n - (count - 1) * size, from = 0; to <= n; from = to, to += size) {
            shares[parts.size()] = (to - from) / (double) n;
            parts.add(NetworkObjective.of(topology, loss, batch.part(from, to)));
        }
        return new PartedObjective(parts, shares);
    }

    @Override
    public ParameterLayout layout() {
        return parts.get(0).layout();
    }

    @Override
    public double value(RealVector theta) {
        // the first part has arrays of its own, for it may be shorter
        double value = shares[0] * parts.get(0).value(theta);
        for (int i = 1; i < shares.length; i++) {
            NetworkObjective part = parts.get(i);
            value += shares[i] * Workspace.part(() -> part.value(theta));
        }
        return value;
    }

    @Override
    public Evaluation evaluate(RealVector theta) {
        double[] gradient = new double[layout().size()];
        double value = shares[0] * add(shares[0], parts.get(0).evaluate(theta), gradient);
        for (int i = 1; i < shares.length; i++) {
            NetworkObjective part = parts.get(i);
            value += shares[i] * add(shares[i], Workspace.part(() -> part.evaluate(theta)), gradient);
        }
        return new Evaluation(value, Vectors.wrap(gradient));
    }

    private static double add(double share, Evaluation part, double[] gradient) {
        double[] g = Vectors.array(part.gradient());
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] += share * g[i];
        }
        return part.value();
    }
}
