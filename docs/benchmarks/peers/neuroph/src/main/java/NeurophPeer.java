import java.util.Random;
import org.neuroph.core.data.DataSet;
import org.neuroph.nnet.MultiLayerPerceptron;
import org.neuroph.nnet.learning.BackPropagation;
import org.neuroph.util.TransferFunctionType;

/**
 * Neuroph: MultiLayerPerceptron and BackPropagation in batch mode, the heart without its noise. Its gradient is a sum over the
 * samples, so the rate is divided by their number.
 */
public final class NeurophPeer {

    public static void main(String[] args) throws Exception {
        Peer peer = new Peer(args, Peer.Clock.THREAD);
        run(peer, "xor", 2.0, 0.5, 2000, 2, 4, 1);
        run(peer, "circle", 5.0, 0.5, 3000, 2, 8, 1);
        run(peer, "heart", 14.0, 1, 1000, 1, 6, 7, 2);
        peer.version("Neuroph", "2.92");
        System.exit(0);
    }

    private static void run(Peer peer, String name, double rate, double factor, int repetition, int... sizes)
            throws Exception {
        peer.measure(name, "Neuroph", repetition, () -> {
            double[][] x = peer.read(name + ".x", sizes[0]);
            double[][] y = peer.read(name + ".y", sizes[sizes.length - 1]);
            DataSet data = new DataSet(sizes[0], sizes[sizes.length - 1]);
            for (int i = 0; i < x.length; i++) {
                data.addRow(x[i], y[i]);
            }
            return epochs -> {
                MultiLayerPerceptron network = new MultiLayerPerceptron(TransferFunctionType.SIGMOID, sizes);
                network.randomizeWeights(new Random(42));
                BackPropagation rule = new BackPropagation();
                rule.setBatchMode(true);
                rule.setLearningRate(rate / x.length);
                rule.setMaxError(0);
                rule.setMaxIterations(epochs);
                network.learn(data, rule);
                return Peer.loss(x, y, factor, sample -> {
                    network.setInput(sample);
                    network.calculate();
                    return network.getOutput();
                });
            };
        });
    }
}
