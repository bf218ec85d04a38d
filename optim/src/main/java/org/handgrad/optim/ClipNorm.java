package org.handgrad.optim;

import org.handgrad.check.Check;
import org.handgrad.objective.Block;
import org.handgrad.objective.ParameterLayout;

/**
 * Shortens the gradient of each parameter array that is longer than c to length c: g ← g c / ‖g‖₂. Keras calls this clipnorm; what
 * PyTorch calls clip_grad_norm is {@link ClipGlobalNorm}.
 *
 * @param bound c &gt; 0
 */
public record ClipNorm(double bound) implements Optimizer {

    public ClipNorm {
        Check.positive(bound, "bound");
    }

    @Override
    public Run start(ParameterLayout layout) {
        return new Steps(layout, (t, theta, g, d) -> {
            for (Block block : layout.blocks()) {
                Length.cut(g, d, block.offset(), block.end(), bound);
            }
        });
    }
}
