import java.util.ArrayList;
import weka.classifiers.functions.MultilayerPerceptron;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

/** Weka: MultilayerPerceptron, which knows only one update per sample (so other rates), with a numeric-to-class output. */
public final class WekaPeer {

    public static void main(String[] args) throws Exception {
        run(args[0], "xor", 0.03, 0.9, 2000, "4");
        run(args[0], "circle", 0.04, 0.3, 3000, "8");
    }

    private static void run(String directory, String name, double learnt, double rate, int epochs, String hidden)
            throws Exception {
        double[][] x = Peer.read(directory, name + ".x", 2);
        double[][] y = Peer.read(directory, name + ".y", 1);
        ArrayList<Attribute> columns = new ArrayList<>();
        columns.add(new Attribute("u"));
        columns.add(new Attribute("v"));
        columns.add(new Attribute("inside", new ArrayList<>(java.util.List.of("no", "yes"))));
        Instances data = new Instances(name, columns, x.length);
        data.setClassIndex(2);
        for (int i = 0; i < x.length; i++) {
            data.add(new DenseInstance(1, new double[] {x[i][0], x[i][1], y[i][0]}));
        }
        Peer.report(name, "Weka 3.8.6 (one update per sample)", epochs, learnt, () -> {
            try {
                MultilayerPerceptron network = new MultilayerPerceptron();
                network.setHiddenLayers(hidden);
                network.setLearningRate(rate);
                network.setMomentum(0);
                network.setTrainingTime(epochs);
                network.setSeed(42);
                network.buildClassifier(data);
                int[] next = {0};
                return Peer.loss(x, y, 0.5, sample -> {
                    try {
                        return new double[] {network.distributionForInstance(data.instance(next[0]++))[1]};
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                });
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
