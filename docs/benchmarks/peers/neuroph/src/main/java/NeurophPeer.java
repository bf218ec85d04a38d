import org.neuroph.core.data.DataSet;
import org.neuroph.nnet.MultiLayerPerceptron;
import org.neuroph.nnet.learning.BackPropagation;
import org.neuroph.util.TransferFunctionType;
import org.neuroph.util.random.WeightsRandomizer;

/** Neuroph: MultiLayerPerceptron and BackPropagation in batch mode. */
public final class NeurophPeer {

    public static void main(String[] args) throws Exception {
        run(args[0], "xor", 0.03, 2.0, 0.5, 2000, 2, 4, 1);
        run(args[0], "circle", 0.04, 5.0, 0.5, 3000, 2, 8, 1);
        run(args[0], "heart", 0.06, 14.0, 1, 1000, 1, 6, 7, 2);
    }

    private static void run(String directory, String name, double learnt, double rate, double factor, int epochs, int... sizes)
            throws Exception {
        double[][] x = Peer.read(directory, name + ".x", sizes[0]);
        double[][] y = Peer.read(directory, name + ".y", sizes[sizes.length - 1]);
        DataSet data = new DataSet(sizes[0], sizes[sizes.length - 1]);
        for (int i = 0; i < x.length; i++) {
            data.add(new org.neuroph.core.data.DataSetRow(x[i], y[i]));
        }
        Peer.report(name, "Neuroph 2.98", epochs, learnt, () -> {
            MultiLayerPerceptron network = new MultiLayerPerceptron(TransferFunctionType.SIGMOID, sizes);
            network.randomizeWeights(new WeightsRandomizer(new java.util.Random(42)));
            BackPropagation rule = new BackPropagation();
            rule.setBatchMode(true);
            // in batch mode weights move by the mean over the samples
            rule.setLearningRate(rate);
            rule.setMaxIterations(epochs);
            rule.setMaxError(0);
            network.learn(data, rule);
            return Peer.loss(x, y, factor, sample -> {
                network.setInput(sample);
                network.calculate();
                return network.getOutput();
            });
        });
    }
}
