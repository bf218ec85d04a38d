package org.handgrad.entries;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.handgrad.activation.Activation;
import org.handgrad.activation.Elementwise;
import org.handgrad.activation.Formula;
import org.handgrad.activation.RowFormula;
import org.handgrad.activation.Sigmoid;
import org.handgrad.activation.Softmax;
import org.handgrad.activation.Tanh;
import org.handgrad.datasets.Classification;
import org.handgrad.datasets.Generator;
import org.handgrad.datasets.Regression;
import org.handgrad.datasets.SineWave;
import org.handgrad.datasets.TwoMoons;
import org.handgrad.datasets.Voronoi;
import org.handgrad.datasets.file.Table;
import org.handgrad.datasets.preparation.Scaling;
import org.handgrad.datasets.preparation.Standardize;
import org.handgrad.gradcheck.GradientCheck;
import org.handgrad.gradcheck.Verdict;
import org.handgrad.gradcheck.diagnosis.Cause;
import org.handgrad.initializer.Constant;
import org.handgrad.initializer.He;
import org.handgrad.initializer.Initializer;
import org.handgrad.initializer.Xavier;
import org.handgrad.layer.Dense;
import org.handgrad.layer.Dropout;
import org.handgrad.layer.Gradients;
import org.handgrad.layer.Layer;
import org.handgrad.layer.LayerNorm;
import org.handgrad.layer.Pass;
import org.handgrad.layer.Residual;
import org.handgrad.layer.Stochastic;
import org.handgrad.loss.AbsoluteError;
import org.handgrad.loss.Huber;
import org.handgrad.loss.Loss;
import org.handgrad.loss.LossFormula;
import org.handgrad.loss.Pointwise;
import org.handgrad.loss.SoftmaxCrossEntropy;
import org.handgrad.loss.SquaredError;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.metric.Accuracy;
import org.handgrad.metric.Metric;
import org.handgrad.network.ActivationCalls;
import org.handgrad.network.Batch;
import org.handgrad.network.ForwardPass;
import org.handgrad.network.Network;
import org.handgrad.network.NetworkBuilder;
import org.handgrad.objective.ElasticNet;
import org.handgrad.objective.L2;
import org.handgrad.objective.Objective;
import org.handgrad.objective.ParameterLayout;
import org.handgrad.optim.AdaDelta;
import org.handgrad.optim.AdaGrad;
import org.handgrad.optim.AdaMax;
import org.handgrad.optim.Adam;
import org.handgrad.optim.AdamW;
import org.handgrad.optim.AmsGrad;
import org.handgrad.optim.AnnealedNoise;
import org.handgrad.optim.CentredRmsProp;
import org.handgrad.optim.ClipGlobalNorm;
import org.handgrad.optim.ClipNorm;
import org.handgrad.optim.ClipValue;
import org.handgrad.optim.Epoch;
import org.handgrad.optim.History;
import org.handgrad.optim.Iteration;
import org.handgrad.optim.Langevin;
import org.handgrad.optim.Lbfgs;
import org.handgrad.optim.Lion;
import org.handgrad.optim.ListenerException;
import org.handgrad.optim.Milestone;
import org.handgrad.optim.Minimizer;
import org.handgrad.optim.Minimum;
import org.handgrad.optim.Momentum;
import org.handgrad.optim.MultiplicativeNoise;
import org.handgrad.optim.Nadam;
import org.handgrad.optim.Nesterov;
import org.handgrad.optim.Optimizer;
import org.handgrad.optim.ParameterGroups;
import org.handgrad.optim.Progress;
import org.handgrad.optim.RAdam;
import org.handgrad.optim.ReduceOnPlateau;
import org.handgrad.optim.RmsProp;
import org.handgrad.optim.Rprop;
import org.handgrad.optim.Sgd;
import org.handgrad.optim.Training;
import org.handgrad.optim.TrainingDivergedException;
import org.handgrad.optim.TrainingListener;
import org.handgrad.optim.WeightDecay;
import org.handgrad.optim.schedule.Phase;
import org.handgrad.optim.schedule.Schedule;
import org.handgrad.optim.schedule.WarmUp;
import org.handgrad.random.NumpyRandom;

/**
 * How to make one of each public type. A class that {@link Values} can construct, by a constructor or a static method of its
 * own, needs no line here; an interface does, and a class made only by others.
 */
final class Instances {

    private static final Map<Class<?>, List<Value>> KNOWN = new LinkedHashMap<>();

    private static final Map<Class<?>, List<Value>> MADE = new HashMap<>();

    static {
        core();
        layers();
        optimizers();
        training();
        put(Generator.class, "moons", () -> new TwoMoons(9, 0.1));
        put(Classification.class, "moons", () -> new TwoMoons(9, 0.1));
        put(Voronoi.class, "Voronoi cells", () -> Voronoi.around(3, 9, 0.1, new NumpyRandom(42)));
        put(Regression.class, "wave", () -> new SineWave(9, 0.1));
        put(Scaling.class, "standardize", Standardize::new);
        put(Table.class, "table", Cast::table);
        put(
                GradientCheck.class,
                "network",
                () -> GradientCheck.of(Cast.network(), SquaredError.meanDistance(), Cast.batch()));
        put(GradientCheck.class, "fast", () -> GradientCheck.of(
                        Cast.network(), SquaredError.meanDistance(), Cast.batch())
                .fast());
        put(GradientCheck.class, "layer", () -> GradientCheck.of(new Tanh(), FlatMatrix.of(Cast.inputs())));
        put(
                GradientCheck.class,
                "objective",
                () -> GradientCheck.of(Cast.bowl(), Cast.minimum().theta()));
        put(Verdict.class, "PASS", () -> Verdict.PASS);
        put(Cause.class, "SIGN", () -> Cause.SIGN);
    }

    private Instances() {}

    private static void put(Class<?> type, String name, Value.Making making) {
        KNOWN.computeIfAbsent(type, t -> new ArrayList<>()).add(new Value(name, making));
    }

    private static void core() {
        put(Network.class, "network", Cast::network);
        put(
                NetworkBuilder.class,
                "builder",
                () -> Network.builder().inputs(2).dense(2).seed(1));
        put(
                ActivationCalls.class,
                "builder",
                () -> Network.builder().inputs(2).dense(2).seed(1));
        put(Batch.class, "batch", Cast::batch);
        put(Batch.class, "weighted batch", () -> Cast.batch().weighted(1, 2, 0, 1));
        put(ForwardPass.class, "forward pass", () -> Cast.network().forward(FlatMatrix.of(Cast.inputs())));
        put(ParameterLayout.class, "layout", Cast::layout);
        put(ParameterLayout.Builder.class, "builder", ParameterLayout::builder);
        put(Objective.class, "bowl", Cast::bowl);
        put(Objective.class, "sum", () -> Cast.bowl().plus(new L2(Cast.layout(), 0.1)));
        put(Objective.class, "elastic net", () -> ElasticNet.of(Cast.layout(), 0.1, 0.1));
        put(Objective.class, "network's", () -> Cast.network().objective(SquaredError.meanDistance(), Cast.batch()));
        put(Loss.class, "squared error", SquaredError::meanDistance);
        put(Loss.class, "mean over elements", () -> new Huber(1).meanOverElements());
        put(Loss.class, "cross-entropy", SoftmaxCrossEntropy::new);
        put(LossFormula.class, "squared error", SquaredError::meanDistance);
        put(Pointwise.class, "absolute error", AbsoluteError::new);
        put(Metric.class, "accuracy", Accuracy::new);
        put(FlatMatrix.class, "matrix", () -> FlatMatrix.of(Cast.inputs()));
        put(FlatMatrix.class, "window", () -> FlatMatrix.of(Cast.inputs()).asReadOnly());
        put(Initializer.class, "Xavier", Xavier::normal);
        put(Initializer.class, "He", He::uniform);
    }

    private static void layers() {
        put(Layer.class, "Sigmoid", Sigmoid::new);
        put(Layer.class, "Dense(2->3)", () -> new Dense(2, 3, Xavier.normal(), Constant.zeros()));
        put(Activation.class, "Softmax", Softmax::new);
        put(Elementwise.class, "Tanh", Tanh::new);
        put(Formula.class, "Tanh", Tanh::new);
        put(RowFormula.class, "Softmax", Softmax::new);
        put(Stochastic.class, "Dropout", () -> new Dropout(0.5));
        put(Residual.class, "Residual", () -> new Residual(List.of(new Tanh(), new LayerNorm(2))));
        put(Layer.class, "a dropout's sample", () -> new Dropout(0.5).sampled(7));
        put(Layer.class, "a stack's sample", () -> new Residual(List.of(new Dropout(0.5))).sampled(7));
        put(Pass.class, "Pass", () -> new Tanh().forward(FlatMatrix.of(Cast.inputs()), List.of()));
        put(Gradients.class, "Gradients", () -> Gradients.of(FlatMatrix.of(Cast.inputs())));
    }

    private static void optimizers() {
        Schedule rate = Schedule.constant(0.1);
        for (Optimizer optimizer : List.of(
                new Sgd(0.1),
                new Momentum(0.1, 0.9),
                new Nesterov(0.1, 0.9),
                new AdaGrad(0.1),
                new AdaDelta(),
                new RmsProp(0.1),
                new CentredRmsProp(0.1),
                new Adam(rate),
                new AdamW(0.1),
                new AmsGrad(0.1),
                new Nadam(0.1),
                new AdaMax(0.1),
                new RAdam(0.1),
                new Lion(0.1),
                new Rprop(0.1),
                new Lbfgs(),
                new Langevin(0.1, 1, 7),
                new AnnealedNoise(0.1, 7),
                new MultiplicativeNoise(0.1, 7),
                new ClipValue(1),
                new ClipNorm(1),
                new ClipGlobalNorm(1),
                new WeightDecay(0.1),
                new ReduceOnPlateau(0.5, 2),
                ParameterGroups.of(new Sgd(0.1)).freeze("x"),
                new ClipNorm(1).then(new Adam(0.1)))) {
            put(Optimizer.Run.class, "a run of " + optimizer, () -> optimizer.start(Cast.bowl()));
        }
        put(Optimizer.class, "SGD", () -> new Sgd(0.1));
        put(Optimizer.class, "a chain", () -> new ClipNorm(1).then(new Sgd(0.1)));
        put(ParameterGroups.class, "groups", () -> ParameterGroups.of(new Sgd(0.1)));
        put(Schedule.class, "constant", () -> rate);
        put(Schedule.class, "every third", () -> new WarmUp(0.1, 5).every(3));
        put(Phase.class, "warm-up", () -> new WarmUp(0.1, 5));
        put(Phase.class, "two phases", () -> new WarmUp(0.1, 5).then(rate.lasting(3)));
    }

    private static void training() {
        put(Training.class, "training", Cast::training);
        put(Minimizer.class, "minimizer", Cast::minimizer);
        put(History.class, "history", Cast::history);
        put(Minimum.class, "minimum", Cast::minimum);
        put(Iteration.class, "iteration", Cast::iteration);
        put(Milestone.class, "iteration", Cast::iteration);
        put(Epoch.class, "epoch", Cast::epoch);
        put(Progress.class, "progress", () -> Progress.lines(Cast.NOWHERE));
        put(TrainingListener.class, "progress", () -> Progress.lines(Cast.NOWHERE));
        put(ListenerException.class, "exception", Cast::listenerException);
        put(TrainingDivergedException.class, "exception", Cast::divergence);
    }

    /** Objects of a type. */
    static List<Value> of(Class<?> type) {
        if (!KNOWN.containsKey(type) && !MADE.containsKey(type)) {
            MADE.put(
                    type,
                    List.of(constructed(type)
                            .orElseThrow(() -> new AssertionError("no instance of "
                                    + Types.name(type)
                                    + " can be made: put one into Instances, so that its methods are driven with"
                                    + " wrong arguments too"))));
        }
        return KNOWN.getOrDefault(type, MADE.get(type));
    }

    /** An object from the first of its own constructors and static methods that works. */
    private static Optional<Value> constructed(Class<?> type) {
        Stream<EntryPoint> constructors = Arrays.stream(type.getConstructors())
                .filter(c -> !Modifier.isAbstract(type.getModifiers()))
                .map(c -> new EntryPoint(type, c, Optional.empty()));
        Stream<EntryPoint> factories = Types.staticMethods(type)
                .filter(method -> method.getReturnType() == type)
                .map(method -> new EntryPoint(type, method, Optional.empty()));
        return Stream.concat(constructors, factories)
                .flatMap(maker -> Values.working(maker).map(good -> made(maker, good)).stream())
                .findFirst();
    }

    private static Value made(EntryPoint maker, List<Value> good) {
        return new Value(maker.type().getSimpleName(), () -> {
            try {
                return maker.call(good);
            } catch (Throwable e) {
                throw new AssertionError(e);
            }
        });
    }
}
