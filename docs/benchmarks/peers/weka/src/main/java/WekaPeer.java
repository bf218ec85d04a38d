import java.util.ArrayList;
import java.util.List;
import weka.classifiers.functions.MultilayerPerceptron;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;

/**
 * Weka: MultilayerPerceptron. It moves after each sample, so an epoch is n updates, and it gives two classes two outputs.
 * Normalisation, momentum and decay are off.
 */
public final class WekaPeer {

    public static void main(String[] args) throws Exception {
        Peer peer = new Peer(args, Peer.Clock.THREAD);
        run(peer, "xor", 0.5, "4", 2000);
        run(peer, "circle", 0.1, "8", 1000);
        peer.version("Weka", "3.8.6");
        System.exit(0);
    }

    private static void run(Peer peer, String name, double rate, String hidden, int repetition) throws Exception {
        peer.measure(name, "Weka", repetition, () -> {
            double[][] x = peer.read(name + ".x", 2);
            double[][] y = peer.read(name + ".y", 1);
            Instances data = instances(x, y);
            return epochs -> {
                MultilayerPerceptron network = new MultilayerPerceptron();
                network.setHiddenLayers(hidden);
                network.setLearningRate(rate);
                network.setMomentum(0);
                network.setTrainingTime(epochs);
                network.setNormalizeAttributes(false);
                network.setNominalToBinaryFilter(false);
                network.setSeed(42);
                network.buildClassifier(data);
                double sum = 0;
                for (int i = 0; i < x.length; i++) {
                    double d = network.distributionForInstance(data.instance(i))[1] - y[i][0];
                    sum += d * d;
                }
                return 0.5 * sum / x.length;
            };
        });
    }

    private static Instances instances(double[][] x, double[][] y) {
        ArrayList<Attribute> columns = new ArrayList<>(List.of(
                new Attribute("x0"), new Attribute("x1"), new Attribute("class", List.of("0", "1"))));
        Instances data = new Instances("samples", columns, x.length);
        data.setClassIndex(2);
        for (int i = 0; i < x.length; i++) {
            Instance one = new DenseInstance(1, new double[] {x[i][0], x[i][1], y[i][0]});
            data.add(one);
        }
        return data;
    }
}
