package org.handgrad.objective;

import static java.util.Objects.requireNonNull;

import org.apache.commons.math3.linear.RealVector;
import org.handgrad.check.Check;
import org.handgrad.matrix.Vectors;

/**
 * The penalty λ Σ |w| over all parameters but biases, with gradient λ sign(w). Also called lasso.
 *
 * <p>The derivative jumps at w = 0, where sign(0) = 0 is taken.
 *
 * <p>Source: Tibshirani 1996.
 *
 * @param layout the parameters; a block is exempt if it {@link Block#isBias is a bias}
 * @param lambda λ ≥ 0
 */
public record L1(ParameterLayout layout, double lambda) implements Objective {

    public L1 {
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
                sum += Math.abs(w[i]);
                dw[i] = lambda * Math.signum(w[i]);
            }
        }
        return new Evaluation(lambda * sum, Vectors.wrap(dw));
    }
}
