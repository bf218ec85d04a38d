package org.handgrad.objective;

import static java.util.Objects.requireNonNull;

import org.apache.commons.math3.linear.RealVector;
import org.handgrad.check.Check;
import org.handgrad.matrix.Vectors;

/**
 * The penalty λ/2 Σ w² over all parameters but biases, with gradient λ w. Also called ridge, or weight decay.
 *
 * <p>Source: Hoerl and Kennard 1970; Krogh and Hertz 1991, equation 1, for networks.
 *
 * @param layout the parameters; a block is exempt if it {@link Block#isBias is a bias}
 * @param lambda λ ≥ 0
 */
public record L2(ParameterLayout layout, double lambda) implements Objective {

    public L2 {
        requireNonNull(layout, "layout");
        Check.notNegative(lambda, "lambda");
    }

    @Override
    public Evaluation evaluate(RealVector theta) {
        double[] w = Vectors.array(layout.requireSize(theta, "theta"));
        double[] dw = new double[w.length];
        double sum = 0;
        for (Block block : layout.blocks()) {
            int end = block.isBias() ? block.offset() : block.end();
            for (int i = block.offset(); i < end; i++) {
                sum += w[i] * w[i];
                dw[i] = lambda * w[i];
            }
        }
        return new Evaluation(lambda / 2 * sum, Vectors.wrap(dw));
    }
}
