package org.handgrad.gradcheck.diagnosis;

/** Mistakes with a name: what a {@link Diagnosis} can say a wrong gradient comes from. */
public enum Cause {
    /** claimed = ½ right. */
    FACTOR_TWO_MISSING("a factor 2 is missing: the derivative of (a - y)^2 is 2 (a - y)"),
    /** claimed = 2 right. */
    FACTOR_TWO_EXTRA(
            "twice too large: added up twice without setting it to zero, or the loss has a half that was ignored"),
    /** claimed = −right. */
    SIGN("the sign is turned round: this would climb instead of descend"),
    /** claimed = n right, with n samples. */
    BATCH_MEAN_FORGOTTEN("summed over the samples, but the loss is their mean"),
    /** claimed = right / n, with n samples. */
    BATCH_MEAN_TWICE("divided by the number of samples twice, or the loss is a sum"),
    /** claimed = k right, with k outputs. */
    OUTPUT_MEAN_FORGOTTEN("summed over the outputs, but the loss is their mean"),
    /** claimed = right / k, with k outputs. */
    OUTPUT_MEAN_EXTRA("divided by the number of outputs, but the loss is not"),
    /** claimed = c right, with a c that nothing explains. */
    CONSTANT_FACTOR("wrong by a constant factor"),
    /** claimed = 0 throughout a block. */
    NEVER_SET("never computed: all zero"),
    /** All right but one. */
    SINGLE_ENTRY("a single entry is wrong: an index or the bound of a loop"),
    /** A row or column of zeros. */
    LOOP_BOUND("one row or column was left out: the bound of a loop"),
    /** Limited in size or norm. */
    CLIPPED("the gradient was clipped before it was compared"),
    /** dWᵀ in the place of dW. */
    GRADIENT_TRANSPOSED("stored transposed: rows and columns are exchanged"),
    /** dW₁ in the place of dW₂ and the other way round. */
    BLOCKS_SWAPPED("two gradients are exchanged"),
    /** dz = da. */
    ACTIVATION_DERIVATIVE_MISSING("the derivative of the activation is missing"),
    /** dz = da f′(z)². */
    ACTIVATION_DERIVATIVE_DOUBLED("the derivative of the activation is multiplied in twice"),
    /** dz = da f′(a). */
    DERIVATIVE_AT_OUTPUT("the derivative of the activation is taken at its output a instead of its input z"),
    /** dz = da z (1 − z), for instance. */
    DERIVATIVE_AT_INPUT("a derivative written in terms of the output a is fed the input z"),
    /** dz = da g′(z) with another g. */
    OTHER_ACTIVATION("the derivative of another activation is used"),
    /** f′ wrong for z &lt; 0 or for z &gt; 0 only. */
    DERIVATIVE_BRANCH("the derivative of the activation is wrong on one branch"),
    /** (uv)′ = u′v or uv′ alone. */
    PRODUCT_RULE("one term of the product rule is missing"),
    /** (e^u)′ = e^u without u′. */
    INNER_DERIVATIVE("the chain rule's inner derivative is missing"),
    /** f′ wrong in another way. */
    ACTIVATION_DERIVATIVE_WRONG("the derivative of the activation is wrong"),
    /** dz = da p (1 − p). */
    SOFTMAX_DIAGONAL(
            "softmax is treated as if each output depended on its own input alone: its Jacobian has off-diagonal terms"),
    /** dz = softmax′ (p − y). */
    DOUBLE_SOFTMAX("the derivative of softmax is multiplied in twice: p - y already contains it"),
    /** dx = dz W, read as if it were Wᵀ. */
    WEIGHTS_NOT_TRANSPOSED("the error goes back through W read the wrong way round instead of its transpose"),
    /** dx = dz. */
    WEIGHTS_SKIPPED("the error goes back past the weights without being multiplied by them"),
    /** dW = zᵀ dz in place of aᵀ dz. */
    INPUT_BEFORE_ACTIVATION("the layer's input is taken before the activation instead of behind it"),
    /** dW = xᵀ dz with another x. */
    STALE_INPUT("the input of a layer is not the one it saw: a stale or wrong variable"),
    /** Numbers that do not change with θ. */
    STALE_VALUES("stale values: numbers kept from earlier stand where those of the present samples belong"),
    /** db = mean of dz. */
    BIAS_MEAN("the bias gradient is averaged over the samples where it must be summed like the weights'"),
    /** db = dz of one sample. */
    BIAS_ONE_SAMPLE("the bias gradient is that of one sample only"),
    /** db = Σ over outputs. */
    BIAS_WRONG_AXIS("the bias gradient is summed over the wrong axis"),
    /** Σ over n − 1 samples. */
    SAMPLE_DROPPED("one sample is left out"),
    /** No Σ at all. */
    ONE_SAMPLE_ONLY("only one sample counts: = where += belongs"),
    /** xᵢ with yⱼ. */
    SAMPLES_MISALIGNED("inputs and targets of different samples are paired"),
    /** claimed = right − c θ. */
    PENALTY_FORGOTTEN("the penalty on the weights is in the loss but not, or not fully, in the gradient"),
    /** claimed = right + c θ. */
    PENALTY_DOUBLED("the penalty on the weights is in the gradient more than in the loss"),
    /** claimed = right + c b. */
    PENALTY_ON_BIASES("biases are penalised in the gradient but not in the loss"),
    /** θᵢ ← θⱼ − rate · gᵢ. */
    PARAMETER_OVERWRITTEN("the new value of one parameter is computed from another one"),
    /** ∇f taken at parameters that have moved in part. */
    SEQUENTIAL_UPDATE("layers updated earlier are already used by the gradient of the next: take all gradients first"),
    /** dx = dy. */
    MASK_FORGOTTEN("dropout: the mask of the forward pass is not applied on the way back"),
    /** dx = dy · [kept]. */
    MASK_SCALE_FORGOTTEN("dropout: what was kept is scaled up forward but not on the way back"),
    /** dx = dy · another mask. */
    MASK_REDRAWN("dropout: the way back draws a mask of its own instead of the one used forward"),
    /** ∂μ/∂x left out. */
    NORM_MEAN_TERM("layer normalisation: the mean is treated as a constant"),
    /** ∂s/∂x left out. */
    NORM_VARIANCE_TERM("layer normalisation: the standard deviation is treated as a constant"),
    /** ∂μ/∂x and ∂s/∂x left out. */
    NORM_STATISTICS("layer normalisation: mean and standard deviation are both treated as constants"),
    /** ∂L′/∂p with another L′. */
    OTHER_LOSS("this is the gradient of another loss, or with respect to something else"),
    /** dz wrong from one layer down. */
    ERROR_SIGNAL("the error that this layer hands down is wrong"),
    /** No rule fits. */
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
