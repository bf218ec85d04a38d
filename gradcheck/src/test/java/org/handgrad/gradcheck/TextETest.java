package org.handgrad.gradcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.apache.commons.math3.linear.RealVector;
import org.handgrad.gradcheck.diagnosis.Cause;
import org.handgrad.gradcheck.diagnosis.Diagnosis;
import org.handgrad.loss.SquaredError;
import org.junit.jupiter.api.Test;

/** The two wrong gradients that were published with text E. */
class TextETest {

    @Test
    void theStaleGradientMakesThePublishedTable() {
        RealVector theta = TextE.neuron().parameters();
        theta = theta.subtract(TextE.staleGradient(theta).mapMultiply(0.1));
        assertEquals("0.3046 0.1093", row(theta));
        theta = theta.subtract(TextE.staleGradient(theta).mapMultiply(0.1));
        assertEquals("0.3092 0.1185", row(theta));
    }

    @Test
    void theStaleGradientIsRejectedAndItsConstantsAreRead() {
        GradientReport report = TextE.staleNeuron().run();
        assertTrue(report.hasFailures());
        assertEquals(
                -0.1088, report.block("layer 1 weights").worst().orElseThrow().numeric(), 5e-5);
        Diagnosis diagnosis = report.diagnosis().orElseThrow();
        assertEquals(Cause.STALE_VALUES, diagnosis.cause());
        assertTrue(diagnosis.evidence().contains("x = 0.500000"), diagnosis::toString);
        assertTrue(diagnosis.evidence().contains("z = 0.485288"), diagnosis::toString);
    }

    @Test
    void theRightGradientOfTheSameNeuronPasses() {
        GradientCheck.of(TextE.neuron(), SquaredError.halfMeanDistance(), TextE.samples())
                .assertPassed();
    }

    @Test
    void theWrongStepMakesThePublishedTable() {
        RealVector theta = TextE.wrongStep(TextE.twoInARow().parameters());
        assertEquals("0.2060 0.1005 0.2058 0.2103", row(theta));
    }

    @Test
    void theOverwrittenWeightIsRejectedAndTheOtherOneNamed() {
        GradientReport report = TextE.overwrittenWeight().run();
        assertTrue(report.hasFailures());
        Diagnosis diagnosis = report.diagnosis().orElseThrow();
        assertEquals(Cause.PARAMETER_OVERWRITTEN, diagnosis.cause());
        assertEquals("layer 1 weights", diagnosis.where());
        assertTrue(diagnosis.evidence().contains("computed from the new layer 2 weights"), diagnosis::toString);
    }

    private static String row(RealVector theta) {
        StringBuilder row = new StringBuilder();
        for (double t : theta.toArray()) {
            row.append(row.isEmpty() ? "" : " ").append(String.format(Locale.ROOT, "%.4f", t));
        }
        return row.toString();
    }
}
