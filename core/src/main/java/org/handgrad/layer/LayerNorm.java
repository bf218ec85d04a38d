package org.handgrad.layer;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.MathArrays;
import org.handgrad.check.Check;
import org.handgrad.check.ShapeException;
import org.handgrad.initializer.Constant;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.matrix.Rows;

/**
 * Layer normalisation: in each sample h = (x − μ) / s with the mean μ and s = √(variance + ε) of its own entries, and then
 * a = g h + b with a learned gain and bias per column.
 *
 * <p>With dh = ∂L/∂a g: ∂L/∂g = the sum of ∂L/∂a h over the samples, ∂L/∂b = the sum of ∂L/∂a,
 * ∂L/∂x = (dh − mean(dh) − h mean(dh h)) / s.
 *
 * <p>Shapes: x and a are n x width, g and b 1 x width. The variance is that of all entries (divided by the width); ε is
 * 1e-5 as in PyTorch, where Keras has 1e-3. Smooth everywhere; a sample of equal entries becomes b.
 *
 * <p>Source: Ba, Kiros and Hinton 2016, equation 4.
 *
 * @param width how many values a sample has
 */
public record LayerNorm(int width) implements Layer {

    private static final double EPSILON = 1e-5;

    public LayerNorm {
        Check.atLeast(width, 1, "width");
    }

    @Override
    public int outputs(int inputs) {
        if (inputs != width) {
            throw new ShapeException(this + " expects " + width + " input columns but got " + inputs
                    + "; give it the width of the layer before it");
        }
        return width;
    }

    @Override
    public List<ParameterSpec> parameters() {
        return List.of(
                new ParameterSpec("gain", 1, width, new Constant(1)),
                new ParameterSpec("bias", 1, width, Constant.zeros()));
    }

    @Override
    public Pass forward(RealMatrix inputs, List<? extends RealMatrix> parameters) {
        double[] g = parameters.get(0).getRow(0);
        double[] b = parameters.get(1).getRow(0);
        int n = inputs.getRowDimension();
        double[][] h = new double[n][];
        double[] s = new double[n];
        FlatMatrix a = FlatMatrix.zeros(n, width);
        for (int i = 0; i < n; i++) {
            double[] x = inputs.getRow(i);
            double mean = StatUtils.mean(x);
            s[i] = Math.sqrt(StatUtils.populationVariance(x, mean) + EPSILON);
            h[i] = Arrays.stream(x).map(xj -> xj - mean).toArray();
            MathArrays.scaleInPlace(1 / s[i], h[i]);
            a.setRow(i, MathArrays.ebeAdd(MathArrays.ebeMultiply(g, h[i]), b));
        }
        return new Pass(a, da -> {
            FlatMatrix dg = FlatMatrix.zeros(1, width);
            FlatMatrix db = Rows.sum(FlatMatrix.of(da));
            FlatMatrix dx = FlatMatrix.zeros(n, width);
            for (int i = 0; i < n; i++) {
                dg.setRow(0, MathArrays.ebeAdd(dg.getRow(0), MathArrays.ebeMultiply(da.getRow(i), h[i])));
                dx.setRow(i, inputGradient(MathArrays.ebeMultiply(da.getRow(i), g), h[i], s[i]));
            }
            return Gradients.of(dx, dg, db);
        });
    }

    private static double[] inputGradient(double[] dh, double[] h, double s) {
        double mean = StatUtils.mean(dh);
        double along = StatUtils.mean(MathArrays.ebeMultiply(dh, h));
        double[] dx = new double[dh.length];
        for (int j = 0; j < dx.length; j++) {
            dx[j] = (dh[j] - mean - h[j] * along) / s;
        }
        return dx;
    }

    @Override
    public String toString() {
        return "LayerNorm(" + width + ")";
    }
}
