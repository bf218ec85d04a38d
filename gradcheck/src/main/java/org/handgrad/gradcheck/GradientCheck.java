package org.handgrad.gradcheck;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.handgrad.check.Check;
import org.handgrad.layer.Layer;
import org.handgrad.loss.Loss;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.network.Batch;
import org.handgrad.network.Network;
import org.handgrad.objective.Objective;
import org.handgrad.random.NumpyRandom;

/**
 * Compares a gradient written by hand with one computed from the function alone.
 *
 * <p>One line in a test of your own: {@code GradientCheck.of(network, loss, batch).assertPassed();}
 *
 * <p>Each derivative is first estimated by the central difference (f(θ+h) − f(θ−h)) / 2h with the step that balances its
 * two errors, h = ∛ε · max(1, |θᵢ|). What does not agree at once is computed again by extrapolation with an error bound
 * (Ridders 1982), twice, before it is called wrong.
 *
 * <p>Immutable: every {@code with...} returns a changed copy. Nothing is random but by the seed.
 */
public final class GradientCheck {

    private final LongFunction<Subject> subject;
    private final Settings settings;

    private GradientCheck(LongFunction<Subject> subject, Settings settings) {
        this.subject = subject;
        this.settings = settings;
    }

    private static GradientCheck of(LongFunction<Subject> subject) {
        return new GradientCheck(subject, Settings.DEFAULT);
    }

    /**
     * Checks back-propagation through a whole network, at its present parameters.
     *
     * @param network the network
     * @param loss what is differentiated
     * @param batch n samples
     * @return a check of ∂L/∂θ
     */
    public static GradientCheck of(Network network, Loss loss, Batch batch) {
        Subject checked = NetworkSubject.of(requireNonNull(network, "network"), loss, batch);
        return of(seed -> checked);
    }

    /**
     * Checks one layer or activation: the gradients of its parameters and of its inputs, under a random upstream gradient.
     * The parameters are drawn from the standard normal distribution.
     *
     * @param layer the layer
     * @param inputs n x width
     * @return a check of the layer's backward pass
     */
    public static GradientCheck of(Layer layer, RealMatrix inputs) {
        requireNonNull(layer, "layer");
        Check.finite(inputs, "inputs");
        return of(seed -> LayerSubject.of(layer, inputs, Draw.parameters(layer, seed), seed));
    }

    /**
     * Checks one layer at given parameters: their gradients and that of the inputs, under a random upstream gradient.
     *
     * @param layer the layer
     * @param inputs n x width
     * @param parameters one matrix per parameter of the layer
     * @return a check of the layer's backward pass
     */
    public static GradientCheck of(Layer layer, RealMatrix inputs, List<? extends RealMatrix> parameters) {
        requireNonNull(layer, "layer");
        Check.finite(inputs, "inputs");
        List<RealMatrix> copy = Check.list(parameters, "parameters");
        return of(seed -> LayerSubject.of(layer, inputs, copy, seed));
    }

    /**
     * Checks a loss: its gradient with respect to the predictions.
     *
     * @param loss the loss
     * @param predictions n x k
     * @param targets n x k
     * @return a check of ∂L/∂predictions
     */
    public static GradientCheck of(Loss loss, RealMatrix predictions, RealMatrix targets) {
        requireNonNull(loss, "loss");
        Check.sameShape(predictions, "predictions", targets, "targets");
        FlatMatrix p = FlatMatrix.of(predictions).copy();
        return of(seed -> LossSubject.of(loss, p, targets));
    }

    /**
     * Checks any objective.
     *
     * @param objective f with its gradient
     * @param theta where
     * @return a check of ∇f(θ)
     */
    public static GradientCheck of(Objective objective, RealVector theta) {
        double[] at = requireNonNull(objective, "objective")
                .layout()
                .requireSize(theta, "theta")
                .toArray();
        return of(seed -> new ObjectiveSubject(objective, at));
    }

    /**
     * Checks a pair of plain functions, from code that knows nothing of this library.
     *
     * <p>The functions are handed {@code at} itself, with the trial values in it, so that code which keeps its parameters
     * there can be checked as it is. When {@link #run} returns or throws, {@code at} holds its first bits again.
     *
     * @param value f
     * @param gradient ∇f, written by hand
     * @param at where; changed during the check and restored
     * @return a check of ∇f
     */
    public static GradientCheck of(
            ToDoubleFunction<double[]> value, Function<double[], double[]> gradient, double... at) {
        requireNonNull(value, "value");
        requireNonNull(gradient, "gradient");
        Check.atLeast(requireNonNull(at, "at").length, 1, "the number of coordinates of at");
        return of(seed -> new FunctionSubject(value, gradient, at, at.clone()));
    }

    /**
     * Checks another gradient than the library's own: a student's back-propagation, against the network's loss.
     *
     * @param gradient from θ to the claimed ∂L/∂θ, in the order of the layout
     * @return a changed copy
     */
    public GradientCheck withGradient(Function<? super RealVector, ? extends RealVector> gradient) {
        requireNonNull(gradient, "gradient");
        return new GradientCheck(seed -> Claimed.gradient(subject.apply(seed), gradient), settings);
    }

    /**
     * Checks the gradient that an update of the parameters must have used: (θ − step(θ)) / rate.
     *
     * @param rate the rate of plain gradient descent
     * @param step from θ to the θ after one update
     * @return a changed copy
     */
    public GradientCheck withStep(double rate, Function<? super RealVector, ? extends RealVector> step) {
        Check.positive(rate, "rate");
        requireNonNull(step, "step");
        return new GradientCheck(seed -> Claimed.step(subject.apply(seed), rate, step), settings);
    }

    /**
     * Sets what two right derivatives may differ by; 1e-7 unless said otherwise. Rounding errors are allowed for besides.
     *
     * @param tolerance relative to the larger of the two
     * @return a changed copy
     */
    public GradientCheck withTolerance(double tolerance) {
        Check.positive(tolerance, "tolerance");
        return new GradientCheck(subject, new Settings(tolerance, settings.seed(), settings.directions()));
    }

    /**
     * Sets the seed of random directions, upstream gradients and drawn parameters; 0 unless said otherwise.
     *
     * @param seed 0 .. 2³¹ − 1
     * @return a changed copy
     * @throws IllegalArgumentException if the seed is outside that range
     */
    public GradientCheck withSeed(long seed) {
        NumpyRandom.requireSeed(seed);
        return new GradientCheck(subject, new Settings(settings.tolerance(), seed, settings.directions()));
    }

    /**
     * Looks along random directions of each block instead of at single coordinates, and goes down to the coordinates only
     * where a block is wrong. This is the default beyond 5,000 parameters.
     *
     * @param directions how many per block, at least 1; a single wrong entry is seen by the first, and two that cancel by the
     *     next
     * @return a changed copy
     */
    public GradientCheck withDirections(int directions) {
        Check.atLeast(directions, 1, "directions");
        return new GradientCheck(subject, new Settings(settings.tolerance(), settings.seed(), directions));
    }

    /**
     * Looks along four random directions per block.
     *
     * @return a changed copy
     */
    public GradientCheck fast() {
        return withDirections(Settings.DIRECTIONS);
    }

    /**
     * Looks at every single coordinate, however many there are.
     *
     * @return a changed copy
     */
    public GradientCheck full() {
        return new GradientCheck(subject, new Settings(settings.tolerance(), settings.seed(), 0));
    }

    /**
     * Checks.
     *
     * @return what was found; a wrong gradient is a finding, not an exception
     * @throws CheckSetupException if the function is random, changes its argument, or refuses every step away from θ; steps
     *     that it refuses with an {@link IllegalArgumentException} are made smaller first, or to one side
     * @throws org.handgrad.check.NonFiniteException if the function or the claimed gradient is not finite; the message says
     *     where
     * @throws org.handgrad.check.ShapeException if the claimed gradient has another shape than the parameters
     */
    public GradientReport run() {
        Subject checked = subject.apply(settings.seed());
        try {
            return new Run(checked, settings).report();
        } finally {
            checked.restore();
        }
    }

    /**
     * Measures how the error of a difference quotient depends on its step, at one coordinate.
     *
     * @param coordinate 0 .. p-1
     * @return the V-shaped curve as data
     */
    public StepSweep sweep(int coordinate) {
        Subject checked = subject.apply(settings.seed());
        Objects.checkIndex(coordinate, checked.layout().size());
        try {
            double[] theta = checked.theta();
            Evaluations f = new Evaluations(checked);
            Sample here = new Preflight(checked, f, theta).here(settings.seed());
            String name = checked.layout().name(coordinate);
            return StepSweep.of(Line.axis(f, theta, coordinate, name), here, name);
        } finally {
            checked.restore();
        }
    }

    /**
     * Measures how fast the function leaves the tangent that the claimed gradient draws, along a random direction.
     *
     * @return the remainders as data, with their slope: 2 for a right gradient, 1 for a wrong one
     */
    public TaylorTest taylor() {
        Subject checked = subject.apply(settings.seed());
        try {
            double[] theta = checked.theta();
            Evaluations f = new Evaluations(checked);
            Preflight preflight = new Preflight(checked, f, theta);
            Sample here = preflight.here(settings.seed());
            double[] u = Draw.direction(theta.length, 0, theta.length, new NumpyRandom(settings.seed()));
            double[] claimed = preflight.claimed();
            double slope = 0;
            for (int i = 0; i < u.length; i++) {
                slope += u[i] * claimed[i];
            }
            return TaylorTest.of(Line.direction(f, theta, u, "a random direction"), here, slope);
        } finally {
            checked.restore();
        }
    }

    /** What is checked, for the tests. */
    Subject subject() {
        return subject.apply(settings.seed());
    }

    /**
     * Checks, and throws unless {@link GradientReport#passed}: the one line for a test, whatever the framework.
     *
     * @return the report of a passed check
     * @throws AssertionError with the whole report as its message
     */
    public GradientReport assertPassed() {
        GradientReport report = run();
        if (!report.passed()) {
            throw new AssertionError(System.lineSeparator() + report);
        }
        return report;
    }
}
