package org.handgrad.optim;

import org.apache.commons.math3.linear.RealVector;
import org.handgrad.matrix.Vectors;
import org.handgrad.matrix.Workspace;

/** One update per mini-batch; the last batch may be short. Layers that play with chance are sampled anew for each. */
final class BatchSweep implements Sweep {

    private final Guarded whole;
    private final Optimizer.Run run;
    private final int batchSize;
    private final Order order;
    private final boolean stochastic;
    private final Workspace space = new Workspace();

    /** θ before and after an update, in turns. */
    private final RealVector[] thetas;

    private int updates;

    BatchSweep(Guarded whole, Optimizer.Run run, int batchSize, Order order) {
        this.whole = whole;
        this.run = run;
        this.batchSize = batchSize;
        this.order = order;
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
        for (int from = 0; from < n; from += batchSize) {
            Guarded.Goal goal = stochastic ? whole.goal().sampled(order.seed()) : whole.goal();
            RealVector next = thetas[updates++ % 2];
            update(goal, samples, from, now, last, next, epoch);
            last = now;
            now = next;
        }
        RealVector after = now.copy();
        return new Result(after, whole.value(after, last, epoch), () -> whole.gradientNorm(after));
    }

    private void update(
            Guarded.Goal goal, int[] samples, int from, RealVector now, RealVector last, RealVector next, int epoch) {
        space.step(() -> {
            int to = Math.min(from + batchSize, samples.length);
            Guarded part = whole.part(goal, samples, from, to, from / batchSize);
            RealVector step = run.step(now, part.evaluate(now, last, epoch));
            return Move.by(now, step, Vectors.array(next));
        });
    }
}
