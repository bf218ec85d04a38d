package org.handgrad.matrix;

/**
 * One step of Adam for many parameters:
 *
 * <pre>
 * m ← β₁ m + (1 − β₁) g
 * v ← β₂ v + (1 − β₂) g²
 * Δθ = −η m / (√(v correction + inside) + beside)
 * </pre>
 *
 * @param beta1 β₁
 * @param beta2 β₂
 * @param eta η, with the correction of m for its start at 0
 * @param correction of v for its start at 0
 * @param inside ε under the root
 * @param beside ε beside the root, more than 0
 */
public record AdamRule(double beta1, double beta2, double eta, double correction, double inside, double beside) {

    /** Stands for θ where Δθ alone is wanted. */
    static final double[] NOWHERE = {};

    /** What a step reads and writes, arrays of one length: {@code to} = θ + Δθ, or Δθ alone if θ is {@link #NOWHERE}. */
    record Arrays(double[] theta, double[] g, double[] m, double[] v, double[] to) {}

    /**
     * Computes the step alone.
     *
     * @param g the gradient, left as it is
     * @param m the first moments, which change
     * @param v the second moments, which change
     * @param d on return Δθ
     */
    public void step(double[] g, double[] m, double[] v, double[] d) {
        Kernels.BEST.adam(this, new Arrays(NOWHERE, g, m, v, d), 0, d.length);
    }

    /**
     * Takes the step. The root and the quotient are what a step costs, so the sum comes with it for nothing.
     *
     * @param theta θ before, left as it is
     * @param g the gradient, left as it is
     * @param m the first moments, which change
     * @param v the second moments, which change
     * @param to on return θ + Δθ; none of the others
     */
    public void move(double[] theta, double[] g, double[] m, double[] v, double[] to) {
        Kernels.BEST.adam(this, new Arrays(theta, g, m, v, to), 0, to.length);
    }

    /** One by one, from the parameter {@code from} to the one before {@code end}. */
    void oneByOne(Arrays arrays, int from, int end) {
        double[] theta = arrays.theta;
        double[] g = arrays.g;
        double[] m = arrays.m;
        double[] v = arrays.v;
        double[] to = arrays.to;
        boolean moves = theta != NOWHERE;
        for (int i = from; i < end; i++) {
            m[i] = beta1 * m[i] + (1 - beta1) * g[i];
            v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
            double d = -eta * m[i] / (Math.sqrt(v[i] * correction + inside) + beside);
            to[i] = moves ? theta[i] + d : d;
        }
    }
}
