package org.handgrad.optim.contract;

import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.handgrad.optim.Optimizer;

/** One run on its way down a bowl, step by step. */
final class Walk {

    private final Bowl bowl;
    private final Optimizer.Run run;
    private RealVector theta;

    Walk(Optimizer optimizer, Bowl bowl) {
        this(bowl, optimizer.start(bowl.objective()), new ArrayRealVector(bowl.start()));
    }

    private Walk(Bowl bowl, Optimizer.Run run, RealVector theta) {
        this.bowl = bowl;
        this.run = run;
        this.theta = theta;
    }

    /** A fresh run that stands where this one does. */
    Walk resumed(Optimizer optimizer) {
        return resumed(optimizer.start(bowl.objective()));
    }

    /** A run that has been elsewhere, brought to where this one stands. */
    Walk resumed(Optimizer.Run other) {
        other.restore(run.state());
        return new Walk(bowl, other, theta);
    }

    double[] walk(int steps) {
        for (int i = 0; i < steps; i++) {
            theta = theta.add(run.step(theta, bowl.objective().evaluate(theta)));
        }
        return theta.toArray();
    }

    Optimizer.Run run() {
        return run;
    }
}
