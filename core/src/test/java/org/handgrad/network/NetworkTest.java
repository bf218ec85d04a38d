package org.handgrad.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.handgrad.initializer.Constant;
import org.handgrad.layer.Dense;
import org.handgrad.layer.Gradients;
import org.handgrad.layer.Layer;
import org.handgrad.layer.ParameterSpec;
import org.handgrad.layer.Pass;
import org.handgrad.loss.SquaredError;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.matrix.Workspace;
import org.handgrad.objective.Evaluation;
import org.handgrad.objective.Objective;
import org.junit.jupiter.api.Test;

class NetworkTest {

    /** Text E: one identity neuron, sample (2, 5), w = 0.5, b = 1. */
    private final Network neuron = Network.builder()
            .inputs(1)
            .dense(1, new Constant(0.5), new Constant(1))
            .build();

    @Test
    void oneNeuronByHand() {
        assertEquals(2, neuron.predict(2)[0]);
        Batch sample = Batch.of(new double[][] {{2}}, new double[][] {{5}});
        Evaluation evaluation =
                neuron.objective(SquaredError.halfMeanDistance(), sample).evaluate(neuron.parameters());
        // L = (5 - 2)²/2, dL/dw = (2 - 5) 2, dL/db = 2 - 5
        assertEquals(4.5, evaluation.value());
        assertEquals("{-6; -3}", evaluation.gradient().toString());
    }

    @Test
    void predictionMadeInAStepOfTrainingIsNotWrittenOver() {
        RealMatrix ones = FlatMatrix.zeros(100, 1).scalarAdd(1);
        RealMatrix twos = ones.scalarAdd(1);
        Workspace space = new Workspace();

        RealMatrix predicted = space.step(() -> neuron.predict(ones));
        ForwardPass pass = space.step(() -> neuron.forward(ones));
        space.step(() -> neuron.forward(twos));

        assertEquals(neuron.predict(ones), predicted);
        assertEquals(1.5, pass.output().getEntry(99, 0));
    }

    @Test
    void parametersAreCopies() {
        RealVector theta = neuron.parameters();
        theta.setEntry(0, 99);
        RealMatrix w = neuron.parameter("layer 1 weights");
        w.setEntry(0, 0, 99);
        assertEquals("{0.5; 1}", neuron.parameters().toString());
        Network moved = neuron.with(theta);
        theta.setEntry(0, 100);
        assertEquals("{99; 1}", moved.parameters().toString());
    }

    @Test
    void withGivesAnotherNetworkAndLeavesThisOne() {
        Network moved = neuron.with("layer 1 weights", FlatMatrix.of(new double[][] {{3}}));
        assertEquals(7, moved.predict(2)[0]);
        assertEquals(2, neuron.predict(2)[0]);
        assertNotEquals(neuron.parameters(), moved.parameters());
    }

    @Test
    void allFormsOfPredictAgree() {
        double[][] rows = {{1}, {2}};
        RealMatrix expected = FlatMatrix.of(new double[][] {{1.5}, {2}});
        assertEquals(expected, neuron.predict(rows));
        assertEquals(expected, neuron.predict(FlatMatrix.of(rows)));
        assertEquals(1.5, neuron.predict(1)[0]);
    }

    @Test
    void aForwardPassRemembersEveryLayer() {
        Network network = Network.builder()
                .inputs(1)
                .dense(2, new Constant(1))
                .relu()
                .dense(1, new Constant(2))
                .build();
        ForwardPass forward = network.forward(FlatMatrix.of(new double[][] {{3}}));
        assertEquals(FlatMatrix.of(new double[][] {{3}}), forward.input(0));
        assertEquals(FlatMatrix.of(new double[][] {{3, 3}}), forward.output(0));
        assertEquals(forward.output(0), forward.input(1));
        assertEquals(12, forward.output().getEntry(0, 0));
        Gradients back = forward.backward(FlatMatrix.of(new double[][] {{1}}));
        assertEquals(FlatMatrix.of(new double[][] {{4}}), back.inputs());
        assertEquals(
                List.of(
                        FlatMatrix.of(new double[][] {{6, 6}}),
                        FlatMatrix.of(new double[][] {{2, 2}}),
                        FlatMatrix.of(new double[][] {{3}, {3}}),
                        FlatMatrix.of(new double[][] {{1}})),
                back.parameters());
    }

    @Test
    void theLossOfTheLayoutIsTheLossOfTheGradient() {
        Batch sample = Batch.of(new double[][] {{2}, {1}}, new double[][] {{5}, {1}});
        var objective = neuron.objective(SquaredError.meanDistance(), sample);
        assertEquals(neuron.layout(), objective.layout());
        assertEquals(
                objective.value(neuron.parameters()),
                objective.evaluate(neuron.parameters()).value());
    }

    @Test
    void aNetworkSaysWhatItIs() {
        assertEquals("Network[Dense(1->1)] with 2 parameters", neuron.toString());
    }

    /** For the first layer it is as much work as for any other, and a training does not look at it. */
    @Test
    void gradientOfTheInputsIsNotComputedUnlessItIsAskedFor() {
        Layer untouched = new Layer() {
            @Override
            public int outputs(int inputs) {
                return inputs;
            }

            @Override
            public Pass forward(RealMatrix inputs, List<? extends RealMatrix> parameters) {
                return new Pass(
                        inputs,
                        da -> Gradients.of(() -> {
                            throw new IllegalStateException("asked for");
                        }));
            }
        };
        Network network =
                Network.builder().inputs(1).layer(untouched).dense(1).seed(1).build();
        RealMatrix x = FlatMatrix.of(new double[][] {{1}});
        Gradients back = network.forward(x).backward(x);
        assertEquals(2, back.parameters().size());
        assertThrows(IllegalStateException.class, back::inputs);
        // half the squared distance from 0 of one sample: its slope is the prediction
        Evaluation there = network.objective(SquaredError.halfMeanDistance(), Batch.of(x, FlatMatrix.zeros(1, 1)))
                .evaluate(network.parameters());
        Gradients wanted = network.forward(x).backward(network.predict(x));
        assertEquals(network.layout().vector(wanted.parameters()), there.gradient());
    }

    /** A layer of somebody's own whose way back forgets its bias. */
    @Test
    void aLayerThatGivesBackTooFewGradientsIsRefused() {
        Layer dense = new Dense(1, 1, new Constant(1), new Constant(0));
        Layer forgetful = new Layer() {
            @Override
            public int outputs(int inputs) {
                return dense.outputs(inputs);
            }

            @Override
            public List<ParameterSpec> parameters() {
                return dense.parameters();
            }

            @Override
            public Pass forward(RealMatrix inputs, List<? extends RealMatrix> parameters) {
                Pass pass = dense.forward(inputs, parameters);
                return new Pass(pass.output(), dz -> {
                    Gradients all = pass.backward(dz);
                    return Gradients.of(all.inputs(), all.parameters().get(0));
                });
            }
        };
        Network network =
                Network.builder().inputs(1).dense(1).layer(forgetful).seed(1).build();
        Batch sample = Batch.of(new double[][] {{2}}, new double[][] {{5}});
        Objective objective = network.objective(SquaredError.halfMeanDistance(), sample);
        Exception refused =
                assertThrows(IllegalArgumentException.class, () -> objective.evaluate(network.parameters()));
        assertEquals("expected 2 parameter matrices but got 1", refused.getMessage());
    }
}
