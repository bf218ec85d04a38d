package org.handgrad.objective;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;
import org.apache.commons.math3.linear.RealVector;
import org.handgrad.matrix.Vectors;

/** P(θ) = Σ p(θᵢ) over chosen blocks, with gradient p'(θᵢ): what penalties on the size of parameters share. */
final class Penalty implements Objective {

    /** What a penalty is meant for unless something else is said. */
    static final Predicate<Block> WEIGHTS = block -> !block.isBias();

    private final String name;
    private final ParameterLayout layout;
    private final boolean[] counts;
    private final DoubleUnaryOperator p;
    private final DoubleUnaryOperator derivative;

    Penalty(
            String name,
            ParameterLayout layout,
            Predicate<? super Block> blocks,
            DoubleUnaryOperator p,
            DoubleUnaryOperator derivative) {
        this.name = name;
        this.layout = requireNonNull(layout, "layout");
        this.counts = new boolean[layout.size()];
        this.p = p;
        this.derivative = derivative;
        requireNonNull(blocks, "blocks");
        for (Block block : layout.blocks()) {
            Arrays.fill(counts, block.offset(), block.end(), blocks.test(block));
        }
    }

    @Override
    public ParameterLayout layout() {
        return layout;
    }

    @Override
    public double value(RealVector theta) {
        double[] t = Vectors.array(layout.requireSize(theta, "theta"));
        double sum = 0;
        for (int i = 0; i < t.length; i++) {
            sum += counts[i] ? p.applyAsDouble(t[i]) : 0;
        }
        return sum;
    }

    @Override
    public Evaluation evaluate(RealVector theta) {
        double[] t = Vectors.array(layout.requireSize(theta, "theta"));
        double[] gradient = new double[t.length];
        for (int i = 0; i < t.length; i++) {
            gradient[i] = counts[i] ? derivative.applyAsDouble(t[i]) : 0;
        }
        return new Evaluation(value(theta), Vectors.wrap(gradient));
    }

    @Override
    public String toString() {
        return name;
    }
}
