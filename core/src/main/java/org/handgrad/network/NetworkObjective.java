package org.handgrad.network;

import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.handgrad.check.ShapeException;
import org.handgrad.loss.Loss;
import org.handgrad.objective.Evaluation;
import org.handgrad.objective.Objective;
import org.handgrad.objective.ParameterLayout;

/** L(predictions(θ), targets) with its gradient by back-propagation. */
record NetworkObjective(Topology topology, Loss loss, Batch batch) implements Objective {

    NetworkObjective {
        // a batch holds finite numbers only
        topology.requireWidth(batch.inputs());
        int k = batch.targets().getColumnDimension();
        if (k != topology.outputs()) {
            throw new ShapeException("the network has " + topology.outputs() + " outputs but the targets have " + k
                    + " columns; end the network with " + k + " units or change the targets");
        }
        loss = batch.weigh(loss);
        loss.requireTargets(batch.targets());
    }

    @Override
    public ParameterLayout layout() {
        return topology.layout();
    }

    @Override
    public double value(RealVector theta) {
        return loss.value(topology.forward(batch.inputs(), theta).output(), batch.targets());
    }

    @Override
    public Evaluation evaluate(RealVector theta) {
        ForwardPass forward = topology.forward(batch.inputs(), theta);
        RealMatrix predictions = forward.output();
        RealMatrix dp = loss.gradient(predictions, batch.targets());
        return new Evaluation(
                loss.value(predictions, batch.targets()),
                layout().vector(forward.chain(dp).parameters()));
    }
}
