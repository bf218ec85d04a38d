package org.handgrad.gradcheck;

import org.handgrad.check.NonFiniteException;

/** The function under test with a counter, and the noise that was measured in it. */
final class Evaluations {

    private final Subject subject;
    private double noise;
    private int count;

    Evaluations(Subject subject) {
        this.subject = subject;
    }

    /** Evaluates; {@code where} says in an error message which step was tried. */
    Sample at(double[] theta, java.util.function.Supplier<String> where) {
        count++;
        Sample sample = subject.sample(theta);
        if (!Double.isFinite(sample.value())) {
            throw new NonFiniteException("the function is " + sample.value() + " at " + where.get()
                    + "; a gradient can only be checked where the function is finite");
        }
        return sample.noise() >= noise ? sample : new Sample(sample.value(), noise, sample.pattern());
    }

    /** From now on no evaluation is taken to be more exact than this. */
    void atLeast(double measuredNoise) {
        noise = measuredNoise;
    }

    int count() {
        return count;
    }
}
