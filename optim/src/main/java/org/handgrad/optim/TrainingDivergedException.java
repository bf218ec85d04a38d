package org.handgrad.optim;

import org.handgrad.check.NonFiniteException;
import org.handgrad.network.Network;

/**
 * The loss or its gradient is not finite. The message names epoch, batch and the first layer that went wrong; the last
 * parameters that gave a finite loss are kept.
 */
public final class TrainingDivergedException extends NonFiniteException {

    private static final long serialVersionUID = 1L;

    private final int epoch;
    private final transient Network network;

    TrainingDivergedException(String message, int epoch, Network network) {
        super(message);
        this.epoch = epoch;
        this.network = network;
    }

    /**
     * The epoch that was not completed.
     *
     * @return its number, from 0
     */
    public int epoch() {
        return epoch;
    }

    /**
     * The network with the last parameters that gave a finite loss and gradient.
     *
     * @return the network, as it was before the step that led astray
     */
    public Network network() {
        return network;
    }
}
