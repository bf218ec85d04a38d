package org.handgrad.optim;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.commons.math3.random.RandomGenerator;
import org.handgrad.check.Check;
import org.handgrad.loss.Loss;
import org.handgrad.network.Batch;
import org.handgrad.network.Network;
import org.handgrad.objective.Objective;
import org.handgrad.objective.ParameterLayout;
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
    private final Goal goal;
    private Optimizer optimizer;
    private int epochs;
    private int batchSize = Integer.MAX_VALUE;
    private Supplier<Order> order = Order::given;
    private Predicate<? super Epoch> stop = Never.STOP;
    private List<TrainingListener> listeners = List.of();

    private Training(Network network, Goal goal) {
        this.network = network;
        this.goal = goal;
    }

    private Training copy() {
        return copy(goal);
    }

    private Training copy(Goal goal) {
        Training copy = new Training(network, goal);
        copy.optimizer = optimizer;
        copy.epochs = epochs;
        copy.batchSize = batchSize;
        copy.order = order;
        copy.stop = stop;
        copy.listeners = listeners;
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
        return new Training(requireNonNull(network, "network"), new Goal(requireNonNull(loss, "loss"), List.of()));
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
     * Adds a penalty on the parameters, {@code penalty(layout -> L2.of(layout, 0.01))}; losses that are recorded hold it too.
     *
     * @param penalty from the names of the network's parameters to an objective over them
     * @return a changed copy
     */
    public Training penalty(Function<? super ParameterLayout, ? extends Objective> penalty) {
        List<Function<? super ParameterLayout, ? extends Objective>> more = new ArrayList<>(goal.penalties());
        more.add(requireNonNull(penalty, "penalty"));
        return copy(new Goal(goal.loss(), List.copyOf(more)));
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
        List<TrainingListener> more = new ArrayList<>(listeners);
        more.add(requireNonNull(listener, "listener"));
        copy.listeners = List.copyOf(more);
        return copy;
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
        return new Fit(network, epochs, listeners, stop, sweep(data)).run();
    }

    private Sweep sweep(Batch data) {
        Guarded whole = Guarded.whole(network, goal, data, optimizer);
        Optimizer.Run run = optimizer.start(network.layout());
        if (batchSize > data.size() && batchSize != Integer.MAX_VALUE) {
            LOG.warn(
                    "batchSize {} is more than the {} samples there are: all go into one batch",
                    batchSize,
                    data.size());
        }
        return batchSize >= data.size() && !whole.isStochastic()
                ? new WholeSweep(whole, run)
                : new BatchSweep(whole, run, Math.min(batchSize, data.size()), order.get());
    }
}
