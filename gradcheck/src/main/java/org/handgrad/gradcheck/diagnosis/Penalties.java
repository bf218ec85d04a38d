package org.handgrad.gradcheck.diagnosis;

import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.handgrad.objective.Block;

/** The difference between claim and truth is c θ (L2) or c sign(θ) (L1), so a penalty is in one of them only. */
final class Penalties {

    private Penalties() {}

    static Optional<Diagnosis> examine(Evidence e) {
        return parallel(e, t -> t, "c theta").or(() -> parallel(e, Math::signum, "c sign(theta)"));
    }

    private static Optional<Diagnosis> parallel(Evidence e, DoubleUnaryOperator penalty, String formula) {
        double factor = Double.NaN;
        boolean biasesOnly = true;
        int count = 0;
        StringBuilder where = new StringBuilder();
        for (Block block : e.layout().blocks()) {
            if (e.countWrong(block) == 0) {
                continue;
            }
            biasesOnly &= block.name().contains("bias");
            where.append(where.isEmpty() ? "" : ", ").append(block.name());
            for (int i = block.offset(); i < block.end(); i++) {
                double direction = penalty.applyAsDouble(e.theta()[i]);
                if (!e.known(i) || direction == 0) {
                    continue;
                }
                double difference = e.claimed()[i] - e.numeric()[i];
                double slack = 3 * e.bound()[i] + 1e-8 * Math.abs(e.claimed()[i]);
                if (Double.isNaN(factor)) {
                    factor = slack < 1e-3 * Math.abs(difference) ? difference / direction : Double.NaN;
                } else if (Math.abs(difference - factor * direction) > 1e-4 * Math.abs(factor * direction) + slack) {
                    return Optional.empty();
                }
                count++;
            }
        }
        if (Double.isNaN(factor) || count < 3) {
            return Optional.empty();
        }
        Cause cause =
                factor < 0 ? Cause.PENALTY_FORGOTTEN : biasesOnly ? Cause.PENALTY_ON_BIASES : Cause.PENALTY_DOUBLED;
        String evidence = String.format(
                Locale.ROOT, "claimed - numeric is %s with c = %.6g in %d entries", formula, factor, count);
        return Optional.of(new Diagnosis(
                cause, where.toString(), evidence, "compare the penalty in the loss with that in the gradient"));
    }
}
