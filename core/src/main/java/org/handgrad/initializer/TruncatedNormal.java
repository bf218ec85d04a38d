package org.handgrad.initializer;

import static java.util.Objects.requireNonNull;

import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.RandomGenerator;
import org.handgrad.check.Check;

/**
 * Normally distributed entries none of which is further from 0 than two deviations: what lies beyond is drawn again.
 *
 * <p>Cutting the tails off leaves a variance of 0.7737 deviation², in TensorFlow as here; Keras's scaled initialisers divide
 * that factor out.
 *
 * @param deviation the standard deviation before the cut, &gt; 0
 */
public record TruncatedNormal(double deviation) implements Initializer {

    private static final double CUT = 2;

    public TruncatedNormal {
        Check.positive(deviation, "deviation");
    }

    @Override
    public RealMatrix initialize(int inputs, int outputs, RandomGenerator random) {
        requireNonNull(random, "random");
        return Initializer.fill(inputs, outputs, () -> deviation * draw(random));
    }

    private static double draw(RandomGenerator random) {
        double z;
        do {
            z = random.nextGaussian();
        } while (Math.abs(z) > CUT);
        return z;
    }
}
