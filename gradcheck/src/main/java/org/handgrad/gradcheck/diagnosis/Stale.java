package org.handgrad.gradcheck.diagnosis;

import java.util.Locale;
import java.util.Optional;
import org.handgrad.activation.Elementwise;
import org.handgrad.layer.Dense;
import org.handgrad.objective.Block;

/** Variables that hold something else than their name says: what was left from an earlier section of the program. */
final class Stale {

    private static final int POINTS = 4;

    private Stale() {}

    /** A neuron whose gradients use one fixed input and one fixed slope, whatever the samples and the parameters are. */
    static Optional<Diagnosis> constants(Evidence e) {
        if (e.model().isEmpty() || e.model().get().layers().size() != 2) {
            return Optional.empty();
        }
        Model model = e.model().get();
        boolean neuron = model.layers().get(0) instanceof Dense
                && model.layers().get(1) instanceof Elementwise
                && e.theta().length == 2;
        if (!neuron) {
            return Optional.empty();
        }
        double x = constant(e, (at, claim) -> claim[0] / claim[1]);
        double slope = constant(e, (at, claim) -> claim[1] / withoutSlope(model, at));
        if (Double.isNaN(x) && Double.isNaN(slope)) {
            return Optional.empty();
        }
        Block w = e.layout().blocks().get(0);
        StringBuilder evidence = new StringBuilder();
        if (!Double.isNaN(x)) {
            evidence.append(String.format(
                    Locale.ROOT,
                    "dw / db is %.6g wherever it is tried, as if every sample had the input x = %.6g",
                    x,
                    x));
        }
        if (!Double.isNaN(slope)) {
            evidence.append(evidence.isEmpty() ? "" : "; ");
            evidence.append(String.format(Locale.ROOT, "the slope of the activation is always %.6g", slope));
            evidence.append(z(model, slope));
        }
        return Optional.of(new Diagnosis(
                Cause.STALE_VALUES,
                w.name(),
                evidence.toString(),
                "use the x and z of the samples the loss is taken over, not variables that were set before"));
    }

    private interface Quantity {
        double at(double[] theta, double[] claim);
    }

    private static double constant(Evidence e, Quantity quantity) {
        double value = Double.NaN;
        for (int k = 0; k <= POINTS; k++) {
            double[] at = k == 0 ? e.theta() : Moved.point(e.theta(), k);
            double here = quantity.at(at, e.claim().apply(at));
            if (!Double.isFinite(here) || !Double.isNaN(value) && Math.abs(here - value) > 1e-6 * Math.abs(value)) {
                return Double.NaN;
            }
            value = here;
        }
        return value;
    }

    /** Σ ∂L/∂a over the samples: the bias gradient with every slope left out. */
    private static double withoutSlope(Model model, double[] theta) {
        Model.Run run = model.run(theta);
        double sum = 0;
        for (double[] row : model.end().gradient(run.output()).getData()) {
            sum += row[0];
        }
        return sum;
    }

    /** The z at which the activation has a slope, by bisection on z &gt; 0. */
    private static String z(Model model, double slope) {
        Elementwise f = (Elementwise) model.layers().get(1);
        double low = 0;
        double high = 40;
        if (!(f.derivative(low) > slope && slope > f.derivative(high))) {
            return "";
        }
        for (int k = 0; k < 200; k++) {
            double middle = (low + high) / 2;
            boolean above = f.derivative(middle) > slope;
            low = above ? middle : low;
            high = above ? high : middle;
        }
        return String.format(Locale.ROOT, ", as if every sample had z = %.6g (or %.6g)", low, -low);
    }
}
