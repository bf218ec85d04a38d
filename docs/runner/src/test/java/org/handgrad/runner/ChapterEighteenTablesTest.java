package org.handgrad.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.datasets.Circle;
import org.handgrad.datasets.Generator;
import org.handgrad.datasets.SineWave;
import org.handgrad.datasets.Xor;
import org.handgrad.loss.SquaredError;
import org.handgrad.metric.Accuracy;
import org.handgrad.network.Batch;
import org.handgrad.network.Network;
import org.handgrad.optim.History;
import org.handgrad.optim.Sgd;
import org.handgrad.optim.Training;
import org.handgrad.random.NumpyRandom;
import org.junit.jupiter.api.Test;

/** Every number that the three demonstrations of "Chapter 18" print, published beside ours, and NumPy's 17 digits of them. */
class ChapterEighteenTablesTest {

    /** Two correct programs in double precision may add up in another order. */
    private static final double LOSS = 1e-12;

    private static final double WEIGHT = 1e-11;

    private static final Path GOLDEN = Path.of("../../optim/src/test/resources/golden");

    private record Demo(Batch data, Network start, History history) {

        static Demo of(Generator generator, int hidden, double rate, int epochs) {
            NumpyRandom random = new NumpyRandom(42);
            Batch data = generator.sample(random);
            Network start = Network.builder()
                    .inputs(generator.inputs())
                    .dense(hidden)
                    .sigmoid()
                    .dense(1)
                    .sigmoid()
                    .random(random)
                    .build();
            History history = Training.of(start, SquaredError.halfMeanDistance())
                    .using(new Sgd(rate))
                    .epochs(epochs)
                    .fit(data);
            return new Demo(data, start, history);
        }

        double[] predictions() {
            return history.network().predict(data.inputs()).getColumn(0);
        }
    }

    @Test
    void xor() {
        Demo demo = Demo.of(new Xor(), 4, 2, 5000);
        String[] losses = {
            "0.126088",
            "0.086947",
            "0.008075",
            "0.002480",
            "0.001353",
            "0.000906",
            "0.000673",
            "0.000532",
            "0.000438",
            "0.000371",
            "0.000321"
        };
        String[] predictions = {"0.0288", "0.9756", "0.9763", "0.0242"};
        Published table = losses("Chapter 18, XOR", losses, 500, demo.history());
        for (int i = 0; i < predictions.length; i++) {
            table = table.number("prediction " + i, predictions[i], demo.predictions()[i]);
        }
        System.out.println(table.requireEqual());
        GoldenFile golden = GoldenFile.read(GOLDEN.resolve("xor.json"));
        System.out.println("NumPy's 17 digits, XOR");
        closeLosses(golden, demo.history());
        close("predictions", golden.at("final_predictions").numbers(), demo.predictions(), 0, WEIGHT);
        closeParameters(golden, demo);
    }

    @Test
    void circle() {
        Demo demo = Demo.of(new Circle(), 8, 5, 3000);
        GoldenFile golden = GoldenFile.read(GOLDEN.resolve("circle.json"));
        double inside = IntStream.range(0, demo.data().size())
                .mapToDouble(i -> demo.data().targets().getEntry(i, 0))
                .sum();
        RealMatrix predictions = demo.history().network().predict(demo.data().inputs());
        double accuracy = 100 * new Accuracy().value(predictions, demo.data().targets());
        System.out.println(Published.in("Chapter 18, circle")
                .number("points inside", "99", inside)
                .number("loss after epoch 0", "0.080713", demo.history().loss(0))
                .number("loss after epoch 2999", "0.012668", demo.history().loss(2999))
                .number("accuracy in percent", "97.8", accuracy)
                .requireEqual());
        System.out.println("NumPy's 17 digits, circle");
        closeLosses(golden, demo.history());
        closeParameters(golden, demo);
    }

    @Test
    void sine() {
        Demo demo = Demo.of(new SineWave(), 16, 5, 5000);
        System.out.println(Published.in("Chapter 18, sine")
                .number("loss after epoch 0", "0.249646", demo.history().loss(0))
                .number("loss after epoch 4999", "0.195351", demo.history().loss(4999))
                .requireEqual());
    }

    private static Published losses(String text, String[] published, int every, History history) {
        Published table = Published.in(text);
        for (int i = 0; i < published.length; i++) {
            int epoch = Math.min(every * i, history.epochs() - 1);
            table = table.number("loss after epoch " + epoch, published[i], history.loss(epoch));
        }
        return table;
    }

    private static void closeLosses(GoldenFile golden, History history) {
        GoldenFile losses = golden.at("printed_losses");
        int[] epochs = losses.keys();
        assertEquals(11, epochs.length);
        double[] ours = IntStream.of(epochs).mapToDouble(history::loss).toArray();
        close("losses", losses.numbers(), ours, LOSS, 0);
    }

    /** The book stores W as outputs x inputs. */
    private static void closeParameters(GoldenFile golden, Demo demo) {
        close("first weights", golden.at("W0").numbers(), weights(demo.start()), 0, 0);
        Network learnt = demo.history().network();
        close("last weights", golden.at("final").at("W").numbers(), weights(learnt), 0, WEIGHT);
        double[] biases = IntStream.of(1, 2)
                .mapToObj(l -> learnt.parameter("layer " + l + " bias").getRow(0))
                .flatMapToDouble(java.util.Arrays::stream)
                .toArray();
        close("last biases", golden.at("final").at("b").numbers(), biases, 0, WEIGHT);
    }

    private static double[] weights(Network network) {
        return IntStream.of(1, 2)
                .mapToObj(l ->
                        network.parameter("layer " + l + " weights").transpose().getData())
                .flatMap(java.util.Arrays::stream)
                .flatMapToDouble(java.util.Arrays::stream)
                .toArray();
    }

    /** Prints the table, and insists. */
    private static void close(String what, double[] published, double[] ours, double relative, double absolute) {
        assertEquals(published.length, ours.length, what);
        StringJoiner table = new StringJoiner("\n");
        table.add(String.format("%-14s %24s  %24s  %8s  equal", "what", "published", "ours", "distance"));
        boolean equal = true;
        for (int i = 0; i < published.length; i++) {
            double distance = Math.abs(published[i] - ours[i]);
            boolean close = distance <= relative * Math.abs(published[i]) + absolute;
            equal &= close;
            table.add(String.format(
                    Locale.ROOT,
                    "%-14s %24.17g  %24.17g  %8.1e  %s",
                    what,
                    published[i],
                    ours[i],
                    distance,
                    close ? "yes" : "NO"));
        }
        System.out.println(table);
        assertTrue(equal, () -> "published and ours differ\n" + table);
    }
}
