/**
 * Networks: layers with one flat vector of parameters, and the samples they see.
 *
 * <p>Not here: training, which lives in {@code org.handgrad.optim}, and drawing.
 *
 * <p>Start with {@link org.handgrad.network.Network#builder}.
 */
package org.handgrad.network;
