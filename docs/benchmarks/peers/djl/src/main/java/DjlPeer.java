import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.dataset.Batch;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;

/** DJL with the PyTorch engine, in float: Trainer, gradient collector, step. DJL's L2 loss is half a mean over all elements. */
public final class DjlPeer {

    public static void main(String[] args) throws Exception {
        run(args[0], "xor", 0.03, 2.0f, 0.5, 1000, 2, 4, 1);
        run(args[0], "circle", 0.04, 5.0f, 0.5, 3000, 2, 8, 1);
        run(args[0], "heart", 0.06, 28.0f, 1, 500, 1, 6, 7, 2);
        digits(args[0]);
        System.exit(0);
    }

    private static Block network(boolean sigmoid, int... sizes) {
        SequentialBlock block = new SequentialBlock();
        for (int l = 1; l < sizes.length; l++) {
            block.add(Linear.builder().setUnits(sizes[l]).build());
            if (sigmoid) {
                block.add(Activation.sigmoidBlock());
            } else if (l < sizes.length - 1) {
                block.add(Activation.reluBlock());
            }
        }
        return block;
    }

    private static NDArray array(NDManager manager, double[][] rows) {
        float[] values = new float[rows.length * rows[0].length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) rows[i / rows[0].length][i % rows[0].length];
        }
        return manager.create(values, new Shape(rows.length, rows[0].length));
    }

    private static Trainer trainer(Model model, Loss loss, Optimizer optimizer, int inputs) {
        Trainer trainer = model.newTrainer(new DefaultTrainingConfig(loss).optOptimizer(optimizer)
                .optInitializer(new XavierInitializer(), Parameter.Type.WEIGHT));
        trainer.initialize(new Shape(1, inputs));
        return trainer;
    }

    private static void run(String directory, String name, double learnt, float rate, double factor, int epochs, int... sizes)
            throws Exception {
        double[][] xs = Peer.read(directory, name + ".x", sizes[0]);
        double[][] ys = Peer.read(directory, name + ".y", sizes[sizes.length - 1]);
        Peer.report(name, "DJL 0.28.0 (PyTorch 2.2.2 float)", epochs, learnt, () -> {
            try (Model model = Model.newInstance(name)) {
                model.setBlock(network(true, sizes));
                Optimizer sgd = Optimizer.sgd().setLearningRateTracker(Tracker.fixed(rate)).build();
                try (Trainer trainer = trainer(model, Loss.l2Loss(), sgd, sizes[0])) {
                    NDArray x = array(trainer.getManager(), xs);
                    NDArray y = array(trainer.getManager(), ys);
                    for (int i = 0; i < epochs; i++) {
                        try (GradientCollector collector = trainer.newGradientCollector()) {
                            NDList out = trainer.forward(new NDList(x));
                            NDArray l = trainer.getLoss().evaluate(new NDList(y), out);
                            collector.backward(l);
                            l.close();
                            out.close();
                        }
                        trainer.step();
                    }
                    NDArray d = trainer.evaluate(new NDList(x)).singletonOrThrow().sub(y);
                    return factor * d.mul(d).sum().getFloat() / xs.length;
                }
            }
        });
    }

    private static void digits(String directory) throws Exception {
        double[][] xs = Peer.read(directory, "digits.x", 784);
        double[][] ys = Peer.read(directory, "digits.y", 10);
        Peer.report("digits", "DJL 0.28.0 (PyTorch 2.2.2 float)", 1, 0.3, () -> {
            try (Model model = Model.newInstance("digits")) {
                model.setBlock(network(false, 784, 128, 10));
                Optimizer adam = Optimizer.adam().optLearningRateTracker(Tracker.fixed(1e-3f)).build();
                Loss loss = Loss.softmaxCrossEntropyLoss("loss", 1, -1, false, true);
                try (Trainer trainer = trainer(model, loss, adam, 784)) {
                    ArrayDataset data = new ArrayDataset.Builder()
                            .setData(array(trainer.getManager(), xs))
                            .optLabels(array(trainer.getManager(), ys))
                            .setSampling(128, true)
                            .build();
                    double total = 0;
                    for (Batch batch : trainer.iterateDataset(data)) {
                        try (GradientCollector collector = trainer.newGradientCollector()) {
                            NDArray l = loss.evaluate(batch.getLabels(), trainer.forward(batch.getData()));
                            collector.backward(l);
                            total += l.getFloat() * batch.getSize() / xs.length;
                        }
                        trainer.step();
                        batch.close();
                    }
                    return total;
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
