package org.handgrad.optim;

import org.handgrad.network.Network;

/** A {@link TrainingListener} or stop rule threw: the message names the epoch, the cause is what it threw, the network is kept. */
public final class ListenerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int epoch;
    private final transient Network network;

    ListenerException(Epoch epoch, Object listener, RuntimeException cause) {
        super(
                "a listener ended the training in epoch " + epoch.number() + ": " + listener + " threw " + cause
                        + ". network() of this exception has the parameters after that epoch",
                cause);
        this.epoch = epoch.number();
        this.network = epoch.network();
    }

    /**
     * The epoch that had ended.
     *
     * @return its number, from 0
     */
    public int epoch() {
        return epoch;
    }

    /**
     * The network after that epoch.
     *
     * @return the network
     */
    public Network network() {
        return network;
    }
}
