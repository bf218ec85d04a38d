package org.handgrad.optim;

/** Watches a training. */
@FunctionalInterface
public interface TrainingListener {

    /**
     * Called after each epoch, on the thread that trains. What it throws ends the training with a {@link ListenerException}.
     *
     * @param epoch how things stand; may be kept
     */
    void epochEnded(Epoch epoch);
}
