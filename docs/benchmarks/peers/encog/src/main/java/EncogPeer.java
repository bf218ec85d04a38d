import org.encog.engine.network.activation.ActivationSigmoid;
import org.encog.ml.data.basic.BasicMLDataSet;
import org.encog.neural.networks.BasicNetwork;
import org.encog.neural.networks.layers.BasicLayer;
import org.encog.neural.networks.training.propagation.back.Backpropagation;

/** Encog: BasicNetwork and Backpropagation on one thread. Its gradient is a sum over the samples, so the rate is divided. */
public final class EncogPeer {

    public static void main(String[] args) throws Exception {
        run(args[0], "xor", 0.03, 2.0, 0.5, 2000, 2, 4, 1);
        run(args[0], "circle", 0.04, 5.0, 0.5, 3000, 2, 8, 1);
        run(args[0], "heart", 0.06, 14.0, 1, 1000, 1, 6, 7, 2);
        System.exit(0);
    }

    private static void run(String directory, String name, double learnt, double rate, double factor, int epochs, int... sizes)
            throws Exception {
        double[][] x = Peer.read(directory, name + ".x", sizes[0]);
        double[][] y = Peer.read(directory, name + ".y", sizes[sizes.length - 1]);
        Peer.report(name, "Encog 3.4", epochs, learnt, () -> {
            BasicNetwork network = new BasicNetwork();
            for (int l = 0; l < sizes.length; l++) {
                network.addLayer(new BasicLayer(l == 0 ? null : new ActivationSigmoid(), l < sizes.length - 1, sizes[l]));
            }
            network.getStructure().finalizeStructure();
            network.reset(42);
            Backpropagation train = new Backpropagation(network, new BasicMLDataSet(x, y), rate / x.length, 0);
            train.setThreadCount(1);
            train.fixFlatSpot(false);
            for (int i = 0; i < epochs; i++) {
                train.iteration();
            }
            double[] out = new double[sizes[sizes.length - 1]];
            return Peer.loss(x, y, factor, sample -> {
                network.compute(sample, out);
                return out;
            });
        });
    }
}
