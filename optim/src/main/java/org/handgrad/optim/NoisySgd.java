package org.handgrad.optim;

/**
 * Gradient descent on a gradient with noise, in two forms that differ in where the noise enters.
 *
 * <p>Any other optimizer takes noise in the same way: {@code new AnnealedNoise(0.01, 42).then(new Adam(1e-3))}.
 */
public final class NoisySgd {

    private NoisySgd() {}

    /**
     * Δθ = −η g (1 + s r), one r ~ N(0, 1) per parameter array and step: {@link MultiplicativeNoise} before {@link Sgd}.
     *
     * @param rate η, a finite number &gt; 0; also called aggression
     * @param noise s ≥ 0
     * @param seed starts each run's own stream of random numbers, 0 .. 2³¹ − 1
     * @return the optimizer
     */
    public static Optimizer multiplicative(double rate, double noise, long seed) {
        return new MultiplicativeNoise(noise, seed).then(new Sgd(rate));
    }

    /**
     * Δθ = −η (g + N(0, s / (1 + t)^0.55)) in every coordinate: {@link AnnealedNoise} before {@link Sgd}.
     *
     * @param rate η, a finite number &gt; 0
     * @param scale s ≥ 0, the variance of the first step
     * @param seed starts each run's own stream of random numbers, 0 .. 2³¹ − 1
     * @return the optimizer
     */
    public static Optimizer annealed(double rate, double scale, long seed) {
        return new AnnealedNoise(scale, seed).then(new Sgd(rate));
    }
}
