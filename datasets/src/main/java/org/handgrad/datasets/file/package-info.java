/**
 * Data from files: CSV tables and the IDX format of the MNIST digits, refused with place and text where they are wrong.
 *
 * <p>Not here: downloads; bring the file yourself.
 *
 * <p>Start with {@link org.handgrad.datasets.file.Csv#withHeader}.
 */
package org.handgrad.datasets.file;
