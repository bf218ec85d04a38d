package org.handgrad.layer;

import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.check.Check;
import org.handgrad.initializer.Constant;
import org.handgrad.matrix.Entries;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.matrix.Rows;

/**
 * Layer normalisation: in each sample h = (x − μ) / s with the mean μ and s = √(variance + ε) of its own entries, and then
 * a = g h + b with a learned gain and bias per column.
 *
 * <p>With dh = ∂L/∂a g: ∂L/∂g = Σ ∂L/∂a h, ∂L/∂b = Σ ∂L/∂a over samples, ∂L/∂x = (dh − mean(dh) − h mean(dh h)) / s.
 *
 * <p>Shapes: x and a are n x width, g and b 1 x width. The variance is that of all entries (divided by the width); ε is
 * 1e-5 as in PyTorch, where Keras has 1e-3. Smooth everywhere; a sample of equal entries becomes b.
 *
 * <p>Source: Ba, Kiros and Hinton 2016, equation 4.
 *
 * @param width how many values a sample has
 */
public record LayerNorm(int width) implements Samplewise {

    public LayerNorm {
        Check.atLeast(width, 1, "width");
    }

    @Override
    public int outputs(int inputs) {
        return Widths.require(width, inputs, this, "give it the width of the layer before it");
    }

    @Override
    public List<ParameterSpec> parameters() {
        return List.of(
                new ParameterSpec("gain", 1, width, new Constant(1)),
                new ParameterSpec("bias", 1, width, Constant.zeros()));
    }

    @Override
    public Pass forward(RealMatrix inputs, List<? extends RealMatrix> parameters) {
        Given.require(this, inputs, parameters);
        FlatMatrix g = FlatMatrix.of(parameters.get(0));
        Standardized x = Standardized.of(inputs);
        FlatMatrix a = Rows.add(Rows.scale(x.h(), g), FlatMatrix.of(parameters.get(1)));
        return new Pass(a, da -> {
            FlatMatrix dg = Rows.sum(Entries.product(da, x.h()));
            FlatMatrix db = Rows.sum(FlatMatrix.of(da));
            FlatMatrix dx = x.inputGradient(Rows.scale(da, g));
            return Gradients.of(dx, dg, db);
        });
    }

    @Override
    public String toString() {
        return "LayerNorm(" + width + ")";
    }
}
