package org.handgrad.gradcheck.diagnosis;

import java.util.Optional;
import org.handgrad.objective.Block;

/**
 * Layer normalisation x̂ = (x − μ) / s: its right gradient lacks, in each row, the part along 1 (μ moves with x) and the part
 * along x̂ (so does s). A claim that differs by such a part has taken μ or s for a constant.
 */
final class Norms {

    private Norms() {}

    static Optional<Diagnosis> examine(Evidence e) {
        Block inputs = e.layout().blocks().get(e.layout().blocks().size() - 1);
        int k = inputs.columns();
        if (k < 3 || e.countWrong(inputs) == 0) {
            return Optional.empty();
        }
        boolean mean = true;
        boolean deviation = true;
        boolean both = true;
        for (int row = 0; row < inputs.rows(); row++) {
            Row r = Row.of(e, inputs.offset() + row * k, k);
            if (Math.abs(r.sumOfRight()) > 1e-6 * r.sizeOfRight()) {
                return Optional.empty();
            }
            mean &= r.left(true, false) < 1e-5 * r.size();
            deviation &= r.left(false, true) < 1e-5 * r.size();
            both &= r.left(true, true) < 1e-5 * r.size();
        }
        if (mean) {
            return found(Cause.NORM_MEAN_TERM, "in each row the claim is off by one and the same number");
        }
        if (deviation) {
            return found(Cause.NORM_VARIANCE_TERM, "in each row the claim is off by a multiple of x - mean(x)");
        }
        return both
                ? found(Cause.NORM_STATISTICS, "in each row the claim is off by a + b (x - mean(x))")
                : Optional.empty();
    }

    private static Optional<Diagnosis> found(Cause cause, String evidence) {
        return Optional.of(new Diagnosis(
                cause,
                "",
                evidence,
                "differentiate mean and standard deviation too: both depend on every x of the row"));
    }

    /** The difference claimed − right in one row, and the centred inputs. */
    private record Row(double[] difference, double[] centred, double sumOfRight, double sizeOfRight) {

        static Row of(Evidence e, int offset, int k) {
            double mean = 0;
            double sum = 0;
            double size = 0;
            for (int j = 0; j < k; j++) {
                mean += e.theta()[offset + j] / k;
                sum += e.numeric()[offset + j];
                size += Math.abs(e.numeric()[offset + j]);
            }
            double[] difference = new double[k];
            double[] centred = new double[k];
            for (int j = 0; j < k; j++) {
                difference[j] = e.claimed()[offset + j] - e.numeric()[offset + j];
                centred[j] = e.theta()[offset + j] - mean;
            }
            return new Row(difference, centred, sum, size);
        }

        double size() {
            return norm(difference) + 1e-9;
        }

        /** What is left of the difference without its part along 1 and without its part along x − μ. */
        double left(boolean withoutMean, boolean withoutCentred) {
            double[] rest = difference.clone();
            double[] ones = new double[rest.length];
            java.util.Arrays.fill(ones, 1);
            if (withoutMean) {
                remove(rest, ones);
            }
            if (withoutCentred) {
                remove(rest, centred);
            }
            return norm(rest);
        }

        private static void remove(double[] rest, double[] direction) {
            double dot = 0;
            for (int j = 0; j < rest.length; j++) {
                dot += rest[j] * direction[j];
            }
            double norm = norm(direction);
            for (int j = 0; j < rest.length; j++) {
                rest[j] -= dot / (norm * norm) * direction[j];
            }
        }

        private static double norm(double[] x) {
            double norm = 0;
            for (double xj : x) {
                norm = Math.hypot(norm, xj);
            }
            return norm;
        }
    }
}
