package org.handgrad.optim;

import org.apache.commons.math3.linear.RealVector;

/** One update per mini-batch; the last batch may be short. Layers that play with chance are sampled anew for each. */
final class BatchSweep implements Sweep {

    private final Guarded whole;
    private final Optimizer.Run run;
    private final int batchSize;
    private final Order order;
    private final boolean stochastic;

    BatchSweep(Guarded whole, Optimizer.Run run, int batchSize, Order order) {
        this.whole = whole;
        this.run = run;
        this.batchSize = batchSize;
        this.order = order;
        this.stochastic = whole.goal().isStochastic();
    }

    @Override
    public Result next(int epoch, RealVector theta) {
        int n = whole.data().size();
        int[] samples = order.next(n);
        RealVector last = theta;
        RealVector now = theta;
        for (int from = 0; from < n; from += batchSize) {
            Guarded.Goal goal = stochastic ? whole.goal().sampled(order.seed()) : whole.goal();
            Guarded part = whole.part(goal, samples, from, Math.min(from + batchSize, n), from / batchSize);
            RealVector step = run.step(now, part.evaluate(now, last, epoch));
            last = now;
            now = Move.by(now, step);
        }
        RealVector after = now;
        return new Result(after, whole.value(after, last, epoch), () -> whole.gradientNorm(after));
    }
}
