package org.handgrad.optim;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.math3.random.RandomGenerator;
import org.handgrad.check.Check;
import org.handgrad.loss.Loss;
import org.handgrad.network.Batch;
import org.handgrad.network.Network;
import org.handgrad.objective.Objective;
import org.handgrad.random.NumpyRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Teaches a network:
 * {@code Training.of(network, loss).using(new Sgd(2.0)).epochs(5000).until(Stop.lossBelow(1e-3)).fit(batch)}.
 *
 * <p>Without {@link #batchSize} each epoch is one update on all samples in their order. With it, each epoch takes the samples
 * in stretches of that size, in another order each time if {@link #shuffle} says from which seed; the last stretch may be short.
 *
 * <p>Immutable: each call returns a changed copy, and {@link #fit} leaves the first network as it was. The same recipe with the
 * same seeds gives the same bits, in any number of threads.
 */
public final class Training {

    private static final Logger LOG = LoggerFactory.getLogger(Training.class);

    private final Network network;
    private final Loss loss;
    private Optimizer optimizer;
    private int epochs;
    private int batchSize = Integer.MAX_VALUE;
    private Supplier<Order> order = Order::given;
    private Predicate<? super Epoch> stop = Never.STOP;
    private List<TrainingListener> listeners = List.of();
    private List<Objective> penalties = List.of();
    private boolean running;
    private OptionalDouble averaging = OptionalDouble.empty();
    private Optional<Batch> validation = Optional.empty();

    private Training(Network network, Loss loss) {
        this.network = network;
        this.loss = loss;
    }

    private Training copy() {
        Training copy = new Training(network, loss);
        copy.optimizer = optimizer;
        copy.epochs = epochs;
        copy.batchSize = batchSize;
        copy.order = order;
        copy.stop = stop;
        copy.listeners = listeners;
        copy.penalties = penalties;
        copy.running = running;
        copy.averaging = averaging;
        copy.validation = validation;
        return copy;
    }

    /**
     * Starts a recipe.
     *
     * @param network where to begin
     * @param loss what to bring down
     * @return a recipe that still needs {@link #using} and {@link #epochs}
     */
    public static Training of(Network network, Loss loss) {
        return new Training(requireNonNull(network, "network"), requireNonNull(loss, "loss"));
    }

    /**
     * Says how the parameters move.
     *
     * @param optimizer the recipe of a step
     * @return a changed copy
     */
    public Training using(Optimizer optimizer) {
        Training copy = copy();
        copy.optimizer = requireNonNull(optimizer, "optimizer");
        return copy;
    }

    /**
     * Says how often to go through the data at most.
     *
     * @param epochs at least 1
     * @return a changed copy
     */
    public Training epochs(int epochs) {
        Training copy = copy();
        copy.epochs = Check.atLeast(epochs, 1, "epochs");
        return copy;
    }

    /**
     * Says how many samples make one update. More than there are is all of them, and a warning in the log.
     *
     * @param batchSize at least 1
     * @return a changed copy
     */
    public Training batchSize(int batchSize) {
        Training copy = copy();
        copy.batchSize = Check.atLeast(batchSize, 1, "batchSize");
        return copy;
    }

    /**
     * Takes the samples in another order in each epoch: the permutations that {@code np.random.permutation} draws after
     * {@code np.random.seed(seed)}. Has no effect, and draws nothing, where one batch holds all samples
     * and no layer plays with chance. Layers that do, such as dropout, are seeded from the same stream.
     *
     * @param seed 0 .. 2³¹ − 1; each {@link #fit} starts from it
     * @return a changed copy
     */
    public Training shuffle(long seed) {
        new NumpyRandom(seed);
        return ordered(() -> Order.shuffled(new NumpyRandom(seed)));
    }

    /**
     * Takes the samples in another order in each epoch.
     *
     * @param random draws on from where it stands, so a second {@link #fit} goes another way; for one thread at a time
     * @return a changed copy
     */
    public Training shuffle(RandomGenerator random) {
        requireNonNull(random, "random");
        return ordered(() -> Order.shuffled(random));
    }

    private Training ordered(Supplier<Order> order) {
        Training copy = copy();
        copy.order = order;
        return copy;
    }

    /**
     * Adds someone who watches.
     *
     * @param listener called after each epoch, behind those that were added before
     * @return a changed copy
     */
    public Training listener(TrainingListener listener) {
        Training copy = copy();
        copy.listeners = with(listeners, requireNonNull(listener, "listener"));
        return copy;
    }

    /**
     * Adds a penalty to the loss, on each batch and in what is reported.
     *
     * @param penalty for instance {@code new L2(network.layout(), 1e-3)}
     * @return a changed copy
     */
    public Training penalty(Objective penalty) {
        Training copy = copy();
        copy.penalties = with(penalties, requireNonNull(penalty, "penalty"));
        return copy;
    }

    /**
     * Records as an epoch's loss the mean over its samples, each before the update that it went into, as Keras and scikit-learn do,
     * instead of the loss on the whole data after the epoch. That spares a forward pass over all samples, a third of the work, and
     * says less: the network that is returned is better than the last figure.
     *
     * @return a changed copy
     */
    public Training runningLoss() {
        Training copy = copy();
        copy.running = true;
        return copy;
    }

    /**
     * Watches the loss on samples that are not learnt from, in {@link Epoch#validationLoss} and {@link History#validationLosses}. What
     * counts as best, and how long ago it was, goes by this loss from then on.
     *
     * @param data other samples of the same shape
     * @return a changed copy
     */
    public Training validation(Batch data) {
        Training copy = copy();
        copy.validation = Optional.of(requireNonNull(data, "data"));
        return copy;
    }

    /**
     * Asks for the exponential moving average of the parameters, a ← β a + (1 − β) θ after each update, in {@link History#average}. It starts
     * with the parameters after the first update.
     *
     * @param decay β in [0,1), often 0.99 or 0.999
     * @return a changed copy
     */
    public Training averaging(double decay) {
        Training copy = copy();
        copy.averaging = OptionalDouble.of(Check.fraction(decay, "decay"));
        return copy;
    }

    private static <T> List<T> with(List<T> list, T more) {
        return Stream.concat(list.stream(), Stream.of(more)).toList();
    }

    /**
     * Says when to stop early; asked after each epoch, once the listeners know of it.
     *
     * @param stop one of {@link Stop}, or any predicate
     * @return a changed copy
     */
    public Training until(Predicate<? super Epoch> stop) {
        Training copy = copy();
        copy.stop = requireNonNull(stop, "stop");
        return copy;
    }

    /**
     * Trains.
     *
     * @param data n samples
     * @return the trained network and how the loss fell
     * @throws IllegalStateException if optimizer or epochs are missing, or a layer plays with chance and {@link #shuffle} was
     *     not called
     * @throws org.handgrad.check.ShapeException if the data does not fit the network
     * @throws TrainingDivergedException if the loss or its gradient is not finite; raised before a step is taken from there
     * @throws ListenerException if a listener or a stop rule throws
     */
    public History fit(Batch data) {
        requireNonNull(data, "data");
        if (optimizer == null) {
            throw new IllegalStateException("training needs an optimizer; call using(new Sgd(0.1)), for instance");
        }
        if (epochs == 0) {
            throw new IllegalStateException("training needs to know how long; call epochs(1000), for instance");
        }
        Guarded whole = Guarded.whole(new Guarded.Goal(network, loss, penalties, optimizer), data);
        boolean oneBatch = isOneBatch(data) && !whole.goal().isStochastic();
        Optimizer.Run run = oneBatch ? optimizer.start(whole.objective()) : optimizer.start(network.layout());
        requireNonNull(run, "the run that optimizer starts is null");
        Averaging averaged = new Averaging(run, averaging.orElse(0));
        Optimizer.Run used = averaging.isPresent() ? averaged : run;
        Sweep sweep = oneBatch
                ? new WholeSweep(whole, used, running)
                : new BatchSweep(whole, used, Math.min(batchSize, data.size()), order.get(), running);
        Fit.Plan plan = new Fit.Plan(
                network, epochs, listeners, stop, validation.map(samples -> network.objective(loss, samples)));
        return new Fit(plan, sweep, averaged).run();
    }

    private boolean isOneBatch(Batch data) {
        if (batchSize > data.size() && batchSize != Integer.MAX_VALUE) {
            LOG.warn("batchSize {} exceeds the {} samples there are: all go into one batch", batchSize, data.size());
        }
        return batchSize >= data.size();
    }
}
