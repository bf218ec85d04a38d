package org.handgrad.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.handgrad.loss.SquaredError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a training says in the log; the tests' logger writes to the standard error stream of the moment. */
@Isolated
class WarningTest {

    /** XOR has four samples. */
    @ParameterizedTest
    @ValueSource(ints = {5, 8, 1_000_000})
    void batchLargerThanTheDataIsWarnedOfOnce(int batchSize) {
        String log = logOf(ready().batchSize(batchSize));

        assertEquals(1, log.lines().count(), log);
        assertTrue(log.contains("WARN"), log);
        assertTrue(log.contains("batchSize " + batchSize), log);
        assertTrue(log.contains("the 4 samples"), log);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4})
    void batchThatTheDataFillsIsNoNews(int batchSize) {
        assertEquals("", logOf(ready().batchSize(batchSize)));
    }

    @Test
    void allSamplesInOneBatchIsNoNews() {
        assertEquals("", logOf(ready()));
    }

    private static Training ready() {
        return Training.of(Samples.network(1), SquaredError.meanDistance())
                .using(new Sgd(0.1))
                .epochs(2);
    }

    private static String logOf(Training training) {
        PrintStream before = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            training.fit(Samples.xor());
        } finally {
            System.setErr(before);
        }
        return log.toString(StandardCharsets.UTF_8);
    }
}
