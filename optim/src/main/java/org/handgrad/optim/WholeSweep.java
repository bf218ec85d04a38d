package org.handgrad.optim;

import org.apache.commons.math3.linear.RealVector;
import org.handgrad.matrix.Vectors;
import org.handgrad.objective.Evaluation;

/**
 * One update per epoch, on all samples in their order. The evaluation after an update is both the loss to record and the
 * gradient of the next one, so each epoch goes forward once.
 */
final class WholeSweep implements Sweep {

    private final Guarded whole;
    private final Optimizer.Run run;
    private final boolean running;
    private Evaluation at;

    WholeSweep(Guarded whole, Optimizer.Run run, boolean running) {
        this.whole = whole;
        this.run = run;
        this.running = running;
    }

    @Override
    public Result next(int epoch, RealVector theta) {
        Guarded.Good good = new Guarded.Good(theta, theta);
        if (at == null) {
            at = whole.evaluate(theta, good, epoch);
        }
        RealVector moved = Vectors.wrap(new double[theta.getDimension()]);
        Move.by(theta, run, at, Vectors.array(moved));
        Evaluation there = whole.evaluate(moved, good, epoch);
        whole.requireFinite(moved, good, epoch);
        double loss = running ? at.value() : there.value();
        at = there;
        return new Result(moved, loss, there::gradientNorm);
    }
}
