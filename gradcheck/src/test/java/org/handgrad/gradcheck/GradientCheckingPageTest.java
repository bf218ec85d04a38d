package org.handgrad.gradcheck;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.handgrad.activation.Elementwise;
import org.handgrad.activation.Relu;
import org.handgrad.loss.SquaredError;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.network.Batch;
import org.handgrad.network.Network;
import org.junit.jupiter.api.Test;

/** What docs/gradient-checking.md shows is what the library says. */
class GradientCheckingPageTest {

    private static final Path PAGE = Path.of("../docs/gradient-checking.md");

    private static void requireShown(Object output) throws IOException {
        String page = roughly(Files.readString(PAGE).replace("\r\n", "\n"));
        assertTrue(page.contains(roughly(output.toString())), () -> "the page should show\n" + output);
    }

    /** Without the sizes of rounding errors, which may change with any kernel. */
    private static String roughly(String text) {
        return text.replaceAll("relative error \\S+e-(09|1\\d)", "relative error tiny")
                .replaceAll("\\(\\+-\\S+\\)", "(+-tiny)");
    }

    private static final Batch XOR =
            Batch.of(new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}}, new double[][] {{0}, {1}, {1}, {0}});

    /** Swish, with one term of the product rule forgotten. */
    private static final class MySwish implements Elementwise {

        @Override
        public double value(double z) {
            return z / (1 + Math.exp(-z));
        }

        @Override
        public double derivative(double z) {
            return 1 / (1 + Math.exp(-z));
        }

        @Override
        public String toString() {
            return "MySwish";
        }
    }

    @Test
    void theFirstExamplePasses() throws IOException {
        Network network = Network.builder()
                .inputs(2)
                .dense(4)
                .tanh()
                .dense(1)
                .sigmoid()
                .seed(42)
                .build();
        requireShown(
                GradientCheck.of(network, SquaredError.halfMeanDistance(), XOR).assertPassed());
    }

    @Test
    void theSecondExampleIsCaughtAndNamed() throws IOException {
        Network network = Network.builder()
                .inputs(2)
                .dense(4)
                .layer(new MySwish())
                .dense(1)
                .sigmoid()
                .seed(42)
                .build();
        requireShown(
                GradientCheck.of(network, SquaredError.halfMeanDistance(), XOR).run());
    }

    @Test
    void theStaleVariablesOfTextEAreShown() throws IOException {
        requireShown(TextE.staleNeuron().run());
    }

    @Test
    void theKinkIsShown() throws IOException {
        requireShown(GradientCheck.of(new Relu(), FlatMatrix.of(new double[][] {{-1, 0, 2}}))
                .run());
    }

    @Test
    void plainFunctionsAreShown() throws IOException {
        requireShown(GradientCheck.of(x -> x[0] * x[0] + 3 * x[1] * x[1], x -> new double[] {2 * x[0], 3 * x[1]}, 4, -4)
                .run());
    }
}
