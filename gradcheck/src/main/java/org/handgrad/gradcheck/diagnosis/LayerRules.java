package org.handgrad.gradcheck.diagnosis;

import java.util.Locale;
import java.util.Optional;
import org.handgrad.activation.Elementwise;
import org.handgrad.matrix.FlatMatrix;

/** Mistakes inside a single layer that is checked on its own, where the gradient that comes back is known. */
final class LayerRules {

    private LayerRules() {}

    static Optional<Diagnosis> examine(Evidence e) {
        Optional<Model> model =
                e.model().filter(m -> m.withInputs() && m.layers().size() == 1);
        if (model.isEmpty()) {
            return Optional.empty();
        }
        return model.get().layers().get(0) instanceof Elementwise f
                ? elementwise(Slopes.of(e, model.get()), f)
                : Norms.examine(e);
    }

    /** Dropout; to be asked before anything that would take its scale for a mere factor. */
    static Optional<Diagnosis> mask(Evidence e) {
        return e.model()
                .filter(m ->
                        m.withInputs() && m.layers().size() == 1 && !(m.layers().get(0) instanceof Elementwise))
                .flatMap(m -> Masks.examine(Slopes.of(e, m)));
    }

    /** What the layer multiplies what comes back with, entry by entry: the claim and the truth. */
    record Slopes(double[] z, double[] claimed, double[] right) {

        static Slopes of(Evidence e, Model model) {
            var inputs = e.layout().blocks().get(e.layout().blocks().size() - 1);
            FlatMatrix upstream = FlatMatrix.of(model.end().target());
            int n = upstream.size() == inputs.size() ? inputs.size() : 0;
            double[] z = new double[n];
            double[] claimed = new double[n];
            double[] right = new double[n];
            for (int i = 0; i < n; i++) {
                double g = upstream.data()[upstream.offset() + i];
                z[i] = e.theta()[inputs.offset() + i];
                claimed[i] = e.claimed()[inputs.offset() + i] / g;
                right[i] = e.numeric()[inputs.offset() + i] / g;
            }
            return new Slopes(z, claimed, right);
        }
    }

    private interface Expected {
        double at(double z, double a, double right);
    }

    private static Optional<Diagnosis> elementwise(Slopes s, Elementwise f) {
        if (all(s, f, (z, a, right) -> a / z)) {
            return found(
                    Cause.PRODUCT_RULE,
                    "the claimed slope is f(z) / z: the term z times the other factor's derivative is missing");
        }
        if (all(s, f, (z, a, right) -> right - a / z)) {
            return found(Cause.PRODUCT_RULE, "the claimed slope lacks f(z) / z: the derivative of z itself is missing");
        }
        boolean exponential = proportionalToZ(s, f);
        if (exponential && all(s, f, (z, a, right) -> a)) {
            return found(
                    Cause.INNER_DERIVATIVE,
                    "the claimed slope is f(z) itself: what stands in the exponent must be differentiated too");
        }
        return Optional.empty();
    }

    private static boolean proportionalToZ(Slopes s, Elementwise f) {
        double ratio = s.right()[0] / f.value(s.z()[0]) / s.z()[0];
        return all(s.z(), s.right(), f, (z, a, right) -> ratio * z * a);
    }

    private static boolean all(Slopes s, Elementwise f, Expected expected) {
        boolean news = !all(s.z(), s.right(), f, expected);
        return news && all(s.z(), s.claimed(), f, expected);
    }

    private static boolean all(double[] z, double[] slopes, Elementwise f, Expected expected) {
        for (int i = 0; i < z.length; i++) {
            if (Math.abs(z[i]) > 1e-3) {
                double value = expected.at(z[i], f.value(z[i]), f.derivative(z[i]));
                if (!(Math.abs(value - slopes[i]) <= 1e-6 * (Math.abs(value) + 1e-3))) {
                    return false;
                }
            }
        }
        return z.length > 0;
    }

    private static Optional<Diagnosis> found(Cause cause, String evidence) {
        return Optional.of(new Diagnosis(cause, "", evidence, "derive f once more, with paper and pencil"));
    }

    /** The last resort for an activation: on which side it is wrong, with the worst value. */
    static Optional<Diagnosis> branch(Evidence e) {
        Optional<Model> model =
                e.model().filter(m -> m.withInputs() && m.layers().size() == 1);
        if (model.isEmpty() || !(model.get().layers().get(0) instanceof Elementwise)) {
            return Optional.empty();
        }
        Slopes s = Slopes.of(e, model.get());
        int below = 0;
        int above = 0;
        int worst = 0;
        for (int i = 0; i < s.z().length; i++) {
            if (e.wrong()[e.wrong().length - s.z().length + i]) {
                below += s.z()[i] < 0 ? 1 : 0;
                above += s.z()[i] > 0 ? 1 : 0;
                worst = Math.abs(s.claimed()[i] - s.right()[i]) > Math.abs(s.claimed()[worst] - s.right()[worst])
                        ? i
                        : worst;
            }
        }
        String value = String.format(
                Locale.ROOT,
                "at z = %.4g the slope is %.6g but %.6g is claimed",
                s.z()[worst],
                s.right()[worst],
                s.claimed()[worst]);
        if (below == 0 || above == 0) {
            String side = below > 0 ? "only for z < 0" : "only for z > 0";
            return found(Cause.DERIVATIVE_BRANCH, "wrong " + side + ": " + value);
        }
        return found(Cause.ACTIVATION_DERIVATIVE_WRONG, value);
    }
}
