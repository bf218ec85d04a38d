package org.handgrad.gradcheck.dual;

import java.util.Arrays;
import java.util.List;
import org.handgrad.activation.Formula;
import org.handgrad.activation.RowFormula;
import org.handgrad.layer.Dense;
import org.handgrad.layer.DenseWithoutBias;
import org.handgrad.layer.Layer;
import org.handgrad.layer.Residual;
import org.handgrad.matrix.FlatMatrix;

/** One layer on dual numbers, by its forward formula where it has one and by differences of it where not. */
final class DualLayer {

    private static final double EPS = Math.ulp(1.0);

    private DualLayer() {}

    static boolean exact(Layer layer) {
        if (layer instanceof Residual residual) {
            return residual.stack().stream().allMatch(DualLayer::exact);
        }
        return layer instanceof Dense
                || layer instanceof DenseWithoutBias
                || layer instanceof Formula
                || layer instanceof RowFormula;
    }

    static DualMatrix forward(Layer layer, DualMatrix x, List<DualMatrix> parameters) {
        if (layer instanceof Dense) {
            return DualDense.forward(x, parameters.get(0), parameters.get(1));
        }
        if (layer instanceof DenseWithoutBias) {
            DualMatrix w = parameters.get(0);
            return DualDense.forward(x, w, DualMatrix.zeros(1, w.columns()));
        }
        if (layer instanceof Residual residual) {
            return residual(residual, x, parameters);
        }
        if (layer instanceof Formula f) {
            return elementwise(f, x);
        }
        if (layer instanceof RowFormula f) {
            return rows(f, x);
        }
        return differenced(layer, x, parameters);
    }

    private static DualMatrix residual(Residual layer, DualMatrix x, List<DualMatrix> parameters) {
        DualMatrix f = x;
        int from = 0;
        for (Layer inner : layer.stack()) {
            int to = from + inner.parameters().size();
            f = forward(inner, f, parameters.subList(from, to));
            from = to;
        }
        DualMatrix sum = DualMatrix.zeros(x.rows(), x.columns());
        for (int i = 0; i < x.values().length; i++) {
            sum.set(i, x.get(i).add(f.get(i)));
        }
        return sum;
    }

    private static DualMatrix elementwise(Formula f, DualMatrix z) {
        DualMatrix a = DualMatrix.zeros(z.rows(), z.columns());
        for (int i = 0; i < z.values().length; i++) {
            a.set(i, f.value(z.get(i)));
        }
        return writtenFromOutput(a, z);
    }

    private static DualMatrix rows(RowFormula f, DualMatrix z) {
        DualMatrix a = DualMatrix.zeros(z.rows(), z.columns());
        Dual[][] rows = z.toRows();
        for (int i = 0; i < rows.length; i++) {
            Dual[] out = f.value(rows[i]);
            for (int j = 0; j < out.length; j++) {
                a.set(i * z.columns() + j, out[j]);
            }
        }
        return writtenFromOutput(a, z);
    }

    /**
     * A derivative may honestly be written from the output, as a (1 − a): in saturation it is then off by the rounding of a
     * itself, times what flows through. That is no mistake.
     */
    private static DualMatrix writtenFromOutput(DualMatrix a, DualMatrix z) {
        for (int i = 0; i < a.values().length; i++) {
            a.tangentErrors()[i] += EPS * Math.abs(a.values()[i] * z.tangents()[i]);
        }
        return a;
    }

    private static DualMatrix differenced(Layer layer, DualMatrix x, List<DualMatrix> parameters) {
        FlatMatrix value = FlatMatrix.of(
                layer.forward(x.value(), Differences.moved(parameters, 0)).output());
        DualMatrix out = DualMatrix.zeros(value.getRowDimension(), value.getColumnDimension());
        value.copyTo(out.values(), 0);
        double error = 8 * EPS * largest(value) + largest(x.valueErrors());
        Arrays.fill(out.valueErrors(), error);
        Differences.along(
                t -> layer.forward(x.moved(t), Differences.moved(parameters, t)).output(), out);
        double inherited = largest(x.tangentErrors());
        for (int i = 0; i < out.tangentErrors().length; i++) {
            out.tangentErrors()[i] += inherited;
        }
        return out;
    }

    private static double largest(FlatMatrix matrix) {
        return largest(Arrays.copyOfRange(matrix.data(), matrix.offset(), matrix.offset() + matrix.size()));
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
