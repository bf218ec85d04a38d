package org.handgrad.gradcheck;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.handgrad.objective.ParameterLayout;

/**
 * A pair of plain functions that know nothing of this library. Both are handed the caller's own array with the trial
 * values in it, so that code which reads its parameters from there works too.
 */
record FunctionSubject(
        ToDoubleFunction<double[]> value, Function<double[], double[]> gradient, double[] live, double[] first)
        implements Subject {

    @Override
    public String description() {
        return "function of " + first.length + (first.length == 1 ? " number" : " numbers");
    }

    @Override
    public ParameterLayout layout() {
        return ParameterLayout.builder().block("x", 1, first.length).build();
    }

    @Override
    public double[] theta() {
        return first.clone();
    }

    @Override
    public Sample sample(double[] theta) {
        double f = value.applyAsDouble(placed(theta));
        requireUntouched(theta, "value");
        return Sample.of(f, f, 0);
    }

    @Override
    public double[] claimed(double[] theta) {
        double[] g = gradient.apply(placed(theta));
        if (g == null) {
            throw new CheckSetupException("the gradient function returned null; it must return one entry per number");
        }
        double[] copy = g.clone();
        if (g != live) {
            requireUntouched(theta, "gradient");
        }
        return copy;
    }

    @Override
    public void restore() {
        placed(first);
    }

    private double[] placed(double[] theta) {
        System.arraycopy(theta, 0, live, 0, live.length);
        return live;
    }

    private void requireUntouched(double[] theta, String which) {
        for (int i = 0; i < theta.length; i++) {
            if (Double.doubleToRawLongBits(live[i]) != Double.doubleToRawLongBits(theta[i])) {
                throw new CheckSetupException("the " + which + " function changed its argument: x[" + i + "] was "
                        + theta[i] + " and is " + live[i] + "; let it work on a copy");
            }
        }
    }
}
