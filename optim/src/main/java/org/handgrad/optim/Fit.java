package org.handgrad.optim;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.apache.commons.math3.linear.RealVector;
import org.handgrad.network.Network;
import org.handgrad.objective.Objective;

/** One training under way. */
final class Fit {

    /** What does not depend on how a step is made. */
    record Plan(
            Network network,
            int epochs,
            List<TrainingListener> listeners,
            Predicate<? super Epoch> stop,
            Optional<Objective> validation) {}

    private final Plan plan;
    private final Sweep sweep;
    private final Averaging averaged;
    private final Best best = new Best();
    private double[] losses = new double[16];
    private double[] validationLosses = new double[16];
    private Optional<Epoch> bestEpoch = Optional.empty();

    Fit(Plan plan, Sweep sweep, Averaging averaged) {
        this.plan = plan;
        this.sweep = sweep;
        this.averaged = averaged;
    }

    History run() {
        RealVector theta = plan.network().parameters();
        for (int k = 0; ; k++) {
            Epoch epoch = epoch(k, sweep.next(k, theta));
            theta = epoch.theta();
            keep(epoch);
            if (stopsAfter(epoch)) {
                return history(epoch, plan.stop().toString());
            }
            if (k == plan.epochs() - 1) {
                return history(epoch, "all " + plan.epochs() + " epochs done");
            }
        }
    }

    private Epoch epoch(int k, Sweep.Result after) {
        OptionalDouble validated = plan.validation().isPresent()
                ? OptionalDouble.of(plan.validation().get().value(after.theta()))
                : OptionalDouble.empty();
        int sinceBest = best.since(validated.orElse(after.loss()));
        return new Epoch(k, plan.epochs(), after, validated, sinceBest, plan.network());
    }

    private void keep(Epoch epoch) {
        int k = epoch.number();
        if (k == losses.length) {
            losses = Arrays.copyOf(losses, 2 * k);
            validationLosses = Arrays.copyOf(validationLosses, 2 * k);
        }
        losses[k] = epoch.loss();
        validationLosses[k] = plan.validation().isPresent() ? epoch.validationLoss() : 0;
        // a validation loss may be NaN, which is better than nothing but than nothing else
        if (epoch.sinceBest() == 0 || bestEpoch.isEmpty()) {
            bestEpoch = Optional.of(epoch);
        }
    }

    private boolean stopsAfter(Epoch epoch) {
        for (TrainingListener listener : plan.listeners()) {
            try {
                listener.epochEnded(epoch);
            } catch (RuntimeException thrown) {
                throw new ListenerException(epoch, listener, thrown);
            }
        }
        try {
            return plan.stop().test(epoch);
        } catch (RuntimeException thrown) {
            throw new ListenerException(epoch, plan.stop(), thrown);
        }
    }

    private History history(Epoch last, String reason) {
        int epochs = last.number() + 1;
        Epoch lowest = bestEpoch.orElse(last);
        return new History(
                Arrays.copyOf(losses, epochs),
                Arrays.copyOf(validationLosses, plan.validation().isPresent() ? epochs : 0),
                lowest.number(),
                lowest.network(),
                last.network(),
                averaged.average().map(plan.network()::with),
                reason);
    }
}
