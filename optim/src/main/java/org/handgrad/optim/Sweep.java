package org.handgrad.optim;

import java.util.function.DoubleSupplier;
import org.apache.commons.math3.linear.RealVector;

/** One pass over the data. */
interface Sweep {

    /**
     * Updates θ once per batch.
     *
     * @param epoch its number, for messages
     * @param theta θ before, not written to
     * @return θ after, with the loss there
     */
    Result next(int epoch, RealVector theta);

    /**
     * What a pass over the data came to; the gradient is for the whole data at θ, and so is the loss unless it is the running one.
     */
    record Result(RealVector theta, double loss, DoubleSupplier gradientNorm) {}
}
