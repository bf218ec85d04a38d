package org.handgrad.layer;

import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.check.Check;
import org.handgrad.matrix.FlatMatrix;

/**
 * A stack of layers plus its own input: a = x + F(x), with ∂L/∂x = ∂L/∂a + Jᵀ ∂L/∂a, J the Jacobian of F.
 *
 * <p>The stack must end with the width it starts from. What flows back has a way around the stack, so deep networks learn.
 * The stack's parameters are called {@code inner 1 weights} and so on. Shapes: x and a are n x width.
 *
 * <p>Source: He, Zhang, Ren and Sun 2016, equation 1.
 *
 * @param stack the layers of F, first to last
 */
public record Residual(List<Layer> stack) implements Stochastic {

    public Residual {
        stack = Check.list(stack, "stack");
        Check.atLeast(stack.size(), 1, "the number of layers in a residual's stack");
    }

    @Override
    public int outputs(int inputs) {
        return Widths.requireKept(inputs, new Stack(stack).outputs(inputs), this);
    }

    @Override
    public List<ParameterSpec> parameters() {
        return new Stack(stack).parameters();
    }

    @Override
    public boolean samplesStayApart() {
        return new Stack(stack).samplesStayApart();
    }

    @Override
    public Pass forward(RealMatrix inputs, List<? extends RealMatrix> parameters) {
        Pass f = new Stack(stack).forward(inputs, parameters);
        return new Pass(FlatMatrix.of(f.output()).copy().add(inputs), da -> {
            Gradients inner = f.backward(da);
            return new Gradients(() -> da.add(inner.inputs()), inner.parameters());
        });
    }

    @Override
    public Layer sampled(long seed) {
        List<Layer> sampled = new Stack(stack).sampled(seed).layers();
        return sampled.equals(stack) ? this : new Residual(sampled);
    }

    @Override
    public String toString() {
        return "Residual" + stack;
    }
}
