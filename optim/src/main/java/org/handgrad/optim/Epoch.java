package org.handgrad.optim;

import java.util.OptionalDouble;
import java.util.function.DoubleSupplier;
import org.apache.commons.math3.linear.RealVector;
import org.handgrad.network.Network;

/** How a training stands after one pass over the data. Immutable, and cheap as long as nobody asks for the network. */
public final class Epoch implements Milestone {

    private final int number;
    private final int of;
    private final double loss;
    private final OptionalDouble validationLoss;
    private final int sinceBest;
    private final Network first;
    private final RealVector theta;
    private final DoubleSupplier gradientNorm;

    Epoch(int number, int of, Sweep.Result after, OptionalDouble validationLoss, int sinceBest, Network first) {
        this.number = number;
        this.of = of;
        this.loss = after.loss();
        this.validationLoss = validationLoss;
        this.sinceBest = sinceBest;
        this.first = first;
        this.theta = after.theta();
        this.gradientNorm = after.gradientNorm();
    }

    /**
     * Which epoch has ended, counted as the texts and {@link History#losses} count: from 0.
     *
     * @return 0 for the first one
     */
    public int number() {
        return number;
    }

    /**
     * How many epochs there are to be if no rule stops the training.
     *
     * @return at least 1
     */
    public int of() {
        return of;
    }

    /**
     * The loss on the whole data after the epoch's updates, or the {@link Training#runningLoss running} one.
     *
     * @return L, penalties included
     */
    public double loss() {
        return loss;
    }

    /** The loss: {@link #loss}. */
    @Override
    public double value() {
        return loss;
    }

    /**
     * The loss on the validation samples after the epoch's updates, without penalties.
     *
     * @return L there; may be NaN or infinite, which training does not mind
     * @throws IllegalStateException if the training has no validation samples
     */
    public double validationLoss() {
        return validationLoss.orElseThrow(() -> new IllegalStateException(
                "this training has no validation samples; give it some by validation(batch)"));
    }

    /** ‖∇L‖₂ on the whole data after the epoch's updates; with mini-batches it is computed when asked for. */
    @Override
    public double gradientNorm() {
        return gradientNorm.getAsDouble();
    }

    /** 0 if the loss, or the validation loss where there is one, is below all earlier ones; else how many epochs ago the lowest was. */
    @Override
    public int sinceBest() {
        return sinceBest;
    }

    /**
     * The network after the epoch's updates.
     *
     * @return an immutable snapshot, made when asked for
     */
    public Network network() {
        return first.with(theta);
    }

    RealVector theta() {
        return theta;
    }

    @Override
    public String toString() {
        return "epoch " + number + ": loss " + loss;
    }
}
