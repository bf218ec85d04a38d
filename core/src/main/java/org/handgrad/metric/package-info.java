/**
 * Metrics: how good predictions are, for people to read, as functions of predictions and targets.
 *
 * <p>Not here: what is minimised; that is a {@link org.handgrad.loss.Loss}, which has a derivative.
 *
 * <p>Start with {@link org.handgrad.metric.Accuracy} for classes, {@link org.handgrad.metric.R2} for numbers.
 */
package org.handgrad.metric;
