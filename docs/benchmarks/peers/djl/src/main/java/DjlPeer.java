import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.dataset.Batch;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;

/**
 * DJL on PyTorch, in float: SequentialBlock and Trainer, the heart without its noise. Its squared error is a mean over the
 * outputs too, which the loss' weight makes up for.
 */
public final class DjlPeer {

    public static void main(String[] args) throws Exception {
        Peer peer = new Peer(args, Peer.Clock.PROCESS);
        run(peer, "xor", 1000, 2, 0.5, 2, 4, 1);
        run(peer, "circle", 3000, 5, 0.5, 2, 8, 1);
        run(peer, "heart", 2000, 14, 1, 1, 6, 7, 2);
        peer.measure("digits", "DJL float", 1, () -> digits(peer));
        Engine engine = Engine.getInstance();
        peer.version("DJL", Engine.getDjlVersion() + " with " + engine.getEngineName() + " " + engine.getVersion());
        System.exit(0);
    }

    private static void run(Peer peer, String name, int repetition, float rate, double factor, int... sizes)
            throws Exception {
        peer.measure(name, "DJL float", repetition, () -> {
            int outputs = sizes[sizes.length - 1];
            NDManager manager = NDManager.newBaseManager();
            NDArray x = array(manager, peer.read(name + ".x", sizes[0]));
            NDArray y = array(manager, peer.read(name + ".y", outputs));
            Loss loss = Loss.l2Loss("squared error", (float) factor * outputs);
            return epochs -> {
                Engine.getInstance().setRandomSeed(42);
                Optimizer sgd = Optimizer.sgd()
                        .setLearningRateTracker(Tracker.fixed(rate))
                        .build();
                try (Model model = model(true, sizes);
                        Trainer trainer = model.newTrainer(config(loss, sgd))) {
                    trainer.initialize(x.getShape());
                    double last = 0;
                    for (int i = 0; i < epochs; i++) {
                        last = update(trainer, loss, x, y);
                    }
                    return last;
                }
            };
        });
    }

    private static double update(Trainer trainer, Loss loss, NDArray x, NDArray y) {
        try (NDScope scope = new NDScope()) {
            NDArray value;
            try (GradientCollector gradients = trainer.newGradientCollector()) {
                value = loss.evaluate(new NDList(y), trainer.forward(new NDList(x)));
                gradients.backward(value);
            }
            trainer.step();
            return value.getFloat();
        }
    }

    private static Peer.Training digits(Peer peer) throws Exception {
        NDManager manager = NDManager.newBaseManager();
        NDArray x = array(manager, peer.read("digits.x", 784));
        NDArray y = array(manager, peer.read("digits.y", 10)).argMax(1);
        Loss loss = Loss.softmaxCrossEntropyLoss();
        ArrayDataset data = new ArrayDataset.Builder()
                .setData(x)
                .optLabels(y)
                .setSampling(128, true)
                .build();
        return epochs -> {
            Engine.getInstance().setRandomSeed(42);
            Optimizer adam = Optimizer.adam()
                    .optLearningRateTracker(Tracker.fixed(1e-3f))
                    .build();
            try (Model model = model(false, 784, 128, 10);
                    Trainer trainer = model.newTrainer(config(loss, adam))) {
                trainer.initialize(new Shape(128, 784));
                for (int epoch = 0; epoch < epochs; epoch++) {
                    for (Batch batch : trainer.iterateDataset(data)) {
                        EasyTrain.trainBatch(trainer, batch);
                        trainer.step();
                        batch.close();
                    }
                }
                try (NDScope scope = new NDScope()) {
                    return loss.evaluate(new NDList(y), trainer.evaluate(new NDList(x)))
                            .getFloat();
                }
            }
        };
    }

    private static NDArray array(NDManager manager, double[][] rows) {
        float[] values = new float[rows.length * rows[0].length];
        for (int i = 0, at = 0; i < rows.length; i++) {
            for (double value : rows[i]) {
                values[at++] = (float) value;
            }
        }
        return manager.create(values, new Shape(rows.length, rows[0].length));
    }

    private static Model model(boolean sigmoids, int... sizes) {
        SequentialBlock block = new SequentialBlock();
        for (int l = 1; l < sizes.length; l++) {
            block.add(Linear.builder().setUnits(sizes[l]).build());
            if (sigmoids) {
                block.add(Activation.sigmoidBlock());
            } else if (l < sizes.length - 1) {
                block.add(Activation.reluBlock());
            }
        }
        Model model = Model.newInstance("peer");
        model.setDataType(DataType.FLOAT32);
        model.setBlock(block);
        return model;
    }

    private static DefaultTrainingConfig config(Loss loss, Optimizer optimizer) {
        return new DefaultTrainingConfig(loss)
                .optOptimizer(optimizer)
                .optInitializer(new XavierInitializer(), Parameter.Type.WEIGHT);
    }
}
