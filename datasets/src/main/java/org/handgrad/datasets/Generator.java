package org.handgrad.datasets;

import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.RandomGenerator;
import org.handgrad.network.Batch;

/**
 * A data set made by a formula, which therefore knows the truth that a network has to find.
 *
 * <p>Generators are values: size, noise and whatever shapes the data are given at construction, and every random number is
 * drawn from the generator handed to {@link #sample}. Implement {@link Regression} or {@link Classification} rather than
 * this interface.
 *
 * <p>Laws: {@code sample} has {@link #size} rows, {@link #inputs} and {@link #targets} columns; equal seeds give equal
 * bits; without noise the targets are the {@link #truth} of the inputs. Noise of 0 draws no random number, so that what
 * is drawn afterwards from the same random generator stays what a text published.
 */
public interface Generator {

    /**
     * How many samples one call of {@link #sample} makes.
     *
     * @return n, at least 1
     */
    int size();

    /**
     * The standard deviation of what is added to the clean sample; each kind of data says to which part.
     *
     * @return at least 0, in the unit of the part it is added to
     */
    double noise();

    /**
     * The columns of the inputs.
     *
     * @return d
     */
    int inputs();

    /**
     * The columns of the targets.
     *
     * @return k
     */
    int targets();

    /**
     * Draws inputs, before any noise.
     *
     * @param random where random numbers come from
     * @return a new n x d
     */
    RealMatrix points(RandomGenerator random);

    /**
     * What the best possible network would predict.
     *
     * @param inputs any number of rows x d
     * @return as many rows x k, without noise
     * @throws org.handgrad.check.ShapeException if there are not d columns
     */
    RealMatrix truth(RealMatrix inputs);

    /**
     * Makes a data set.
     *
     * @param random where random numbers come from; first the points, then the noise
     * @return n samples
     */
    Batch sample(RandomGenerator random);
}
