package org.handgrad.optim;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.handgrad.check.ShapeException;
import org.handgrad.loss.SquaredError;
import org.handgrad.network.Batch;
import org.handgrad.objective.ParameterLayout;
import org.handgrad.random.NumpyRandom;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each wrong call gets the right exception, and its message names every item that helps. */
class BadInputTest {

    private static final ParameterLayout XY = ParameterLayout.of("x", "y");

    private static Training training() {
        return Training.of(Samples.network(1), SquaredError.meanDistance());
    }

    private static Arguments row(Executable call, Class<? extends Exception> type, String message) {
        return arguments(message, call, type);
    }

    static Stream<Arguments> rows() {
        Class<IllegalArgumentException> value = IllegalArgumentException.class;
        Class<IllegalStateException> state = IllegalStateException.class;
        Class<NullPointerException> none = NullPointerException.class;
        return Stream.of(
                row(() -> Training.of(null, SquaredError.meanDistance()), none, "network"),
                row(() -> Training.of(Samples.network(1), null), none, "loss"),
                row(() -> training().using(null), none, "optimizer"),
                row(() -> training().listener(null), none, "listener"),
                row(() -> training().until(null), none, "stop"),
                row(() -> training().shuffle((NumpyRandom) null), none, "random"),
                row(() -> training().shuffle(-1), value, "seed .* -1"),
                row(() -> ready().fit(null), none, "data"),
                row(() -> training().epochs(5).fit(Samples.xor()), state, "optimizer.*using"),
                row(() -> training().using(new Sgd(1)).fit(Samples.xor()), state, "how long.*epochs"),
                row(() -> training().epochs(0), value, "epochs.*>= 1.* 0"),
                row(() -> training().epochs(-1), value, "epochs.*>= 1.* -1"),
                row(() -> training().batchSize(0), value, "batchSize.*>= 1.* 0"),
                row(() -> ready().fit(wide()), ShapeException.class, "2 input columns.* 4 x 3"),
                row(() -> new Sgd(0), value, "rate.*> 0.* 0"),
                row(() -> new Sgd(-0.1), value, "rate.*> 0.* -0.1.*negative.*ascent"),
                row(() -> new Sgd(Double.NaN), value, "rate.*finite.*NaN"),
                row(() -> new Sgd(Double.POSITIVE_INFINITY), value, "rate.*finite.*Infinity"),
                row(() -> new Sgd((org.handgrad.optim.schedule.Schedule) null), none, "rate"),
                row(() -> new Momentum(1, 1.0), value, "momentum.*\\[0,1\\).* 1.0"),
                row(() -> new Momentum(1, 1.5), value, "momentum.*\\[0,1\\).* 1.5"),
                row(() -> new Momentum(1, -0.1), value, "momentum.*\\[0,1\\).* -0.1"),
                row(() -> new Adam(step -> 1, 1, 0.999, Epsilon.outside(0)), value, "beta1.*\\[0,1\\).* 1.0"),
                row(() -> new Adam(step -> 1, 0.9, 1, Epsilon.outside(0)), value, "beta2.*\\[0,1\\).* 1.0"),
                row(() -> Epsilon.outside(-1e-8), value, "epsilon.*>= 0.* -1.0E-8"),
                row(() -> new MultiplicativeNoise(-1, 0), value, "noise.*>= 0.* -1"),
                row(() -> new MultiplicativeNoise(1, -5), value, "seed.* -5"),
                row(() -> new AnnealedNoise(-1, 0), value, "scale.*>= 0.* -1"),
                row(() -> new AnnealedNoise(1, -1, 0), value, "gamma.*>= 0.* -1"),
                row(() -> new AnnealedNoise(1, 1, -5), value, "seed.* -5"),
                row(() -> new Sgd(1).then(null), none, "next"),
                row(() -> stepped(step -> Double.NaN), state, "NaN at step 0"),
                row(() -> stepped(step -> -2), state, "-2.0 at step 0"),
                row(() -> started().step(null, vector(2)), none, "theta"),
                row(
                        () -> started().step(vector(2), (org.apache.commons.math3.linear.RealVector) null),
                        none,
                        "gradient"),
                row(() -> started().step(vector(3), vector(3)), ShapeException.class, "theta has 3.* 2 .*start"),
                row(() -> started().step(vector(2), vector(1)), ShapeException.class, "gradient has 1.* 2 .*start"),
                row(() -> new Nesterov(1, 1.0), value, "momentum.*\\[0,1\\).* 1.0"),
                row(() -> new Nesterov(0, 0.9), value, "rate.*> 0.* 0"),
                row(() -> new AdaGrad(-1.0), value, "rate.* -1.*ascent"),
                row(() -> new AdaGrad(step -> 1, -1, Epsilon.outside(0)), value, "first.*>= 0.* -1"),
                row(() -> new AdaDelta(step -> 1, 1, 1e-6), value, "decay.*\\[0,1\\).* 1"),
                row(() -> new AdaDelta(step -> 1, 0.9, 0), value, "epsilon.*> 0.* 0"),
                row(() -> new RmsProp(step -> 1, -1, Epsilon.outside(0)), value, "decay.*\\[0,1\\).* -1"),
                row(() -> new CentredRmsProp(step -> 1, 1, Epsilon.outside(0)), value, "decay.*\\[0,1\\).* 1"),
                row(() -> new AdamW(step -> 1, 0.9, 0.9, Epsilon.outside(0), -1), value, "decay.*>= 0.* -1"),
                row(() -> new AdamW(step -> 1, 0.9, 0.9, Epsilon.outside(0), Double.NaN), value, "decay.*NaN"),
                row(() -> new AdamW(step -> 1, 0.9, 0.9, null, 0), none, "epsilon"),
                row(() -> new AmsGrad(step -> 1, 1, 0.9, Epsilon.outside(0)), value, "beta1.*\\[0,1\\).* 1"),
                row(() -> new Nadam(step -> 1, 1, 0.9, Epsilon.outside(0), 0), value, "beta1.*\\[0,1\\).* 1"),
                row(() -> new Nadam(step -> 1, 0.9, 0.9, Epsilon.outside(0), -1), value, "warming.*>= 0.* -1"),
                row(() -> new AdaMax(step -> 1, 0.9, 0.9, 0), value, "epsilon.*> 0.* 0"),
                row(() -> new RAdam(step -> 1, 0.9, 2, Epsilon.outside(0)), value, "beta2.*\\[0,1\\).* 2"),
                row(() -> new Lion(step -> 1, 0.9, 0.9, -1), value, "decay.*>= 0.* -1"),
                row(() -> new Rprop(0), value, "first.*> 0.* 0"),
                row(() -> new Rprop(1, 1, 1.2, 1, 2), value, "shrink.*\\[0,1\\).* 1"),
                row(() -> new Rprop(1, 0.5, 1, 1, 2), value, "grow - 1.*> 0.* 0"),
                row(() -> new Rprop(1, 0.5, 1.2, 2, 1), value, "most - least.*>= 0.* -1"),
                row(() -> new Langevin(1, -1, 0), value, "temperature.*>= 0.* -1"),
                row(() -> new Langevin(1, 1, -1), value, "seed.* -1"),
                row(() -> new Lbfgs(0, 1e-4, 0.9), value, "memory.*>= 1.* 0"),
                row(() -> new Lbfgs(5, 0.9, 0.5), value, "wolfe - armijo.*> 0.* -0.4"),
                row(() -> new Epsilon(-1, 0, 0), value, "epsilon.*>= 0.* -1"),
                row(() -> Epsilon.inside(Double.NaN), value, "epsilon.*NaN"),
                row(() -> new ClipValue(0), value, "bound.*> 0.* 0"),
                row(() -> new ClipNorm(-1), value, "bound.*> 0.* -1"),
                row(() -> new ClipGlobalNorm(Double.NaN), value, "bound.*NaN"),
                row(() -> new WeightDecay(-0.1), value, "decay.*>= 0.* -0.1"),
                row(() -> new ReduceOnPlateau(1, 3), value, "factor.*\\[0,1\\).* 1"),
                row(() -> new ReduceOnPlateau(0.5, 0), value, "patience.*>= 1.* 0"),
                row(() -> new ReduceOnPlateau(0.5, 1, 0, 0), value, "window.*>= 1.* 0"),
                row(() -> new ReduceOnPlateau(0.5, 1, 1, -1), value, "threshold.*\\[0,1\\).* -1"),
                row(() -> ParameterGroups.of(null), none, "rest"),
                row(() -> ParameterGroups.of(new Sgd(1)).on(null, new Sgd(1)), none, "start"),
                row(() -> ParameterGroups.of(new Sgd(1)).on("x", null), none, "optimizer"),
                row(() -> ParameterGroups.of(new Sgd(1)).freeze("z").start(XY), value, "'z.*x 1x1, y 1x1"),
                row(() -> training().averaging(1), value, "decay.*\\[0,1\\).* 1"),
                row(() -> new Sgd(1).start((ParameterLayout) null), none, "layout"),
                row(() -> new Adam(1).start((ParameterLayout) null), none, "layout"),
                row(() -> new Langevin(1, 1, 0).start((ParameterLayout) null), none, "layout"),
                row(() -> new Sgd(1).start((org.handgrad.objective.Objective) null), none, "objective"),
                row(() -> started().step(vector(2), (org.handgrad.objective.Evaluation) null), none, "at"),
                row(() -> Stop.lossBelow(1).or(null), none, "other"),
                row(() -> ready().using(layout -> null).fit(Samples.xor()), none, "run that optimizer starts"),
                row(() -> Minimizer.of(Samples.square()).using(layout -> null).from(4), none, "run that optimizer"),
                row(() -> Stop.lossBelow(1).test(null), none, "at"),
                row(() -> Progress.log().epochEnded(null), none, "epoch"),
                row(() -> training().validation(null), none, "data"),
                row(
                        () -> ready().validation(wide()).fit(Samples.xor()),
                        ShapeException.class,
                        "2 input columns.* 4 x 3"),
                row(() -> training().penalty(null), none, "penalty"),
                row(() -> ready().penalty(Samples.square()).fit(Samples.xor()), value, "one layout.*layer 1.*x 1x1"),
                row(() -> ready().using(new Lbfgs()).batchSize(2).fit(Samples.xor()), state, "Lbfgs.*mini-batches"),
                row(() -> Stop.noImprovementFor(0), value, "patience.*>= 1.* 0"),
                row(() -> Stop.lossBelow(Double.NaN), value, "bound.*NaN"),
                row(() -> Stop.gradientNormBelow(0), value, "bound.*> 0.* 0"),
                row(() -> Progress.lines((java.io.PrintStream) null), none, "out"),
                row(() -> Progress.lines(System.out).times(0), value, "times.*>= 1.* 0"),
                row(() -> Minimizer.of(null), none, "objective"),
                row(() -> Minimizer.of(Samples.square()).using(null), none, "optimizer"),
                row(() -> Minimizer.of(Samples.square()).iterations(0), value, "iterations.*>= 1.* 0"),
                row(() -> Minimizer.of(Samples.square()).until(null), none, "stop"),
                row(() -> Minimizer.of(Samples.square()).from(4), state, "optimizer.*using"),
                row(() -> minimizer().from((double[]) null), none, "start"),
                row(() -> minimizer().from(1, 2), ShapeException.class, "start has 2 entries.* 1"));
    }

    private static Training ready() {
        return training().using(new Sgd(1)).epochs(1);
    }

    private static Minimizer minimizer() {
        return Minimizer.of(Samples.square()).using(new Sgd(1));
    }

    private static Batch wide() {
        return Batch.of(new double[4][3], new double[4][1]);
    }

    private static Optimizer.Run started() {
        return new Sgd(1).start(XY);
    }

    private static ArrayRealVector vector(int size) {
        return new ArrayRealVector(size);
    }

    private static void stepped(org.handgrad.optim.schedule.Schedule rate) {
        new Sgd(rate).start(XY).step(vector(2), vector(2));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void wrongCallIsExplained(String message, Executable call, Class<? extends Exception> type) {
        Exception thrown = assertThrows(type, call);

        assertTrue(Pattern.compile(message).matcher(thrown.getMessage()).find(), thrown::getMessage);
        assertTrue(thrown.getClass().getName().matches("(java|org\\.handgrad)\\..*"), () -> "escaped: " + thrown);
    }
}
