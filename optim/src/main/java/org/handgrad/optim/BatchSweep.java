package org.handgrad.optim;

import org.apache.commons.math3.linear.RealVector;
import org.handgrad.matrix.Vectors;
import org.handgrad.matrix.Workspace;
import org.handgrad.objective.Evaluation;

/** One update per mini-batch; the last batch may be short. Layers that play with chance are sampled anew for each. */
final class BatchSweep implements Sweep {

    private final Guarded whole;
    private final Optimizer.Run run;
    private final int batchSize;
    private final Order order;
    private final boolean running;
    private final boolean stochastic;
    private final Workspace space;

    /** θ before and after an update, in turns. */
    private final RealVector[] thetas;

    private int updates;

    BatchSweep(Guarded whole, Optimizer.Run run, int batchSize, Order order, boolean running) {
        this.whole = whole;
        this.run = run;
        this.batchSize = batchSize;
        this.order = order;
        this.running = running;
        // these are known not to keep a gradient
        this.space = run instanceof Steps ? Workspace.withResults() : new Workspace();
        this.stochastic = whole.goal().isStochastic();
        int p = whole.objective().layout().size();
        this.thetas = new RealVector[] {Vectors.wrap(new double[p]), Vectors.wrap(new double[p])};
    }

    @Override
    public Result next(int epoch, RealVector theta) {
        int n = whole.data().size();
        int[] samples = order.next(n);
        RealVector last = theta;
        RealVector now = theta;
        double sum = 0;
        for (int from = 0; from < n; from += batchSize) {
            Guarded.Goal goal = stochastic ? whole.goal().sampled(order.seed()) : whole.goal();
            RealVector next = thetas[updates++ % 2];
            sum += update(goal, samples, from, now, new Guarded.Good(last, theta), next, epoch);
            last = now;
            now = next;
        }
        Guarded.Good good = new Guarded.Good(last, theta);
        whole.requireFinite(now, good, epoch);
        RealVector after = now.copy();
        double loss = running ? sum / n : whole.value(after, good, epoch);
        return new Result(after, loss, () -> whole.gradientNorm(after));
    }

    /** One batch: writes θ after it to {@code next} and returns the sum of its samples' losses before it. */
    private double update(
            Guarded.Goal goal, int[] samples, int from, RealVector now, Guarded.Good good, RealVector next, int epoch) {
        int to = Math.min(from + batchSize, samples.length);
        Evaluation at = space.step(
                () -> whole.part(goal, samples, from, to, from / batchSize).evaluate(now, good, epoch));
        // outside of that, so that what an optimizer computes is its own to keep
        Move.by(now, run, at, Vectors.array(next));
        return at.value() * (to - from);
    }
}
