/**
 * Is this gradient right? And if not: where, and which mistake was it?
 *
 * <p>Not here: derivatives to be used in training. What this package computes is slow on purpose and knows nothing of the
 * hand-written derivatives it judges.
 *
 * <p>Start with {@link org.handgrad.gradcheck.GradientCheck}, then read a {@link org.handgrad.gradcheck.GradientReport}.
 */
package org.handgrad.gradcheck;
