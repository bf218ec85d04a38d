package org.handgrad.optim;

import java.util.Optional;
import org.handgrad.network.Network;

/** What came of a training. Immutable. */
public final class History {

    private final double[] losses;
    private final double[] validationLosses;
    private final int bestEpoch;
    private final Network best;
    private final Network network;
    private final Optional<Network> average;
    private final String reason;

    History(
            double[] losses,
            double[] validationLosses,
            int bestEpoch,
            Network best,
            Network network,
            Optional<Network> average,
            String reason) {
        this.losses = losses;
        this.validationLosses = validationLosses;
        this.bestEpoch = bestEpoch;
        this.best = best;
        this.network = network;
        this.average = average;
        this.reason = reason;
    }

    /**
     * The network after the last epoch.
     *
     * @return the trained network
     */
    public Network network() {
        return network;
    }

    /**
     * The loss on the validation samples after each epoch, without penalties.
     *
     * @return a copy; empty unless {@link Training#validation} gave samples
     */
    public double[] validationLosses() {
        return validationLosses.clone();
    }

    /**
     * The network after the epoch of the lowest loss, by the validation loss where there is one.
     *
     * @return often, but not always, {@link #network}
     */
    public Network best() {
        return best;
    }

    /**
     * The network with the moving average of all parameters since the first update.
     *
     * @return empty unless {@link Training#averaging} asked for it
     */
    public Optional<Network> average() {
        return average;
    }

    /**
     * The epoch of the lowest loss, the first if there are several.
     *
     * @return its number, from 0
     */
    public int bestEpoch() {
        return bestEpoch;
    }

    /**
     * How many epochs there were.
     *
     * @return at least 1
     */
    public int epochs() {
        return losses.length;
    }

    /**
     * The loss on the whole data after each epoch, or the {@link Training#runningLoss running} one.
     *
     * @return a copy; entry k belongs to the epoch of number k
     */
    public double[] losses() {
        return losses.clone();
    }

    /**
     * The loss on the whole data after one epoch.
     *
     * @param epoch its number, from 0
     * @return L
     * @throws IndexOutOfBoundsException if there was no such epoch
     */
    public double loss(int epoch) {
        return losses[java.util.Objects.checkIndex(epoch, losses.length)];
    }

    /**
     * The loss on the whole data at the end.
     *
     * @return L after the last epoch
     */
    public double loss() {
        return losses[losses.length - 1];
    }

    /**
     * Why it stopped.
     *
     * @return the rule that said so, or that all epochs are done
     */
    public String reason() {
        return reason;
    }

    @Override
    public String toString() {
        return "loss " + loss() + " after " + losses.length + " epochs (" + reason + ")";
    }
}
