/**
 * How parameters start: one file each, with variance and source.
 *
 * <p>Not here: parameters that were trained before; see {@code Network.with}.
 *
 * <p>Start with {@link org.handgrad.initializer.Xavier} for sigmoid and tanh, {@link org.handgrad.initializer.He} for ReLU.
 */
package org.handgrad.initializer;
