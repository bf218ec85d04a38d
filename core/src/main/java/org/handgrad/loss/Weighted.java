package org.handgrad.loss;

import static java.util.Objects.requireNonNull;

import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.matrix.FlatMatrix;

/**
 * Another loss with a weight for each sample, L = (1/n) Σᵢ wᵢ Lᵢ, where Lᵢ is the other loss on sample i alone; row i of
 * the gradient is wᵢ times what it was.
 *
 * <p>Weights of 1 change nothing, a weight of 2 makes a sample pull twice as hard, and one of 0 leaves it out even where its
 * loss is infinite. The sum is divided by n, not by Σ w, so that batches add up to the whole; weights of mean 1
 * keep the size of the loss. It rests on the law that a loss averages over its samples. Training takes the weights from
 * {@code Batch.weighted}.
 */
public final class Weighted implements Loss {

    private final Loss loss;
    private final SampleWeights weights;

    /**
     * Weighs a loss.
     *
     * @param loss the loss
     * @param weights one finite number of at least 0 per sample
     */
    public Weighted(Loss loss, double... weights) {
        this.loss = requireNonNull(loss, "loss");
        this.weights = new SampleWeights(weights);
    }

    @Override
    public double value(RealMatrix predictions, RealMatrix targets) {
        Pairs pairs = Pairs.of(predictions, targets);
        weights.require(predictions);
        return pairs.mean((i, p, y) -> weights.of(i) == 0 ? 0 : weights.of(i) * loss.value(p, y));
    }

    @Override
    public RealMatrix gradient(RealMatrix predictions, RealMatrix targets) {
        weights.require(predictions);
        FlatMatrix dp = FlatMatrix.of(loss.gradient(predictions, targets)).copy();
        int k = dp.getColumnDimension();
        for (int i = 0; i < dp.size(); i++) {
            dp.data()[i] = weights.times(i / k, dp.data()[i]);
        }
        return dp;
    }

    @Override
    public void requireTargets(RealMatrix targets) {
        loss.requireTargets(targets);
    }

    @Override
    public String toString() {
        return "Weighted(" + loss + ", " + weights + ")";
    }
}
