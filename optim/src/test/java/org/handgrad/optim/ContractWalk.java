package org.handgrad.optim;

import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;

/** One run on its way down a bowl, step by step. */
final class ContractWalk {

    private final ContractBowl bowl;
    private final Optimizer.Run run;
    private RealVector theta;

    ContractWalk(Optimizer optimizer, ContractBowl bowl) {
        this(bowl, optimizer.start(bowl.objective()), new ArrayRealVector(bowl.start()));
    }

    private ContractWalk(ContractBowl bowl, Optimizer.Run run, RealVector theta) {
        this.bowl = bowl;
        this.run = run;
        this.theta = theta;
    }

    /** A fresh run that stands where this one does. */
    ContractWalk resumed(Optimizer optimizer) {
        Optimizer.Run fresh = optimizer.start(bowl.objective());
        fresh.restore(run.state());
        return new ContractWalk(bowl, fresh, theta);
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
