/**
 * Exact directional derivatives of a network by dual numbers, with a running bound of their rounding error.
 *
 * <p>Not here: anything hand-written about an activation or a loss. What is differentiated is the forward formula, and an
 * activation or layer without one is differenced.
 *
 * <p>Internal: public only for the checker. Start with {@link org.handgrad.gradcheck.dual.Dual}.
 */
package org.handgrad.gradcheck.dual;
