package org.handgrad.loss;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.check.Check;
import org.handgrad.check.ShapeException;

/** One finite number of at least 0 per sample. */
final class SampleWeights {

    private final double[] weights;

    SampleWeights(double... weights) {
        this.weights = requireNonNull(weights, "weights").clone();
        for (int i = 0; i < weights.length; i++) {
            Check.notNegative(weights[i], "the weight of sample " + i);
        }
    }

    double of(int sample) {
        return weights[sample];
    }

    /** The weight times a derivative of that sample; 0 for a weight of 0, also where the derivative is infinite. */
    double times(int sample, double derivative) {
        return weights[sample] == 0 ? 0 : weights[sample] * derivative;
    }

    /** Refuses any other number of samples. */
    void require(RealMatrix predictions) {
        if (requireNonNull(predictions, "predictions").getRowDimension() != weights.length) {
            throw new ShapeException("there are " + weights.length + " weights but " + predictions.getRowDimension()
                    + " samples; each sample needs a weight");
        }
    }

    @Override
    public String toString() {
        return weights.length + " weights from " + Arrays.stream(weights).min().orElse(0) + " to "
                + Arrays.stream(weights).max().orElse(0);
    }
}
