package org.handgrad.plot;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** One figure of each kind, as the lessons use them. */
final class Gallery {

    private Gallery() {}

    static Map<String, Figure> figures() {
        Map<String, Figure> figures = new LinkedHashMap<>();
        figures.put("loss", Plots.lossCurve("noise 0", losses(1)).line("noise 1", losses(2)));
        figures.put("heart", Plots.curveOverTarget(Hearts.curve(300, 0.9), Hearts.curve(100, 1)));
        figures.put("circle", circle(15));
        figures.put("quadrants", quadrants());
        figures.put(
                "contours",
                Plots.contourMap((x, y) -> x * x + 3 * y * y, ends(), ends()).path("rate 0.2", descent()));
        figures.put(
                "sigmoid",
                Plots.functionWithDerivative("σ(z)", Gallery::sigmoid, z -> sigmoid(z) * (1 - sigmoid(z)), -6, 6));
        figures.put(
                "network", NetworkGraph.of(gaussians(2, 4), gaussians(4, 4)).layers("inputs", "sigmoid", "softmax"));
        figures.put("wide network", NetworkGraph.of(gaussians(784, 128), gaussians(128, 10)));
        figures.put("flow", flow());
        figures.put("histogram", Plots.histogram("weights", gaussians(1, 500)[0]));
        figures.put("bars", Plots.bars("µs", new String[] {"one", "two", "three"}, 3, 200, 1_000));
        figures.put(
                "seeds",
                circle(9)
                        .boundary("true circle", (x, y) -> Math.hypot(x, y) - 0.5)
                        .stars("seeds", new double[][] {{0, 0}, {0.7, 0.7}})
                        .stars("seeds of class 1", new double[][] {{0.2, 0.2}}, 1));
        figures.put("words", Words.of("Phase", "initialise", "*forward", "loss", "backward", "", "epoch 12"));
        figures.put(
                "panels",
                Panels.of(2, circle(5), circle(15), Plots.lossCurve(losses(3))).title("Three panels"));
        return figures;
    }

    static Chart circle(double steepness) {
        double[][] points = points();
        int[] inside = IntStream.range(0, points.length)
                .map(i -> Math.hypot(points[i][0], points[i][1]) < 0.5 ? 1 : 0)
                .toArray();
        return Plots.decisionRegion((x, y) -> sigmoid(-steepness * (Math.hypot(x, y) - 0.5)), points, inside);
    }

    static Chart quadrants() {
        double[][] points = points();
        int[] quadrant = IntStream.range(0, points.length)
                .map(i -> (points[i][0] > 0 ? 1 : 0) + (points[i][1] > 0 ? 2 : 0))
                .toArray();
        return Plots.decisionRegion(Gallery::quadrantOutputs, points, quadrant);
    }

    /** Four outputs: the product of two sigmoids for each quadrant. */
    static double[][] quadrantOutputs(double[][] points) {
        double[][] outputs = new double[points.length][4];
        for (int i = 0; i < points.length; i++) {
            double right = sigmoid(8 * points[i][0]);
            double up = sigmoid(8 * points[i][1]);
            outputs[i] = new double[] {(1 - right) * (1 - up), right * (1 - up), (1 - right) * up, right * up};
        }
        return outputs;
    }

    static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    static double[] losses(int seed) {
        Random random = new Random(seed);
        return IntStream.range(0, 20_000)
                .mapToDouble(i -> Math.exp(-i / 4_000.0) * (1 + 0.3 * random.nextDouble()))
                .toArray();
    }

    static double[][] gaussians(int rows, int columns) {
        Random random = new Random(rows);
        double[][] values = new double[rows][columns];
        for (double[] row : values) {
            for (int j = 0; j < columns; j++) {
                row[j] = random.nextGaussian();
            }
        }
        return values;
    }

    private static double[][] points() {
        Random random = new Random(42);
        double[][] points = new double[200][];
        for (int i = 0; i < points.length; i++) {
            points[i] = new double[] {2 * random.nextDouble() - 1, 2 * random.nextDouble() - 1};
        }
        return points;
    }

    private static double[][] descent() {
        double[][] path = new double[15][];
        double x = 4;
        double y = -4;
        for (int i = 0; i < path.length; i++) {
            path[i] = new double[] {x, y};
            x -= 0.2 * 2 * x;
            y -= 0.2 * 6 * y;
        }
        return path;
    }

    private static FlowChart flow() {
        return FlowChart.titled("One neuron")
                .step("x\n0.5")
                .arrow("w x + b", "∂z/∂w = x")
                .step("z\n0.25")
                .arrow("σ(z)", "∂ŷ/∂z = σ′(z)")
                .step("ŷ\n0.562");
    }

    private static double[] ends() {
        return new double[] {-5, 5};
    }
}
