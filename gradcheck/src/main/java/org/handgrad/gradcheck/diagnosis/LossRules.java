package org.handgrad.gradcheck.diagnosis;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.activation.Softmax;
import org.handgrad.matrix.FlatMatrix;

/** The claimed gradient of a loss, beside those of losses it is taken for. */
final class LossRules {

    private static final Map<String, DoubleBinaryOperator> OTHERS = new LinkedHashMap<>();

    static {
        OTHERS.put("p - y, half the squared error's", LossRules::difference);
        OTHERS.put("-y / p, the cross-entropy's", LossRules::crossEntropy);
        OTHERS.put("(p - y) / (p (1 - p)), the binary cross-entropy's", LossRules::binaryCrossEntropy);
        OTHERS.put("sign(p - y), the absolute error's", (p, y) -> Math.signum(p - y));
        OTHERS.put("p, as if there were no targets", (p, y) -> p);
        OTHERS.put("y, as if there were no predictions", (p, y) -> y);
        OTHERS.put("(p - y)^2, the loss itself", (p, y) -> (p - y) * (p - y));
        OTHERS.put("y ln p, the loss itself", (p, y) -> y == 0 ? 0 : y * Math.log(p));
    }

    private LossRules() {}

    private static double difference(double p, double y) {
        return p - y;
    }

    private static double crossEntropy(double p, double y) {
        return y == 0 ? 0 : -y / p;
    }

    private static double binaryCrossEntropy(double p, double y) {
        return (p - y) / (p * (1 - p));
    }

    static Optional<Diagnosis> examine(Evidence e) {
        Optional<Model> model = e.model().filter(m -> m.layers().isEmpty());
        if (model.isEmpty()) {
            return Optional.empty();
        }
        RealMatrix y = model.get().end().target();
        RealMatrix p = FlatMatrix.readOnly(e.theta(), 0, y.getRowDimension(), y.getColumnDimension());
        if (proportional(e, p, y, LossRules::difference)
                && (measured(e, p, y, LossRules::crossEntropy) || measured(e, p, y, LossRules::binaryCrossEntropy))) {
            return Optional.of(new Diagnosis(
                    Cause.DOUBLE_SOFTMAX,
                    "",
                    "the claimed gradient is a multiple of p - y, which already contains the derivative of softmax or sigmoid",
                    "give the loss on logits that gradient, and the loss on probabilities its own"));
        }
        for (Map.Entry<String, DoubleBinaryOperator> other : OTHERS.entrySet()) {
            if (proportional(e, p, y, other.getValue())) {
                return Optional.of(found(other.getKey()));
            }
        }
        return proportional(e, new Softmax().apply(p), y, (a, b) -> a - b)
                ? Optional.of(found("softmax(z) - y, that of softmax with cross-entropy"))
                : Optional.empty();
    }

    private static Diagnosis found(String what) {
        return new Diagnosis(
                Cause.OTHER_LOSS,
                "",
                "the claimed gradient is a multiple of " + what,
                "derive the gradient of the very function that value() computes");
    }

    /** Whether the right gradient is, as far as it is known, a multiple of a formula. */
    private static boolean measured(Evidence e, RealMatrix p, RealMatrix y, DoubleBinaryOperator formula) {
        double ratio = Double.NaN;
        int k = y.getColumnDimension();
        for (int i = 0; i < e.numeric().length; i++) {
            double expected = formula.applyAsDouble(p.getEntry(i / k, i % k), y.getEntry(i / k, i % k));
            if (Double.isNaN(ratio) && e.informative(i)) {
                ratio = e.numeric()[i] / expected;
            }
            double error = Math.abs(e.numeric()[i] - ratio * expected);
            if (e.known(i) && error > 1e-3 * Math.abs(ratio * expected) + 3 * e.bound()[i]) {
                return false;
            }
        }
        return Double.isFinite(ratio);
    }

    private static boolean proportional(Evidence e, RealMatrix p, RealMatrix y, DoubleBinaryOperator formula) {
        double ratio = Double.NaN;
        int k = y.getColumnDimension();
        for (int i = 0; i < e.claimed().length; i++) {
            double expected = formula.applyAsDouble(p.getEntry(i / k, i % k), y.getEntry(i / k, i % k));
            if (Math.abs(expected) < 1e-12 || Double.isNaN(ratio) && e.claimed()[i] == 0) {
                if (Math.abs(e.claimed()[i]) > 1e-9) {
                    return false;
                }
            } else if (Double.isNaN(ratio)) {
                ratio = e.claimed()[i] / expected;
            } else if (Math.abs(e.claimed()[i] - ratio * expected) > Evidence.SAME * Math.abs(ratio * expected)) {
                return false;
            }
        }
        return !Double.isNaN(ratio);
    }
}
