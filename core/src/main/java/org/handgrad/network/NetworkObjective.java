package org.handgrad.network;

import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.handgrad.check.ShapeException;
import org.handgrad.layer.Pass;
import org.handgrad.loss.Loss;
import org.handgrad.matrix.ArrayMatrix;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.matrix.Vectors;
import org.handgrad.matrix.Workspace;
import org.handgrad.objective.Evaluation;
import org.handgrad.objective.Objective;
import org.handgrad.objective.ParameterLayout;

/** L(predictions(θ), targets) with its gradient by back-propagation. */
record NetworkObjective(Topology topology, Loss loss, RealMatrix inputs, RealMatrix targets) implements Objective {

    /** Refuses a batch that does not fit; it holds finite numbers only. */
    static void require(Topology topology, Loss loss, Batch batch) {
        topology.requireWidth(batch.inputs());
        int k = batch.targets().getColumnDimension();
        if (k != topology.outputs()) {
            throw new ShapeException("the network has " + topology.outputs() + " outputs but the targets have " + k
                    + " columns; end the network with " + k + " units or change the targets");
        }
        loss.requireTargets(batch.targets());
    }

    /** On a batch that fits. */
    static NetworkObjective of(Topology topology, Loss loss, Batch batch) {
        return new NetworkObjective(
                topology, batch.weigh(loss), ArrayMatrix.asActivations(batch.inputs()), batch.targets());
    }

    @Override
    public ParameterLayout layout() {
        return topology.layout();
    }

    @Override
    public double value(RealVector theta) {
        return loss.value(topology.forward(inputs, theta).output(), targets);
    }

    @Override
    public Evaluation evaluate(RealVector theta) {
        Pass[] passes = topology.passes(inputs, theta);
        // turned once for the loss and its gradient
        RealMatrix predictions = FlatMatrix.of(passes[passes.length - 1].output());
        RealMatrix dp = loss.gradient(predictions, targets);
        double[] gradient = Workspace.result(layout().size());
        topology.backward(passes, dp, gradient);
        return new Evaluation(loss.value(predictions, targets), Vectors.wrap(gradient));
    }
}
