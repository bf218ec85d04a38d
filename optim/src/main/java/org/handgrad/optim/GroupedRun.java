package org.handgrad.optim;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apache.commons.math3.linear.RealVector;
import org.handgrad.matrix.Vectors;
import org.handgrad.objective.Evaluation;
import org.handgrad.objective.ParameterLayout;

/** Several runs, each on some entries of θ. */
record GroupedRun(ParameterLayout layout, List<Part> parts) implements Optimizer.Run {

    /** One run and the entries of θ that are its own. */
    record Part(Optimizer.Run run, int[] entries) {

        private RealVector pick(RealVector from) {
            double[] all = Vectors.array(from);
            double[] mine = new double[entries.length];
            for (int i = 0; i < mine.length; i++) {
                mine[i] = all[entries[i]];
            }
            return Vectors.wrap(mine);
        }

        private void put(RealVector mine, double[] all) {
            for (int i = 0; i < entries.length; i++) {
                all[entries[i]] = mine.getEntry(i);
            }
        }
    }

    /** How one part is asked for its step. */
    private interface Ask {
        RealVector step(Part part);
    }

    @Override
    public RealVector step(RealVector theta, RealVector gradient) {
        return joined(theta, gradient, part -> part.run().step(part.pick(theta), part.pick(gradient)));
    }

    @Override
    public RealVector step(RealVector theta, Evaluation at) {
        RealVector gradient = requireNonNull(at, "at").gradient();
        return joined(theta, gradient, part -> part.run()
                .step(part.pick(theta), new Evaluation(at.value(), part.pick(gradient))));
    }

    private RealVector joined(RealVector theta, RealVector gradient, Ask ask) {
        layout.requireSize(theta, "theta");
        layout.requireSize(gradient, "gradient");
        double[] d = new double[layout.size()];
        for (Part part : parts) {
            part.put(ask.step(part), d);
        }
        return Vectors.wrap(d);
    }

    @Override
    public RealVector state() {
        return State.join(parts.stream().map(Part::run).toList());
    }

    @Override
    public void restore(RealVector state) {
        State.split(state, parts.stream().map(Part::run).toList());
    }
}
