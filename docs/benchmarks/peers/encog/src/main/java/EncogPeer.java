import org.encog.engine.network.activation.ActivationSigmoid;
import org.encog.ml.data.basic.BasicMLDataSet;
import org.encog.neural.networks.BasicNetwork;
import org.encog.neural.networks.layers.BasicLayer;
import org.encog.neural.networks.training.propagation.back.Backpropagation;

/**
 * Encog: BasicNetwork and Backpropagation on one thread, the heart without its noise. Its gradient is a sum over the samples,
 * so the rate is divided by their number.
 */
public final class EncogPeer {

    public static void main(String[] args) throws Exception {
        Peer peer = new Peer(args, Peer.Clock.THREAD);
        run(peer, "xor", 2.0, 0.5, 2000, 2, 4, 1);
        run(peer, "circle", 5.0, 0.5, 3000, 2, 8, 1);
        run(peer, "heart", 14.0, 1, 2000, 1, 6, 7, 2);
        peer.version("Encog", "3.4");
        System.exit(0);
    }

    private static void run(Peer peer, String name, double rate, double factor, int repetition, int... sizes)
            throws Exception {
        peer.measure(name, "Encog", repetition, () -> {
            double[][] x = peer.read(name + ".x", sizes[0]);
            double[][] y = peer.read(name + ".y", sizes[sizes.length - 1]);
            return epochs -> train(x, y, rate, factor, epochs, sizes);
        });
    }

    private static double train(double[][] x, double[][] y, double rate, double factor, int epochs, int... sizes) {
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
    }
}
