package org.handgrad.optim;

/**
 * Watches a training. A metric on samples that are not learnt from, for instance:
 * {@code epoch -> accuracies.add(new Accuracy().value(epoch.network().predict(test.inputs()), test.targets()))}.
 */
@FunctionalInterface
public interface TrainingListener {

    /**
     * Called after each epoch, on the thread that trains. What it throws ends the training with a {@link ListenerException}.
     *
     * @param epoch how things stand; may be kept
     */
    void epochEnded(Epoch epoch);
}
