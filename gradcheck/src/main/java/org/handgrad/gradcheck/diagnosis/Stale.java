package org.handgrad.gradcheck.diagnosis;

import java.util.Locale;
import java.util.Optional;
import org.handgrad.activation.Elementwise;
import org.handgrad.layer.Dense;
import org.handgrad.objective.Block;

/** Variables that hold something else than their name says: what was left from an earlier section of the program. */
final class Stale {

    private static final int POINTS = 4;

    /** An overwritten parameter spoils its own entries and no others. */
    private static final int FEW = 64;

    private Stale() {}

    /** The update of one parameter starts from another one: claimed − right = (θᵢ − θⱼ) / rate at every point. */
    static Optional<Diagnosis> overwritten(Evidence e) {
        if (!network(e) || e.countWrong() > FEW) {
            return Optional.empty();
        }
        double[][] points = new double[POINTS][];
        double[][] differences = new double[POINTS][];
        for (int k = 0; k < POINTS; k++) {
            points[k] = Moved.point(e.theta(), k + 1);
            double[] right = new Replay(e.model().orElseThrow(), points[k]).right();
            differences[k] = e.claim().apply(points[k]);
            for (int i = 0; i < right.length; i++) {
                differences[k][i] -= right[i];
            }
        }
        for (int i = 0; i < e.wrong().length; i++) {
            for (int j = 0; e.wrong()[i] && j < e.theta().length; j++) {
                double c = j == i ? Double.NaN : factor(points, differences, i, j);
                if (Math.abs(c) > 1e-9) {
                    return Optional.of(overwritten(e, i, j, c));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean network(Evidence e) {
        return e.model().filter(m -> !m.layers().isEmpty() && !m.withInputs()).isPresent();
    }

    private static double factor(double[][] points, double[][] differences, int i, int j) {
        double factor = Double.NaN;
        for (int k = 0; k < POINTS; k++) {
            double c = differences[k][i] / (points[k][i] - points[k][j]);
            if (k > 0 && !(Math.abs(c - factor) <= 1e-6 * Math.abs(factor))) {
                return Double.NaN;
            }
            factor = c;
        }
        return factor;
    }

    private static Diagnosis overwritten(Evidence e, int i, int j, double c) {
        String evidence = String.format(
                Locale.ROOT,
                "claimed - right = %.6g (%s - %s) wherever it is tried: the new %s starts from %s, with the rate 1 / %.6g",
                c,
                e.layout().name(i),
                e.layout().name(j),
                e.layout().name(i),
                e.layout().name(j),
                c);
        return new Diagnosis(
                Cause.PARAMETER_OVERWRITTEN,
                e.layout().name(i),
                evidence,
                "write new " + e.layout().name(i) + " = old " + e.layout().name(i) + " - rate * its own gradient");
    }

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

    /** The gradients of earlier layers are taken after later layers have moved. */
    static Optional<Diagnosis> sequential(Evidence e) {
        if (!network(e) || Double.isInfinite(e.rate())) {
            return Optional.empty();
        }
        double[] right = new Replay(e.model().get(), e.theta()).right();
        double[] expected = sequential(e, right, true);
        double[] forward = sequential(e, right, false);
        if (!explains(e, expected) && !explains(e, forward)) {
            return Optional.empty();
        }
        return Optional.of(new Diagnosis(
                Cause.SEQUENTIAL_UPDATE,
                "",
                "taking each layer's gradient after the others have moved gives the claimed one to 5 digits",
                "compute every gradient first, then update"));
    }

    private static boolean explains(Evidence e, double[] gradient) {
        for (int i = 0; i < gradient.length; i++) {
            if (!e.explains(i, gradient[i])) {
                return false;
            }
        }
        return true;
    }

    /** Layer by layer, last to first or first to last, each at the parameters that the others have already got. */
    private static double[] sequential(Evidence e, double[] right, boolean lastFirst) {
        double[] theta = e.theta().clone();
        double[] used = right.clone();
        var blocks = new java.util.ArrayList<>(e.layout().blocks());
        java.util.List<String> layers =
                blocks.stream().map(Stale::layer).distinct().collect(java.util.stream.Collectors.toList());
        if (lastFirst) {
            java.util.Collections.reverse(layers);
        }
        for (String layer : layers) {
            double[] here = new Replay(e.model().orElseThrow(), theta).right();
            for (Block block : blocks) {
                if (layer(block).equals(layer)) {
                    for (int i = block.offset(); i < block.end(); i++) {
                        used[i] = here[i];
                        theta[i] -= e.rate() * here[i];
                    }
                }
            }
        }
        return used;
    }

    private static String layer(Block block) {
        return block.name().substring(0, Math.max(0, block.name().lastIndexOf(' ')));
    }
}
