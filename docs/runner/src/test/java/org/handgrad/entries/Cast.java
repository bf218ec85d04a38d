package org.handgrad.entries;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.RealVector;
import org.handgrad.datasets.file.Csv;
import org.handgrad.datasets.file.Table;
import org.handgrad.loss.SquaredError;
import org.handgrad.network.Batch;
import org.handgrad.network.Network;
import org.handgrad.objective.Objective;
import org.handgrad.objective.ParameterLayout;
import org.handgrad.optim.Epoch;
import org.handgrad.optim.History;
import org.handgrad.optim.Iteration;
import org.handgrad.optim.ListenerException;
import org.handgrad.optim.Minimizer;
import org.handgrad.optim.Minimum;
import org.handgrad.optim.Optimizer;
import org.handgrad.optim.Sgd;
import org.handgrad.optim.Training;
import org.handgrad.optim.TrainingDivergedException;

/** The good objects that wrong arguments are handed to, all of one size: 4 samples, 2 inputs, 2 outputs, 2 parameters. */
final class Cast {

    static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

    private Cast() {}

    static double[][] inputs() {
        return new double[][] {{0.1, 0.9}, {0.8, 0.3}, {0.4, 0.6}, {0.7, 0.2}};
    }

    static double[][] oneHot() {
        return new double[][] {{0, 1}, {1, 0}, {0, 1}, {1, 0}};
    }

    static Batch batch() {
        return Batch.of(inputs(), oneHot());
    }

    static Network network() {
        return Network.builder()
                .inputs(2)
                .dense(3)
                .tanh()
                .dense(2)
                .sigmoid()
                .seed(42)
                .build();
    }

    static ParameterLayout layout() {
        return ParameterLayout.of("x", "bias");
    }

    /** x² + bias². */
    static Objective bowl() {
        return Objective.of(layout(), theta -> theta.dotProduct(theta), theta -> theta.mapMultiply(2));
    }

    static Training training() {
        return Training.of(network(), SquaredError.meanDistance())
                .using(new Sgd(0.1))
                .epochs(2);
    }

    static Minimizer minimizer() {
        return Minimizer.of(bowl()).using(new Sgd(0.1)).iterations(2).keepPath();
    }

    static History history() {
        return training().fit(batch());
    }

    static Minimum minimum() {
        return minimizer().from(1, 2);
    }

    static Iteration iteration() {
        return minimum().path().get(0);
    }

    static Epoch epoch() {
        List<Epoch> seen = new ArrayList<>();
        training().validation(batch()).listener(seen::add).fit(batch());
        return seen.get(0);
    }

    static Optimizer.Run run() {
        return new Sgd(0.1).start(layout());
    }

    static ListenerException listenerException() {
        try {
            training()
                    .listener(epoch -> {
                        throw new IllegalStateException("on purpose");
                    })
                    .fit(batch());
        } catch (ListenerException e) {
            return e;
        }
        throw new AssertionError("the listener's exception was lost");
    }

    static TrainingDivergedException divergence() {
        try {
            training().using(Cast::infinite).fit(batch());
        } catch (TrainingDivergedException e) {
            return e;
        }
        throw new AssertionError("an infinite step did not diverge");
    }

    private static Optimizer.Run infinite(ParameterLayout layout) {
        return (RealVector theta, RealVector gradient) -> theta.mapMultiply(0).mapAdd(Double.POSITIVE_INFINITY);
    }

    static Table table() throws IOException {
        return Csv.withHeader().read(csv());
    }

    static Path csv() throws IOException {
        return Files.writeString(directory().resolve("table.csv"), "x,y\n1,2\n3,4\n");
    }

    static Path idx() throws IOException {
        byte[] bytes = {0, 0, 8, 1, 0, 0, 0, 2, 5, 7};
        return Files.write(directory().resolve("labels.idx"), bytes);
    }

    static Path empty() throws IOException {
        return Files.writeString(directory().resolve("empty"), "");
    }

    static Path noise() throws IOException {
        return Files.write(directory().resolve("noise"), new byte[] {-1, -2, 0, 7, 10, 13, -128, 34});
    }

    static Path directory() throws IOException {
        return Files.createDirectories(Path.of("target", "entries"));
    }
}
