/**
 * What happens to data before a network sees them: shuffling, splitting, scaling, one-hot rows.
 *
 * <p>Scalers are fitted on the training part alone and can be undone. Not here: batches of an epoch, which training makes.
 *
 * <p>Start with {@link org.handgrad.datasets.preparation.Shuffle}.
 */
package org.handgrad.datasets.preparation;
