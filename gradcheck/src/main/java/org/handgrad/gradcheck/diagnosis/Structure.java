package org.handgrad.gradcheck.diagnosis;

import java.util.List;
import java.util.Optional;
import org.handgrad.objective.Block;

/** When no mistake fits: where it must sit, from which blocks are right. */
final class Structure {

    private Structure() {}

    /** Weights wrong, bias right: the error signal is right, so what it is multiplied with is not. */
    static Optional<Diagnosis> input(Evidence e) {
        List<Block> blocks = e.layout().blocks();
        for (int b = 0; b + 1 < blocks.size(); b++) {
            boolean pair = blocks.get(b).name().endsWith("weights")
                    && blocks.get(b + 1).name().endsWith("bias");
            boolean only = e.countWrong(blocks.get(b)) == e.countWrong();
            if (pair && only && e.countWrong(blocks.get(b + 1)) == 0 && !e.silent(blocks.get(b + 1))) {
                return Optional.of(new Diagnosis(
                        Cause.STALE_INPUT,
                        blocks.get(b).name(),
                        "only these weights are wrong while the bias beside them is right",
                        "dW = x^T dz: dz is right, so look at x"));
            }
        }
        return Optional.empty();
    }

    /** All right behind some layer, all wrong from there down. */
    static Optional<Diagnosis> signal(Evidence e) {
        List<Block> blocks = e.layout().blocks();
        int last = blocks.size() - 1;
        while (last >= 0 && e.countWrong(blocks.get(last)) == 0) {
            last--;
        }
        if (last < 0 || last == blocks.size() - 1) {
            return Optional.empty();
        }
        for (int b = 0; b <= last; b++) {
            if (e.countWrong(blocks.get(b)) == 0 && !e.silent(blocks.get(b))) {
                return Optional.empty();
            }
        }
        return Optional.of(new Diagnosis(
                Cause.ERROR_SIGNAL,
                blocks.get(last + 1).name(),
                "everything up to " + blocks.get(last).name() + " is wrong, everything behind it is right",
                "look at how the error comes from there: W^T and the activation's derivative"));
    }
}
