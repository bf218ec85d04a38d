package org.handgrad.layer;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.check.Check;
import org.handgrad.check.ShapeException;
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
        stack = List.copyOf(stack);
        Check.atLeast(stack.size(), 1, "the number of layers in a residual's stack");
    }

    @Override
    public int outputs(int inputs) {
        int width = inputs;
        for (Layer layer : stack) {
            width = layer.outputs(width);
        }
        if (width != inputs) {
            throw new ShapeException(this + " expects its stack to keep the width, but it turns " + inputs
                    + " columns into " + width + "; end the stack with " + inputs + " units");
        }
        return width;
    }

    @Override
    public List<ParameterSpec> parameters() {
        List<ParameterSpec> specs = new ArrayList<>();
        int number = 0;
        for (Layer layer : stack) {
            number += layer.parameters().isEmpty() ? 0 : 1;
            for (ParameterSpec spec : layer.parameters()) {
                String name = "inner " + number + " " + spec.name();
                specs.add(new ParameterSpec(name, spec.rows(), spec.columns(), spec.initializer()));
            }
        }
        return specs;
    }

    @Override
    public Pass forward(RealMatrix x, List<? extends RealMatrix> parameters) {
        List<Pass> passes = new ArrayList<>(stack.size());
        RealMatrix f = x;
        int from = 0;
        for (Layer layer : stack) {
            int to = from + layer.parameters().size();
            Pass pass = layer.forward(f, parameters.subList(from, to));
            passes.add(pass);
            f = pass.output();
            from = to;
        }
        return new Pass(FlatMatrix.of(f).copy().add(x), da -> back(passes, da));
    }

    private static Gradients back(List<Pass> passes, RealMatrix da) {
        Gradients inner = passes.get(passes.size() - 1).backward(da);
        List<RealMatrix> parameters = new ArrayList<>(inner.parameters());
        for (int l = passes.size() - 2; l >= 0; l--) {
            inner = passes.get(l).backward(inner.inputs());
            parameters.addAll(0, inner.parameters());
        }
        Gradients first = inner;
        return new Gradients(() -> da.add(first.inputs()), parameters);
    }

    @Override
    public Layer sampled(long seed) {
        List<Layer> sampled = new ArrayList<>(stack.size());
        for (int i = 0; i < stack.size(); i++) {
            sampled.add(stack.get(i) instanceof Stochastic inner ? inner.sampled(Seeds.of(seed, i)) : stack.get(i));
        }
        return sampled.equals(stack) ? this : new Residual(sampled);
    }

    @Override
    public String toString() {
        return "Residual" + stack;
    }
}
