package org.handgrad.gradcheck.diagnosis;

import java.util.Locale;
import java.util.Optional;

/** The new value of a parameter starts from another parameter: claimed − right = (θᵢ − θⱼ) / rate at every point. */
final class Overwritten {

    private static final int POINTS = 4;

    /** An overwritten parameter spoils its own entries and no others. */
    private static final int FEW = 64;

    /** What is known at some points besides θ: claimed − right, the parameters, and the parameters after a right step. */
    private record Trial(double[] difference, double[] theta, double[] moved) {

        static Trial of(Evidence e, int which) {
            double[] theta = Moved.point(e.theta(), which);
            double[] right = new Replay(e.model().orElseThrow(), theta).right();
            double[] difference = e.claim().apply(theta);
            double[] moved = theta.clone();
            for (int i = 0; i < right.length; i++) {
                difference[i] -= right[i];
                moved[i] -= Double.isInfinite(e.rate()) ? 0 : e.rate() * right[i];
            }
            return new Trial(difference, theta, moved);
        }
    }

    private Overwritten() {}

    static Optional<Diagnosis> examine(Evidence e) {
        boolean network = e.model().filter(Model::isNetwork).isPresent();
        if (!network || e.countWrong() > FEW) {
            return Optional.empty();
        }
        Trial[] trials = new Trial[POINTS];
        for (int k = 0; k < POINTS; k++) {
            trials[k] = Trial.of(e, k + 1);
        }
        for (int i = 0; i < e.wrong().length; i++) {
            for (int j = 0; e.wrong()[i] && j < e.theta().length; j++) {
                for (boolean old : new boolean[] {true, false}) {
                    double c = j == i ? Double.NaN : factor(trials, i, j, old);
                    if (Math.abs(c) > 1e-9) {
                        return Optional.of(found(e, i, j, c, old));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static double factor(Trial[] trials, int i, int j, boolean old) {
        double factor = Double.NaN;
        for (Trial trial : trials) {
            double other = old ? trial.theta()[j] : trial.moved()[j];
            double c = trial.difference()[i] / (trial.theta()[i] - other);
            if (!Double.isNaN(factor) && !(Math.abs(c - factor) <= 1e-6 * Math.abs(factor))) {
                return Double.NaN;
            }
            factor = c;
        }
        return factor;
    }

    private static Diagnosis found(Evidence e, int i, int j, double c, boolean old) {
        String name = e.layout().name(i);
        String other = (old ? "" : "the new ") + e.layout().name(j);
        String evidence = String.format(
                Locale.ROOT,
                "the new %s is computed from %s instead of the old %s: claimed - right = %.6g (%s - %s) wherever it is tried, and %.6g is 1 / rate",
                name,
                other,
                name,
                c,
                name,
                other,
                c);
        return new Diagnosis(
                Cause.PARAMETER_OVERWRITTEN,
                name,
                evidence,
                "write new " + name + " = old " + name + " - rate * its own gradient");
    }
}
