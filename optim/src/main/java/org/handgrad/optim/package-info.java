/**
 * How parameters move: optimizers, a minimizer for any objective, and training of networks.
 *
 * <p>Nothing here knows how a gradient is made.
 *
 * <p>Start with {@link org.handgrad.optim.Optimizer}.
 */
package org.handgrad.optim;
