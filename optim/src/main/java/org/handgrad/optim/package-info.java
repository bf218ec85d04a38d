/**
 * How parameters move: optimizers, a minimizer for any objective, and training of networks.
 *
 * <p>Nothing here knows how a gradient is made, and {@link org.handgrad.optim.Training} alone knows what a network is.
 *
 * <p>Start with {@link org.handgrad.optim.Sgd}, then read {@link org.handgrad.optim.Minimizer} or
 * {@link org.handgrad.optim.Training}.
 */
package org.handgrad.optim;
