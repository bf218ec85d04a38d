package org.handgrad.gradcheck.diagnosis;

/** Mistakes with a name: what a {@link Diagnosis} can say a wrong gradient comes from. */
public enum Cause {
    FACTOR_TWO_MISSING("a factor 2 is missing: the derivative of (a - y)^2 is 2 (a - y)"),
    FACTOR_TWO_EXTRA(
            "twice too large: added up twice without setting it to zero, or the loss has a half that was ignored"),
    SIGN("the sign is turned round: this would climb instead of descend"),
    BATCH_MEAN_FORGOTTEN("summed over the samples, but the loss is their mean"),
    BATCH_MEAN_TWICE("divided by the number of samples twice, or the loss is a sum"),
    OUTPUT_MEAN_FORGOTTEN("summed over the outputs, but the loss is their mean"),
    OUTPUT_MEAN_EXTRA("divided by the number of outputs, but the loss is not"),
    CONSTANT_FACTOR("wrong by a constant factor"),
    NEVER_SET("never computed: all zero"),
    SINGLE_ENTRY("a single entry is wrong: an index or the bound of a loop"),
    LOOP_BOUND("one row or column was left out: the bound of a loop"),
    CLIPPED("the gradient was clipped before it was compared"),
    GRADIENT_TRANSPOSED("stored transposed: rows and columns are exchanged"),
    BLOCKS_SWAPPED("two gradients are exchanged"),
    ACTIVATION_DERIVATIVE_MISSING("the derivative of the activation is missing"),
    ACTIVATION_DERIVATIVE_DOUBLED("the derivative of the activation is multiplied in twice"),
    DERIVATIVE_AT_OUTPUT("the derivative of the activation is taken at its output a instead of its input z"),
    DERIVATIVE_AT_INPUT("a derivative written in terms of the output a is fed the input z"),
    OTHER_ACTIVATION("the derivative of another activation is used"),
    DERIVATIVE_BRANCH("the derivative of the activation is wrong on one branch"),
    PRODUCT_RULE("one term of the product rule is missing"),
    INNER_DERIVATIVE("the chain rule's inner derivative is missing"),
    ACTIVATION_DERIVATIVE_WRONG("the derivative of the activation is wrong"),
    SOFTMAX_DIAGONAL(
            "softmax is treated as if each output depended on its own input alone: its Jacobian has off-diagonal terms"),
    DOUBLE_SOFTMAX("the derivative of softmax is multiplied in twice: p - y already contains it"),
    WEIGHTS_NOT_TRANSPOSED("the error goes back through W read the wrong way round instead of its transpose"),
    WEIGHTS_SKIPPED("the error goes back past the weights without being multiplied by them"),
    INPUT_BEFORE_ACTIVATION("the layer's input is taken before the activation instead of behind it"),
    STALE_INPUT("the input of a layer is not the one it saw: a stale or wrong variable"),
    STALE_VALUES("stale values: numbers kept from earlier stand where those of the present samples belong"),
    BIAS_MEAN("the bias gradient is averaged over the samples where it must be summed like the weights'"),
    BIAS_ONE_SAMPLE("the bias gradient is that of one sample only"),
    BIAS_WRONG_AXIS("the bias gradient is summed over the wrong axis"),
    SAMPLE_DROPPED("one sample is left out"),
    ONE_SAMPLE_ONLY("only one sample counts: = where += belongs"),
    SAMPLES_MISALIGNED("inputs and targets of different samples are paired"),
    PENALTY_FORGOTTEN("the penalty on the weights is in the loss but not, or not fully, in the gradient"),
    PENALTY_DOUBLED("the penalty on the weights is in the gradient more than in the loss"),
    PENALTY_ON_BIASES("biases are penalised in the gradient but not in the loss"),
    PARAMETER_OVERWRITTEN("the new value of one parameter is computed from another one"),
    SEQUENTIAL_UPDATE("layers updated earlier are already used by the gradient of the next: take all gradients first"),
    MASK_FORGOTTEN("dropout: the mask of the forward pass is not applied on the way back"),
    MASK_SCALE_FORGOTTEN("dropout: what was kept is scaled up forward but not on the way back"),
    MASK_REDRAWN("dropout: the way back draws a mask of its own instead of the one used forward"),
    NORM_MEAN_TERM("layer normalisation: the mean is treated as a constant"),
    NORM_VARIANCE_TERM("layer normalisation: the standard deviation is treated as a constant"),
    NORM_STATISTICS("layer normalisation: mean and standard deviation are both treated as constants"),
    OTHER_LOSS("this is the gradient of another loss, or with respect to something else"),
    ERROR_SIGNAL("the error that this layer hands down is wrong"),
    UNKNOWN("cause unknown");

    private final String title;

    Cause(String title) {
        this.title = title;
    }

    /**
     * The mistake in a few words.
     *
     * @return for people
     */
    public String title() {
        return title;
    }
}
