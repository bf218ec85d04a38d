package org.handgrad.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One digest for every JDK, kernel and number of threads. */
@Tag("slow")
class SameBitsTest {

    private static final String DIGEST = "c09a3e17f5115d7078fbdf75684e619e6db53f04a8b1ce2ee9bb946798f50ef6";

    @Test
    void trainingGivesTheCommittedBits() throws NoSuchAlgorithmException {
        assertEquals(DIGEST, SameBits.digest());
    }

    @ParameterizedTest
    @CsvSource({
        "plain,                   -Dhandgrad.threads=1 -Dhandgrad.kernel=plain",
        "plain in 2 threads,      -Dhandgrad.threads=2",
        "vector of,               -Dhandgrad.threads=1 --add-modules=jdk.incubator.vector",
        "in 2 threads,            -Dhandgrad.threads=2 --add-modules=jdk.incubator.vector",
        "plain in 3 threads,      -Dhandgrad.threads=3 -XX:TieredStopAtLevel=1",
    })
    void everyKernelGivesTheCommittedBits(String kernel, String options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options.split(" ")));
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        command.addAll(List.of("-cp", classPath, SameBits.class.getName()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        String[] lines = output.strip().split("\n");
        String line = lines[lines.length - 1];
        assertTrue(line.contains(kernel), line);
        assertTrue(line.endsWith(": " + DIGEST), line);
    }
}
