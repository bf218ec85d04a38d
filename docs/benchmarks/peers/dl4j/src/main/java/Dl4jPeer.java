import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** DL4J in double: MultiLayerNetwork.fit. Its L2 loss is a sum over outputs and a mean over samples. */
public final class Dl4jPeer {

    public static void main(String[] args) throws Exception {
        Nd4j.setDefaultDataTypes(DataType.DOUBLE, DataType.DOUBLE);
        run(args[0], "xor", 0.03, new Sgd(1.0), 0.5, 2000, 2, 4, 1);
        run(args[0], "circle", 0.04, new Sgd(2.5), 0.5, 3000, 2, 8, 1);
        run(args[0], "heart", 0.06, new Sgd(7.0), 1, 500, 1, 6, 7, 2);
        digits(args[0]);
        System.exit(0);
    }

    private static MultiLayerNetwork network(IUpdater updater, Activation hidden, Activation last, LossFunction loss, int... sizes) {
        var list = new NeuralNetConfiguration.Builder().seed(42).weightInit(WeightInit.XAVIER).updater(updater).list();
        for (int l = 0; l + 2 < sizes.length; l++) {
            list.layer(new DenseLayer.Builder().nIn(sizes[l]).nOut(sizes[l + 1]).activation(hidden).build());
        }
        int l = sizes.length - 2;
        list.layer(new OutputLayer.Builder(loss).nIn(sizes[l]).nOut(sizes[l + 1]).activation(last).build());
        MultiLayerNetwork network = new MultiLayerNetwork(list.build());
        network.init();
        return network;
    }

    private static void run(String directory, String name, double learnt, IUpdater updater, double factor, int epochs, int... sizes)
            throws Exception {
        INDArray x = Nd4j.create(Peer.read(directory, name + ".x", sizes[0]));
        INDArray y = Nd4j.create(Peer.read(directory, name + ".y", sizes[sizes.length - 1]));
        DataSet data = new DataSet(x, y);
        Peer.report(name, "DL4J 1.0.0-M2.1 double", epochs, learnt, () -> {
            MultiLayerNetwork network = network(updater, Activation.SIGMOID, Activation.SIGMOID, LossFunction.L2, sizes);
            for (int i = 0; i < epochs; i++) {
                network.fit(data);
            }
            INDArray d = network.output(x).sub(y);
            return factor * d.mul(d).sumNumber().doubleValue() / x.rows();
        });
    }

    private static void digits(String directory) throws Exception {
        INDArray x = Nd4j.create(Peer.read(directory, "digits.x", 784));
        INDArray y = Nd4j.create(Peer.read(directory, "digits.y", 10));
        var batches = new DataSet(x, y).batchBy(128);
        Peer.report("digits", "DL4J 1.0.0-M2.1 double", 1, 0.3, () -> {
            MultiLayerNetwork network =
                    network(new Adam(1e-3), Activation.RELU, Activation.SOFTMAX, LossFunction.MCXENT, 784, 128, 10);
            for (DataSet batch : batches) {
                network.fit(batch);
            }
            return network.score(batches.get(0));
        });
    }
}
