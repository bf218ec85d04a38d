/**
 * Losses: one file each, the value above its gradient.
 *
 * <p>Not here: penalties on parameters, which are objectives.
 *
 * <p>Start with {@link org.handgrad.loss.SquaredError}; mind which convention your text uses.
 */
package org.handgrad.loss;
