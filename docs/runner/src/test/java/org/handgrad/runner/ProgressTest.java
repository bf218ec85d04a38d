package org.handgrad.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.handgrad.datasets.Xor;
import org.handgrad.loss.SquaredError;
import org.handgrad.network.Network;
import org.handgrad.optim.Progress;
import org.handgrad.optim.Sgd;
import org.handgrad.optim.Training;
import org.handgrad.random.NumpyRandom;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final Training XOR = Training.of(
                    Network.builder().inputs(2).dense(1).sigmoid().seed(42).build(), SquaredError.halfMeanDistance())
            .using(new Sgd(2.0));

    @Test
    void aBarIsRedrawnInPlaceAndEndsWithItsLine() {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        XOR.epochs(20)
                .listener(new Bar(new PrintStream(shown, true, StandardCharsets.UTF_8)))
                .fit(new Xor().sample(new NumpyRandom(42)));
        String text = shown.toString(StandardCharsets.UTF_8);
        assertTrue(text.startsWith("[" + "#".repeat(1) + "-".repeat(29) + "] epoch 1 of 20, loss 0."), text);
        assertFalse(text.startsWith("s left", text.indexOf('\r') - 9), text);
        assertTrue(text.contains("\r[" + "#".repeat(30) + "] epoch 20 of 20, loss 0."), text);
        assertTrue(text.endsWith(" s" + Bar.ERASE + "\n"), text);
        assertEquals(1, text.chars().filter(c -> c == '\n').count(), text);
    }

    @Test
    void whereOutputIsKeptThereAreLines() {
        assertInstanceOf(Progress.class, Notebook.progress());
    }
}
