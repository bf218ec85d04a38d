package org.handgrad.gradcheck;

import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.math3.linear.RealVector;
import org.handgrad.gradcheck.diagnosis.Model;
import org.handgrad.gradcheck.dual.DualNetwork;
import org.handgrad.matrix.Vectors;
import org.handgrad.objective.ParameterLayout;

/** A subject whose gradient someone else claims. */
record Claimed(Subject base, Function<? super RealVector, ? extends RealVector> gradient, double rate)
        implements Subject {

    /** A gradient written elsewhere. */
    static Claimed gradient(Subject base, Function<? super RealVector, ? extends RealVector> gradient) {
        return new Claimed(base, gradient, Double.POSITIVE_INFINITY);
    }

    /** The gradient that a step of plain gradient descent must have used: (θ − step(θ)) / rate. */
    static Claimed step(Subject base, double rate, Function<? super RealVector, ? extends RealVector> step) {
        return new Claimed(
                base,
                theta -> theta.subtract(moved(base, step.apply(theta.copy()))).mapMultiplyToSelf(1 / rate),
                rate);
    }

    private static RealVector moved(Subject base, RealVector theta) {
        if (theta == null) {
            throw new CheckSetupException("step returned null; return the parameters after one update");
        }
        return base.layout().requireSize(theta, "what step returned");
    }

    @Override
    public String description() {
        return base.description();
    }

    @Override
    public ParameterLayout layout() {
        return base.layout();
    }

    @Override
    public double[] theta() {
        return base.theta();
    }

    @Override
    public Sample sample(double[] theta) {
        return base.sample(theta);
    }

    @Override
    public double[] claimed(double[] theta) {
        RealVector claimed = gradient.apply(Vectors.copy(theta));
        if (claimed == null) {
            throw new CheckSetupException("the claimed gradient is null; return one entry per parameter");
        }
        return claimed.toArray();
    }

    @Override
    public double claimNoise() {
        double largest = 1;
        for (double t : theta()) {
            largest = Math.max(largest, Math.abs(t));
        }
        return 2 * Math.ulp(largest) / rate;
    }

    @Override
    public Optional<DualNetwork> dual() {
        return base.dual();
    }

    @Override
    public Optional<Model> model() {
        return base.model();
    }

    @Override
    public boolean tied(double[] theta) {
        return base.tied(theta);
    }

    @Override
    public String unstablePart() {
        return base.unstablePart();
    }

    @Override
    public void restore() {
        base.restore();
    }
}
