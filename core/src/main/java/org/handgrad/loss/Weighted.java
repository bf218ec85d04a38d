package org.handgrad.loss;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.check.Check;
import org.handgrad.check.ShapeException;
import org.handgrad.matrix.FlatMatrix;

/**
 * Another loss with a weight for each sample, L = (1/n) Σᵢ wᵢ Lᵢ, where Lᵢ is the other loss on sample i alone; row i of
 * the gradient is wᵢ times what it was.
 *
 * <p>Weights of 1 change nothing, and a weight of 2 makes a sample count as if it stood there twice. The sum is divided by n,
 * not by Σ w, so that batches add up to the whole; weights of mean 1 keep the size of the loss. It rests on the law that a
 * loss averages over its samples. Training takes the weights from {@code Batch.weighted}.
 */
public final class Weighted implements Loss {

    private final Loss loss;
    private final double[] weights;

    /**
     * Weighs a loss.
     *
     * @param loss the loss
     * @param weights one finite number of at least 0 per sample
     */
    public Weighted(Loss loss, double... weights) {
        this.loss = requireNonNull(loss, "loss");
        this.weights = requireNonNull(weights, "weights").clone();
        for (int i = 0; i < weights.length; i++) {
            Check.notNegative(weights[i], "the weight of sample " + i);
        }
    }

    @Override
    public double value(RealMatrix predictions, RealMatrix targets) {
        Check.sameShape(predictions, "predictions", targets, "targets");
        FlatMatrix p = requireSamples(predictions);
        FlatMatrix y = FlatMatrix.of(targets);
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] == 0 ? 0 : weights[i] * loss.value(p.row(i), y.row(i));
        }
        return sum / weights.length;
    }

    @Override
    public RealMatrix gradient(RealMatrix predictions, RealMatrix targets) {
        requireSamples(predictions);
        FlatMatrix dp = FlatMatrix.of(loss.gradient(predictions, targets)).copy();
        int k = dp.getColumnDimension();
        for (int i = 0; i < dp.size(); i++) {
            dp.data()[i] *= weights[i / k];
        }
        return dp;
    }

    private FlatMatrix requireSamples(RealMatrix predictions) {
        if (predictions.getRowDimension() != weights.length) {
            throw new ShapeException("there are " + weights.length + " weights but " + predictions.getRowDimension()
                    + " samples; each sample needs a weight");
        }
        return FlatMatrix.of(predictions);
    }

    @Override
    public void requireTargets(RealMatrix targets) {
        loss.requireTargets(targets);
    }

    @Override
    public String toString() {
        return "Weighted(" + loss + ", " + weights.length + " weights from "
                + Arrays.stream(weights).min().orElse(0) + " to "
                + Arrays.stream(weights).max().orElse(0) + ")";
    }
}
