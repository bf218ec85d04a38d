/**
 * Which mistake was it? Rules that recognise a wrong gradient by its ratios to the right one, and by replaying mistakes that
 * people make.
 *
 * <p>Not here: whether a gradient is wrong at all.
 *
 * <p>Start with {@link org.handgrad.gradcheck.diagnosis.Cause}; the rules stand in order in
 * {@code org.handgrad.gradcheck.diagnosis.Doctor}.
 */
package org.handgrad.gradcheck.diagnosis;
