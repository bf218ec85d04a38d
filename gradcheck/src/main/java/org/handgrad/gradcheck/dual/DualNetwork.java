package org.handgrad.gradcheck.dual;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.layer.Layer;
import org.handgrad.loss.Loss;
import org.handgrad.loss.LossFormula;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.network.Batch;
import org.handgrad.network.Network;
import org.handgrad.objective.Block;

/**
 * The loss of a network and its derivative along a direction of the parameters, in one forward pass on dual numbers. A batch
 * with weights weighs the loss.
 *
 * @param network the network
 * @param loss the loss
 * @param batch the samples
 */
public record DualNetwork(Network network, Loss loss, Batch batch) {

    /**
     * Whether every part states its formula, so that no differences are taken and only rounding limits the result.
     *
     * @return true if all is exact
     */
    public boolean exact() {
        return batch.weigh(loss) instanceof LossFormula
                && network.layers().stream().allMatch(DualLayer::exact);
    }

    /**
     * Differentiates.
     *
     * @param theta p parameters
     * @param direction p numbers
     * @return L(θ) and dL/dt along θ + t · direction
     */
    public Dual along(double[] theta, double[] direction) {
        List<DualMatrix> parameters = new ArrayList<>();
        for (Block b : network.layout().blocks()) {
            FlatMatrix value = FlatMatrix.readOnly(theta, b.offset(), b.rows(), b.columns());
            parameters.add(DualMatrix.of(value, Arrays.copyOfRange(direction, b.offset(), b.end())));
        }
        RealMatrix inputs = batch.inputs();
        DualMatrix x = DualMatrix.of(inputs, new double[inputs.getRowDimension() * inputs.getColumnDimension()]);
        int from = 0;
        for (Layer layer : network.layers()) {
            int to = from + layer.parameters().size();
            x = DualLayer.forward(layer, x, parameters.subList(from, to));
            from = to;
        }
        return loss(x);
    }

    private Dual loss(DualMatrix predictions) {
        Loss weighed = batch.weigh(loss);
        if (weighed instanceof LossFormula formula) {
            return formula.value(predictions.toRows(), batch.targets().getData());
        }
        double value = weighed.value(predictions.value(), batch.targets());
        DualMatrix scalar = DualMatrix.zeros(1, 1);
        scalar.values()[0] = value;
        Differences.along(
                t -> FlatMatrix.wrap(new double[] {weighed.value(predictions.moved(t), batch.targets())}, 1, 1),
                scalar);
        return scalar.get(0);
    }
}
