package org.handgrad.optim;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.math3.linear.RealVector;
import org.handgrad.network.Network;

/** One training under way. */
final class Fit {

    private final Network first;
    private final int epochs;
    private final List<TrainingListener> listeners;
    private final Predicate<? super Epoch> stop;
    private final Sweep sweep;
    private final Averaging averaged;
    private final Best best = new Best();
    private double[] losses = new double[16];
    private Epoch bestEpoch;

    Fit(
            Network first,
            int epochs,
            List<TrainingListener> listeners,
            Predicate<? super Epoch> stop,
            Sweep sweep,
            Averaging averaged) {
        this.first = first;
        this.epochs = epochs;
        this.listeners = listeners;
        this.stop = stop;
        this.sweep = sweep;
        this.averaged = averaged;
    }

    History run() {
        RealVector theta = first.parameters();
        for (int k = 0; ; k++) {
            Sweep.Result after = sweep.next(k, theta);
            theta = after.theta();
            Epoch epoch = new Epoch(k, epochs, after, best.since(after.loss()), first);
            record(epoch);
            if (stopsAfter(epoch)) {
                return history(epoch, stop.toString());
            }
            if (k == epochs - 1) {
                return history(epoch, "all " + epochs + " epochs done");
            }
        }
    }

    private void record(Epoch epoch) {
        int k = epoch.number();
        if (k == losses.length) {
            losses = Arrays.copyOf(losses, Math.min(2 * k, epochs));
        }
        losses[k] = epoch.loss();
        if (epoch.sinceBest() == 0) {
            bestEpoch = epoch;
        }
    }

    private boolean stopsAfter(Epoch epoch) {
        for (TrainingListener listener : listeners) {
            try {
                listener.epochEnded(epoch);
            } catch (RuntimeException thrown) {
                throw new ListenerException(epoch, listener, thrown);
            }
        }
        try {
            return stop.test(epoch);
        } catch (RuntimeException thrown) {
            throw new ListenerException(epoch, stop, thrown);
        }
    }

    private History history(Epoch last, String reason) {
        return new History(
                Arrays.copyOf(losses, last.number() + 1),
                bestEpoch.number(),
                bestEpoch.network(),
                last.network(),
                averaged.average().map(first::with),
                reason);
    }
}
