package org.handgrad.gradcheck.diagnosis;

import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.activation.Elementwise;
import org.handgrad.activation.Softmax;
import org.handgrad.initializer.Constant;
import org.handgrad.layer.Dense;
import org.handgrad.layer.Layer;
import org.handgrad.matrix.FlatMatrix;

/** A right twin for a layer under suspicion, recognised by what it computes forward. */
final class References {

    private static final double SAME = 1e-9;

    private References() {}

    static Layer of(Layer layer, RealMatrix inputs, List<? extends RealMatrix> parameters) {
        if (layer instanceof Elementwise f) {
            return new TrueSlope(f);
        }
        RealMatrix output = layer.forward(inputs, parameters).output();
        Layer twin = layer;
        if (parameters.isEmpty() && inputs.getColumnDimension() == output.getColumnDimension()) {
            twin = new Softmax();
        } else if (shapedLikeDense(parameters, inputs)) {
            twin = new Dense(
                    inputs.getColumnDimension(), output.getColumnDimension(), Constant.zeros(), Constant.zeros());
        }
        RealMatrix twins = twin.forward(inputs, parameters).output();
        return same(output, twins) ? twin : layer;
    }

    private static boolean shapedLikeDense(List<? extends RealMatrix> parameters, RealMatrix inputs) {
        return parameters.size() == 2
                && parameters.get(0).getRowDimension() == inputs.getColumnDimension()
                && parameters.get(1).getRowDimension() == 1
                && parameters.get(1).getColumnDimension() == parameters.get(0).getColumnDimension();
    }

    private static boolean same(RealMatrix a, RealMatrix b) {
        if (a.getRowDimension() != b.getRowDimension() || a.getColumnDimension() != b.getColumnDimension()) {
            return false;
        }
        FlatMatrix x = FlatMatrix.of(a);
        FlatMatrix y = FlatMatrix.of(b);
        for (int i = 0; i < x.size(); i++) {
            double left = x.data()[x.offset() + i];
            double right = y.data()[y.offset() + i];
            if (!(Math.abs(left - right) <= SAME * (1 + Math.abs(left)))) {
                return false;
            }
        }
        return true;
    }

    /** The function of an activation with its slope from five points, which does not cross a declared kink. */
    private record TrueSlope(Elementwise f) implements Elementwise {

        private static final double STEP = 1e-3;

        @Override
        public double value(double z) {
            return f.value(z);
        }

        @Override
        public double derivative(double z) {
            double h = STEP;
            for (double kink : f.kinks()) {
                double distance = Math.abs(z - kink);
                h = distance == 0 ? h : Math.min(h, distance / 3);
            }
            double near = f.value(z + h) - f.value(z - h);
            double far = f.value(z + 2 * h) - f.value(z - 2 * h);
            return (8 * near - far) / (12 * h);
        }

        @Override
        public double[] kinks() {
            return f.kinks();
        }

        @Override
        public String toString() {
            return f.toString();
        }
    }
}
