import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * DL4J on nd4j-native: MultiLayerNetwork in double and in float, the heart without its noise. Its squared error is a mean over
 * the outputs too, which the rate makes up for.
 */
public final class Dl4jPeer {

    private static final int BATCH = 128;

    private record Task(String name, double rate, double factor, int... sizes) {}

    public static void main(String[] args) throws Exception {
        Peer peer = new Peer(args, Peer.Clock.PROCESS);
        peer.version("DL4J", "1.0.0-M2.1");
        Task xor = new Task("xor", 2, 0.5, 2, 4, 1);
        Task circle = new Task("circle", 5, 0.5, 2, 8, 1);
        Task heart = new Task("heart", 14, 1, 1, 6, 7, 2);
        for (DataType type : args.length > 2 ? new DataType[] {DataType.DOUBLE} : new DataType[] {DataType.DOUBLE, DataType.FLOAT}) {
            Nd4j.setDefaultDataTypes(type, type);
            String who = "DL4J " + type.name().toLowerCase();
            boolean small = type == DataType.DOUBLE;
            if (small) {
                for (Task task : new Task[] {xor, circle, heart}) {
                    peer.measure(task.name, who, 500, () -> full(peer, task, type));
                }
            }
            peer.measure("digits", who, 1, () -> digits(peer, type));
        }
        System.exit(0);
    }

    private static Peer.Training full(Peer peer, Task task, DataType type) throws Exception {
        int outputs = task.sizes[task.sizes.length - 1];
        INDArray x = Nd4j.createFromArray(peer.read(task.name + ".x", task.sizes[0])).castTo(type);
        INDArray y = Nd4j.createFromArray(peer.read(task.name + ".y", outputs)).castTo(type);
        return epochs -> {
            MultiLayerNetwork network =
                    network(type, new Sgd(task.rate * task.factor * outputs), Activation.SIGMOID, task.sizes);
            for (int i = 0; i < epochs; i++) {
                network.fit(x, y);
            }
            INDArray difference = network.output(x).sub(y);
            return task.factor * difference.mul(difference).sumNumber().doubleValue() / x.rows();
        };
    }

    private static Peer.Training digits(Peer peer, DataType type) throws Exception {
        INDArray x = Nd4j.createFromArray(peer.read("digits.x", 784)).castTo(type);
        INDArray y = Nd4j.createFromArray(peer.read("digits.y", 10)).castTo(type);
        int n = (int) x.rows();
        return epochs -> {
            MultiLayerNetwork network = network(type, new Adam(1e-3), Activation.RELU, 784, 128, 10);
            int[] order = IntStream.range(0, n).toArray();
            double loss = 0;
            for (int epoch = 0; epoch < epochs; epoch++) {
                shuffle(order);
                loss = 0;
                for (int from = 0; from < n; from += BATCH) {
                    int[] rows = java.util.Arrays.copyOfRange(order, from, Math.min(n, from + BATCH));
                    network.fit(Nd4j.pullRows(x, 1, rows), Nd4j.pullRows(y, 1, rows));
                    loss += network.score() * rows.length / n;
                }
            }
            return loss;
        };
    }

    private static void shuffle(int[] order) {
        java.util.Random random = new java.util.Random(42);
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int held = order[i];
            order[i] = order[j];
            order[j] = held;
        }
    }

    private static MultiLayerNetwork network(DataType type, IUpdater updater, Activation activation, int... sizes) {
        var layers = new NeuralNetConfiguration.Builder()
                .seed(42)
                .dataType(type)
                .weightInit(WeightInit.XAVIER)
                .updater(updater)
                .list();
        int last = sizes.length - 2;
        for (int l = 0; l < last; l++) {
            layers.layer(new DenseLayer.Builder()
                    .nIn(sizes[l])
                    .nOut(sizes[l + 1])
                    .activation(activation)
                    .build());
        }
        boolean classes = activation == Activation.RELU;
        layers.layer(new OutputLayer.Builder(classes ? LossFunction.MCXENT : LossFunction.MSE)
                .nIn(sizes[last])
                .nOut(sizes[last + 1])
                .activation(classes ? Activation.SOFTMAX : Activation.SIGMOID)
                .build());
        MultiLayerNetwork network = new MultiLayerNetwork(layers.build());
        network.init();
        return network;
    }
}
