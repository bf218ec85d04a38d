package org.handgrad.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.handgrad.loss.SquaredError;
import org.handgrad.network.Batch;
import org.handgrad.objective.Objective;
import org.handgrad.objective.ParameterLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An optimizer of somebody's own may write into what it is given, and keep it, without spoiling anything. */
class OwnOptimizerTest {

    private static final Batch DATA = Samples.quadrants(22, 5);

    private static List<Double> gradientNorms(Optimizer optimizer, int batchSize) {
        List<Epoch> epochs = new ArrayList<>();
        Training.of(Samples.network(3), SquaredError.halfMeanDistance())
                .using(optimizer)
                .epochs(5)
                .batchSize(batchSize)
                .listener(epochs::add)
                .fit(DATA);
        return epochs.stream().map(Epoch::gradientNorm).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 22})
    void gradientMayBeTurnedIntoTheStep(int batchSize) {
        Optimizer inPlace = layout -> (theta, g) -> g.mapMultiplyToSelf(-0.1);

        assertEquals(gradientNorms(new Sgd(0.1), batchSize), gradientNorms(inPlace, batchSize));
    }

    @Test
    void aMinimizerKnowsTheGradientThatAStepWasMadeFrom() {
        Optimizer inPlace = layout -> (theta, g) -> g.mapMultiplyToSelf(-0.1);
        Minimizer minimizer = Minimizer.of(Samples.square()).iterations(3).keepPath();

        Minimum minimum = minimizer.using(inPlace).from(4);

        assertEquals(minimizer.using(new Sgd(0.1)).from(4).theta(), minimum.theta());
        assertEquals(8, minimum.path().get(0).gradientNormBefore());
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 22})
    void parametersMayBeKeptAndWrittenTo(int batchSize) {
        List<RealVector> kept = new ArrayList<>();
        List<double[]> before = new ArrayList<>();
        Optimizer keeping = layout -> (theta, g) -> {
            kept.add(theta);
            before.add(theta.toArray());
            return g.mapMultiply(-0.1);
        };
        Optimizer wiping = layout -> (theta, g) -> {
            theta.set(Double.NaN);
            return g.mapMultiply(-0.1);
        };

        List<Double> norms = gradientNorms(keeping, batchSize);

        for (int i = 0; i < kept.size(); i++) {
            assertArrayEquals(before.get(i), kept.get(i).toArray(), "step " + i);
        }
        assertEquals(norms, gradientNorms(wiping, batchSize));
    }

    /** Which writes each point it tries into the same vector. */
    private record Halving(boolean sameVector) implements Optimizer {

        @Override
        public Run start(ParameterLayout layout) {
            throw new UnsupportedOperationException("this search needs the objective");
        }

        @Override
        public Run start(Objective f) {
            RealVector trial = new ArrayRealVector(f.layout().size());
            return (theta, g) -> {
                double rate = 1;
                while (rate > 1e-9 && f.evaluate(at(theta, g, rate, trial)).value() > f.value(theta)) {
                    rate /= 2;
                }
                return g.mapMultiply(-rate);
            };
        }

        private RealVector at(RealVector theta, RealVector g, double rate, RealVector trial) {
            RealVector there = theta.subtract(g.mapMultiply(rate));
            if (!sameVector) {
                return there;
            }
            trial.setSubVector(0, there);
            return trial;
        }
    }

    @Test
    void aSearchMayWriteItsPointsIntoOneVector() {
        Minimizer minimizer = Minimizer.of(Samples.ellipse()).iterations(20);

        double[] wanted =
                minimizer.using(new Halving(false)).from(4, -4).theta().toArray();

        assertArrayEquals(
                wanted, minimizer.using(new Halving(true)).from(4, -4).theta().toArray());
    }
}
