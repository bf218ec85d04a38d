package org.handgrad.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.handgrad.activation.Activation;
import org.handgrad.activation.Identity;
import org.handgrad.activation.Sigmoid;
import org.handgrad.initializer.Constant;
import org.handgrad.initializer.Initializer;
import org.handgrad.loss.SquaredError;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.network.Batch;
import org.handgrad.network.Network;
import org.handgrad.network.NetworkBuilder;
import org.handgrad.objective.Objective;
import org.handgrad.objective.ParameterLayout;
import org.junit.jupiter.api.Test;

/**
 * Every line that the tables of "Review of backpropagation" print, published beside ours. Two tables were published with a wrong
 * gradient and a wrong update; they are met with those.
 */
class WorkedTablesTest {

    private static final GoldenFile PUBLISHED =
            GoldenFile.read(Path.of("src/test/resources/golden/worked-tables.json"));
    private static final double[][] SEVEN_X = {{0.5}, {0.8}, {1.5}, {0.4}, {0.4}, {1.0}, {1.9}};
    private static final double[][] SEVEN_Y = {{1.0}, {1.2}, {1.2}, {0.6}, {0.5}, {1.1}, {1.3}};

    private record State(int number, double before, RealVector theta, double after) {}

    @Test
    void descentInOneVariable() {
        Objective f = Objective.of(ParameterLayout.of("x"), p -> p.getEntry(0) * p.getEntry(0), p -> p.mapMultiply(2));
        compare(
                "gradient_descent_x2",
                walk(f, 0.2, 15, 4),
                s -> PythonText.format(
                        "Iteration {}: x = {: .4f}, f(x) = {: .4f}",
                        s.number(),
                        s.theta().getEntry(0),
                        s.after()));
    }

    @Test
    void descentInTwoVariables() {
        Objective f = Objective.of(
                ParameterLayout.of("x", "y"),
                p -> p.getEntry(0) * p.getEntry(0) + 3 * p.getEntry(1) * p.getEntry(1),
                p -> vector(2 * p.getEntry(0), 6 * p.getEntry(1)));
        compare(
                "gradient_descent_x2_3y2",
                walk(f, 0.2, 15, 4, -4),
                s -> PythonText.format(
                        "Iteration {}: x = {: .4f}, y = {: .4f}, f(x, y) = {: .4f}",
                        s.number(),
                        s.theta().getEntry(0),
                        s.theta().getEntry(1),
                        s.after()));
    }

    @Test
    void oneNeuronWithTheIdentity() {
        compare("single_identity", walk(neuron(new Identity(), 0.5, 1, 2, 5), 0.1, 5, 0.5, 1), line("Epoch: {}, Loss"));
    }

    @Test
    void oneSigmoidNeuron() {
        compare(
                "single_sigmoid",
                walk(neuron(new Sigmoid(), 0.3, 0.1, 0.5, 1), 0.1, 20, 0.3, 0.1),
                line("Epoch: {}, Loss"));
    }

    @Test
    void manyPointsWithTheWrongGradient() {
        Sigmoid sigmoid = new Sigmoid();
        double slope = sigmoid.derivative(PUBLISHED.at("stale_z").numbers()[0]);
        double staleX = PUBLISHED.at("stale_x").numbers()[0];
        Objective right = network(1, sigmoid, 0.3, 0.1)
                .build()
                .objective(SquaredError.halfMeanDistance(), Batch.of(SEVEN_X, SEVEN_Y));
        UnaryOperator<RealVector> step = theta -> {
            double error = 0;
            for (int i = 0; i < SEVEN_X.length; i++) {
                double z = theta.getEntry(0) * SEVEN_X[i][0] + theta.getEntry(1);
                error += (sigmoid.value(z) - SEVEN_Y[i][0]) / SEVEN_X.length;
            }
            return theta.subtract(vector(0.1 * error * slope * staleX, 0.1 * error * slope));
        };
        compare("multi_published_with_bug", walk(right, step, 20, 0.3, 0.1), line("Epoch: {}, average loss"));
    }

    @Test
    void twoNeuronsWithTheWrongUpdate() {
        Objective right = network(1, new Sigmoid(), 0.3, 0.1)
                .dense(1, new Constant(0.2), new Constant(0.2))
                .sigmoid()
                .build()
                .objective(SquaredError.halfMeanDistance(), sample(0.5, 1));
        UnaryOperator<RealVector> step = theta -> {
            RealVector gradient = right.evaluate(theta).gradient();
            RealVector next = theta.subtract(gradient.mapMultiply(0.1));
            next.setEntry(0, next.getEntry(2) - 0.1 * gradient.getEntry(0));
            return next;
        };
        compare(
                "two_neurons_published_with_bug",
                walk(right, step, 20, 0.3, 0.1, 0.2, 0.2),
                s -> PythonText.format(
                        "Epoch: {}, Loss = {:.4f}, W = [{:.4f}, {:.4f}], B = [{:.4f}, {:.4f}]", values(s, 0, 2, 1, 3)));
    }

    /** A dense layer whose last bias takes the steps of both published ones: their sum. */
    @Test
    void twoNeuronsInALayerWithTwoBiases() {
        Objective dense = Network.builder()
                .inputs(1)
                .dense(2, row(0.3, 0.2), row(0.1, 0.2))
                .sigmoid()
                .dense(1, (rows, columns, random) -> FlatMatrix.of(new double[][] {{0.1}, {0.2}}), new Constant(0.3))
                .sigmoid()
                .build()
                .objective(SquaredError.halfMeanDistance(), sample(0.5, 1));
        UnaryOperator<RealVector> step = theta -> {
            RealVector gradient = dense.evaluate(theta).gradient();
            gradient.setEntry(6, 2 * gradient.getEntry(6));
            return theta.subtract(gradient.mapMultiply(0.1));
        };
        compare("two_in_a_layer_published_two_biases", walk(dense, step, 20, 0.3, 0.2, 0.1, 0.2, 0.1, 0.2, 0.3), s -> {
            double moved = (s.theta().getEntry(6) - 0.3) / 2;
            Object[] shown = values(s, 0, 1, 4, 5, 2, 3, 6, 6);
            shown[8] = 0.1 + moved;
            shown[9] = 0.2 + moved;
            return PythonText.format(
                    "Epoch: {}, Loss = {:.4f} W = [{:.4f}, {:.4f}, {:.4f}, {:.4f}], "
                            + "B = [{:.4f}, {:.4f}, {:.4f}, {:.4f}]",
                    shown);
        });
    }

    private static void compare(String key, List<State> states, Function<State, String> line) {
        List<String> published = PUBLISHED.at(key).strings();
        assertEquals(published.size(), states.size());
        Published table = Published.in("Review of backpropagation: " + key);
        for (int i = 0; i < published.size(); i++) {
            table = table.line("line " + (i + 1), published.get(i), line.apply(states.get(i)));
        }
        System.out.println(table.requireEqual());
    }

    private static Function<State, String> line(String start) {
        return s -> PythonText.format(start + " = {:.4f}, w = {:.4f}, b = {:.4f}", values(s, 0, 1));
    }

    private static Object[] values(State s, int... coordinates) {
        List<Object> values = new ArrayList<>(List.of(s.number(), s.before()));
        for (int i : coordinates) {
            values.add(s.theta().getEntry(i));
        }
        return values.toArray();
    }

    private static List<State> walk(Objective f, double rate, int steps, double... start) {
        UnaryOperator<RealVector> step =
                theta -> theta.subtract(f.evaluate(theta).gradient().mapMultiply(rate));
        return walk(f, step, steps, start);
    }

    private static List<State> walk(Objective f, UnaryOperator<RealVector> step, int steps, double... start) {
        List<State> states = new ArrayList<>();
        RealVector theta = vector(start);
        for (int k = 1; k <= steps; k++) {
            RealVector next = step.apply(theta);
            states.add(new State(k, f.value(theta), next, f.value(next)));
            theta = next;
        }
        return states;
    }

    private static Objective neuron(Activation f, double w, double b, double x, double y) {
        return network(1, f, w, b).build().objective(SquaredError.halfMeanDistance(), sample(x, y));
    }

    private static NetworkBuilder network(int units, Activation f, double w, double b) {
        return Network.builder()
                .inputs(1)
                .dense(units, new Constant(w), new Constant(b))
                .layer(f);
    }

    private static Batch sample(double x, double y) {
        return Batch.of(new double[][] {{x}}, new double[][] {{y}});
    }

    private static Initializer row(double... entries) {
        return (rows, columns, random) -> FlatMatrix.of(new double[][] {entries});
    }

    private static RealVector vector(double... entries) {
        return new ArrayRealVector(DoubleStream.of(entries).toArray());
    }
}
