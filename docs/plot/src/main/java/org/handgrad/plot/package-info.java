/**
 * Pictures that teach: loss curves, curves over their target, and animations of either.
 *
 * <p>Everything here takes plain arrays and functions and knows nothing of networks, so it draws the numbers of any
 * program. Every picture uses the same colour-blind safe {@link org.handgrad.plot.Palette}, and the same font, which
 * comes with the library: it looks alike on every machine, one without fonts and without a display included.
 *
 * <p>Start with {@link org.handgrad.plot.Plots}; what it returns is a {@link org.handgrad.plot.Figure}, which can be
 * saved, shown, or strung into an {@link org.handgrad.plot.Animation}.
 */
package org.handgrad.plot;
