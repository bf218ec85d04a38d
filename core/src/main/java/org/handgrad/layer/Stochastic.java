package org.handgrad.layer;

/**
 * A layer that plays with chance while it learns, and does not when it predicts.
 *
 * <p>Its {@link #forward} is what {@code predict} wants, and draws nothing. For one step of training {@link #sampled} freezes
 * the chance: the layer it returns is a plain function again, so value and gradient, and a check of the gradient, speak of
 * the same one.
 *
 * <p>Law: {@code sampled} with the same seed gives layers that compute the same bits, and takes the same parameters.
 */
public interface Stochastic extends Layer {

    /**
     * This layer with its random numbers fixed.
     *
     * @param seed decides them
     * @return a layer with this one's parameters and widths; this very one if there is no chance in it
     */
    Layer sampled(long seed);
}
