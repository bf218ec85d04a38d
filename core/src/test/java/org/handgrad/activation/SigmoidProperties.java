package org.handgrad.activation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.handgrad.contract.Agree;
import org.handgrad.contract.ElementwiseContract;

/** What sigmoid, tanh and ReLU have beyond the laws that all activations share. */
class SigmoidProperties {

    private final Sigmoid sigmoid = new Sigmoid();
    private final Tanh tanh = new Tanh();
    private final Relu relu = new Relu();

    @Provide
    Arbitrary<Double> wide() {
        return ElementwiseContract.spread(-700, 700);
    }

    @Property
    void sigmoidIsPointSymmetric(@ForAll("wide") double z) {
        Agree.within(1 - sigmoid.value(z), sigmoid.value(-z), Math.ulp(1.0), "s(-" + z + ")");
    }

    @Property
    void tanhIsOdd(@ForAll("wide") double z) {
        Agree.bits(-tanh.value(z), tanh.value(-z), "tanh(-" + z + ")");
    }

    @Property
    void tanhIsAStretchedSigmoid(@ForAll("wide") double z) {
        Agree.within(2 * sigmoid.value(2 * z) - 1, tanh.value(z), 4e-16, "tanh(" + z + ")");
    }

    @Property
    void derivativesVanishNoEarlierThanTheMathematics(@ForAll("wide") double z) {
        assertTrue(sigmoid.derivative(z) > 0, "s'(" + z + ")");
        assertTrue(tanh.derivative(z / 2) > 0, "tanh'(" + z / 2 + ")");
    }

    @Property
    void reluIsPositivelyHomogeneous(@ForAll("wide") double z, @ForAll @IntRange(min = -50, max = 50) int k) {
        Agree.bits(Math.scalb(relu.value(z), k), relu.value(Math.scalb(z, k)), "relu(2^" + k + " " + z + ")");
    }

    @Example
    void reluHasSlopeZeroAtItsKink() {
        assertEquals(0, relu.derivative(0.0));
        assertEquals(0, relu.derivative(-0.0));
        assertEquals(1, relu.derivative(Double.MIN_VALUE));
    }

    /** σ'(40) = e⁻⁴⁰ (1 − 2 e⁻⁴⁰ + ...) and tanh'(20) = 4 e⁻⁴⁰ (1 − ...), where a (1 − a) and 1 − a² give 0. */
    @Example
    void saturatedDerivativesAreNotZero() {
        assertEquals(4.248354255291589e-18, sigmoid.derivative(40), 1e-32);
        assertEquals(1.6993417021166355e-17, tanh.derivative(20), 1e-32);
    }
}
