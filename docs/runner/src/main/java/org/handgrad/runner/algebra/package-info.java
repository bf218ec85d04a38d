/**
 * Formulas as trees, for the lesson on derivatives: each kind of term is one file, with its value, its derivative and the way it is
 * written.
 *
 * <p>Sums, products, whole powers and named functions are enough for the lessons; this is no algebra at large.
 *
 * <p>Start with {@link org.handgrad.runner.algebra.Term#variable}.
 */
package org.handgrad.runner.algebra;
