package org.handgrad.layer;

import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.check.Check;

/**
 * Inverted dropout: while learning a = x m, where each mᵢⱼ is 0 with probability p and 1/(1 − p) otherwise, so
 * ∂L/∂x = ∂L/∂a m; when predicting a = x.
 *
 * <p>The factor 1/(1 − p) keeps the expected value, so nothing needs scaling afterwards. Shapes: all n x width; each sample
 * has a mask of its own.
 *
 * <p>Source: Hinton et al. 2012; Srivastava, Hinton, Krizhevsky, Sutskever and Salakhutdinov 2014, section 10.
 *
 * @param rate p, the part that is dropped, in [0, 1)
 */
public record Dropout(double rate) implements Stochastic, Samplewise {

    public Dropout {
        Check.fraction(rate, "rate");
    }

    @Override
    public int outputs(int inputs) {
        return Check.atLeast(inputs, 1, "inputs");
    }

    @Override
    public Pass forward(RealMatrix inputs, List<? extends RealMatrix> parameters) {
        Given.require(this, inputs, parameters);
        return new Pass(inputs, da -> Gradients.of(da));
    }

    @Override
    public Layer sampled(long seed) {
        return rate == 0 ? this : new Masked(rate, seed);
    }
}
