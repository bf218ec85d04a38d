package org.handgrad.optim;

/** Where a descent stands: what {@link Iteration} and {@link Epoch} have in common and {@link Stop} looks at. */
public interface Milestone {

    /**
     * The value of what is being minimised, here.
     *
     * @return f(θ); in training, the loss on the whole data
     */
    double value();

    /**
     * The length of the gradient, here.
     *
     * @return ‖∇f(θ)‖₂; in training, on the whole data
     */
    double gradientNorm();

    /**
     * For how long there has been nothing better.
     *
     * @return 0 if this value is below all earlier ones, else how many iterations or epochs ago the lowest one was
     */
    int sinceBest();
}
