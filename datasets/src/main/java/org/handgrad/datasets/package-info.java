/**
 * Something to learn: data sets made by formulas, one file each, that know the curve or boundary to be found.
 *
 * <p>Not here: pictures of them, and downloads of any kind.
 *
 * <p>Start with {@link org.handgrad.datasets.Xor}; to add a data set of your own implement
 * {@link org.handgrad.datasets.Regression} or {@link org.handgrad.datasets.Classification}.
 */
package org.handgrad.datasets;
