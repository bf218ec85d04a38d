package org.handgrad.optim;

import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.handgrad.layer.Layer;
import org.handgrad.network.Batch;
import org.handgrad.network.ForwardPass;
import org.handgrad.network.Network;
import org.handgrad.objective.Evaluation;

/** Finds the first thing that is not finite, in the order in which things are computed. */
record Autopsy(Network network, Batch data, RealVector theta, Evaluation at) {

    String report() {
        int parameter = Move.firstNonFinite(theta);
        if (parameter >= 0) {
            return "the step before made " + network.layout().name(parameter) + " = " + theta.getEntry(parameter);
        }
        ForwardPass forward = network.with(theta).forward(data.inputs());
        int number = 0;
        for (int i = 0; i < forward.passes().size(); i++) {
            Layer layer = network.layers().get(i);
            number += layer.parameters().isEmpty() ? 0 : 1;
            Extremes z = Extremes.of(forward.output(i));
            if (z.nonFinite() > 0) {
                return "layer " + number + ", " + layer + ", is the first to return what is not finite ("
                        + z.nonFinite()
                        + " of " + z.entries() + " entries); the largest |z| it returned is " + z.largest()
                        + ", the largest it was given "
                        + Extremes.of(forward.input(i)).largest();
            }
        }
        return behindLayers(number, forward);
    }

    /** Every layer is finite; so it is the loss, or the way back. */
    private String behindLayers(int number, ForwardPass forward) {
        String outputs = "every layer is finite; the last one, layer " + number + ", returned |z| up to "
                + Extremes.of(forward.output()).largest();
        int bad = Move.firstNonFinite(at.gradient());
        return Double.isFinite(at.value()) && bad >= 0
                ? "the gradient with respect to " + network.layout().name(bad) + " is "
                        + at.gradient().getEntry(bad) + "; " + outputs
                : "the loss is " + at.value() + "; " + outputs;
    }

    /** How large the entries of a matrix are. */
    private record Extremes(double largest, int nonFinite, int entries) {

        static Extremes of(RealMatrix z) {
            double largest = 0;
            int nonFinite = 0;
            for (int i = 0; i < z.getRowDimension(); i++) {
                for (int j = 0; j < z.getColumnDimension(); j++) {
                    double size = Math.abs(z.getEntry(i, j));
                    nonFinite += Double.isFinite(size) ? 0 : 1;
                    largest = Double.isNaN(size) ? largest : Math.max(largest, size);
                }
            }
            return new Extremes(largest, nonFinite, z.getRowDimension() * z.getColumnDimension());
        }
    }
}
