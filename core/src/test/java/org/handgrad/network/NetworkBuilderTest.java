package org.handgrad.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.handgrad.activation.Elementwise;
import org.handgrad.initializer.Constant;
import org.handgrad.initializer.Normal;
import org.handgrad.initializer.Xavier;
import org.handgrad.layer.Dense;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.objective.Block;
import org.handgrad.random.NumpyRandom;
import org.junit.jupiter.api.Test;

class NetworkBuilderTest {

    /** Somebody's own activation. */
    private static final class Square implements Elementwise {
        @Override
        public double value(double z) {
            return z * z;
        }

        @Override
        public double derivative(double z) {
            return 2 * z;
        }
    }

    private static NetworkBuilder heart() {
        return Network.builder().dense(6).sigmoid().dense(7).sigmoid().dense(2).sigmoid();
    }

    @Test
    void parametersAreNamedAsInTheTexts() {
        Network network = heart().inputs(1).seed(1).build();
        assertEquals(
                List.of(
                        "layer 1 weights",
                        "layer 1 bias",
                        "layer 2 weights",
                        "layer 2 bias",
                        "layer 3 weights",
                        "layer 3 bias"),
                network.layout().blocks().stream().map(Block::name).toList());
        assertEquals(1 * 6 + 6 + 6 * 7 + 7 + 7 * 2 + 2, network.layout().size());
        assertEquals(1, network.inputs());
        assertEquals(2, network.outputs());
        assertEquals(6, network.layers().size());
    }

    @Test
    void inputsMayStandAnywhere() {
        Network first = Network.builder().inputs(1).dense(6).sigmoid().seed(3).build();
        Network middle = Network.builder().dense(6).inputs(1).sigmoid().seed(3).build();
        Network last = Network.builder().seed(3).dense(6).sigmoid().inputs(1).build();
        assertEquals(first.parameters(), middle.parameters());
        assertEquals(first.parameters(), last.parameters());
    }

    @Test
    void sameSeedAndCallsGiveTheSameParameters() {
        NetworkBuilder builder = heart().inputs(1).seed(42);
        assertEquals(builder.build().parameters(), builder.build().parameters());
        assertEquals(
                builder.build().parameters(), heart().inputs(1).seed(42).build().parameters());
        assertNotEquals(
                builder.build().parameters(), heart().inputs(1).seed(43).build().parameters());
    }

    @Test
    void aGeneratorIsDrawnOnFromWhereItStands() {
        NumpyRandom random = new NumpyRandom(42);
        NetworkBuilder builder = heart().inputs(1).random(random);
        assertNotEquals(builder.build().parameters(), builder.build().parameters());
    }

    /** The first weight of text D's 2-4-1 network with seed 42, randn · √(2/6), from its golden file. */
    @Test
    void weightsAreDrawnOneNeuronAfterAnotherAsInTextD() {
        Network network =
                Network.builder().inputs(2).dense(4).sigmoid().dense(1).seed(42).build();
        assertEquals(0.2867780499513321, network.parameter("layer 1 weights").getEntry(0, 0), 1e-16);
        assertEquals(-0.07982693150049895, network.parameter("layer 1 weights").getEntry(1, 0), 1e-16);
        assertEquals(0.4430786474618994, network.parameter("layer 1 weights").getEntry(1, 3), 1e-16);
        assertEquals(-0.2945533590781896, network.parameter("layer 2 weights").getEntry(3, 0), 1e-16);
        assertEquals(0, network.parameter("layer 2 bias").getEntry(0, 0));
    }

    @Test
    void aLayerMayHaveInitializersOfItsOwn() {
        Network network = Network.builder()
                .inputs(2)
                .initializer(new Constant(1), new Constant(2))
                .dense(1)
                .dense(1, new Constant(3))
                .dense(1, new Constant(4), new Constant(5))
                .build();
        assertEquals("{1; 1; 2; 3; 2; 4; 5}", network.parameters().toString());
    }

    @Test
    void oneInitializerIsForWeightsAlone() {
        Network network = Network.builder()
                .inputs(1)
                .dense(1)
                .initializer(new Constant(7))
                .build();
        assertEquals("{7; 0}", network.parameters().toString());
    }

    @Test
    void aLayerOfOnesOwnFitsIn() {
        Network network = Network.builder()
                .inputs(2)
                .layer(new Square())
                .layer(width -> new Dense(width, 1, new Constant(1), Constant.zeros()))
                .build();
        assertEquals(13, network.predict(2, 3)[0]);
        assertEquals("layer 1 weights[0,0]", network.layout().name(0));
    }

    @Test
    void everyActivationHasACall() {
        Network network = Network.builder()
                .inputs(3)
                .identity()
                .sigmoid()
                .tanh()
                .relu()
                .hardSigmoid()
                .leakyRelu()
                .leakyRelu(0.2)
                .elu()
                .elu(2)
                .selu()
                .softplus()
                .softsign()
                .gelu()
                .geluTanh()
                .silu()
                .gaussian()
                .sine()
                .softmax()
                .logSoftmax()
                .build();
        assertEquals(
                "[Identity, Sigmoid, Tanh, Relu, HardSigmoid, LeakyRelu[slope=0.01], LeakyRelu[slope=0.2], Elu[alpha=1.0],"
                        + " Elu[alpha=2.0], Selu, Softplus, Softsign, Gelu, GeluTanh, Silu, Gaussian, Sine, Softmax, LogSoftmax]",
                network.layers().toString());
    }

    @Test
    void summaryShowsLayersShapesAndNumbers() {
        String summary = heart().inputs(1).seed(1).build().summary();
        assertTrue(
                summary.lines().anyMatch(l -> l.matches("2 +Dense\\(6->7\\) +n x 7 +weights 6x7, bias 1x7 +49")),
                summary);
        assertTrue(summary.lines().anyMatch(l -> l.matches(" +Sigmoid +n x 2 +0")), summary);
        assertTrue(summary.lines().anyMatch(l -> l.matches(" +total +77")), summary);
    }

    @Test
    void initializersThatDrawNothingNeedNoSeed() {
        Network network = Network.builder()
                .inputs(1)
                .dense(1)
                .initializer(Constant.zeros())
                .build();
        assertEquals(0, network.predict(5)[0]);
        assertTrue(new Normal(1).toString().contains("Normal"));
        assertEquals("Xavier.normal", Xavier.normal().toString());
        assertEquals(FlatMatrix.zeros(1, 1), network.parameter("layer 1 weights"));
    }

    /** Each of the two takes six tenths of what one array or the heap holds. */
    @Test
    void layersMustFitIntoMemoryTogether() {
        double room = Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / 8.0);
        int units = (int) Math.sqrt(0.6 * room);
        NetworkBuilder builder =
                Network.builder().inputs(units).dense(units).dense(units).seed(1);
        String message =
                assertThrows(IllegalArgumentException.class, builder::build).getMessage();
        assertTrue(message.startsWith("layer 2 weights"), message);
    }

    @Test
    void aLayerMadeForItsWidthIsCountedInMessages() {
        NetworkBuilder builder =
                Network.builder().layer(width -> new Dense(width, 4, new Constant(1), Constant.zeros()));
        IllegalArgumentException thrown = assertThrows(IllegalArgumentException.class, () -> builder.dense(0));

        assertTrue(thrown.getMessage().contains("layer 2: units"), thrown::getMessage);
    }
}
