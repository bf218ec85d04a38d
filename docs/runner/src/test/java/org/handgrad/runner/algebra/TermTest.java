package org.handgrad.runner.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.handgrad.activation.Sigmoid;
import org.junit.jupiter.api.Test;

/** Derivatives as a book prints them; commons-math3's {@code DerivativeStructure} is the witness for their values. */
class TermTest {

    private static final Term X = Term.variable("x");
    private static final Term Y = Term.variable("y");

    @Test
    void derivativesReadAsInABook() {
        assertEquals("2x", X.power(2).plus(1).derivative("x").text());
        assertEquals("3(x + 3)²", X.plus(3).power(3).derivative("x").text());
        assertEquals(
                "6(x + 3)", X.plus(3).power(3).derivative("x").derivative("x").text());
        Term bowl = X.power(2).plus(Y.power(2).times(3));
        assertEquals("x² + 3y²", bowl.text());
        assertEquals("2x", bowl.derivative("x").text());
        assertEquals("6y", bowl.derivative("y").text());
        assertEquals("0", bowl.derivative("z").text());
    }

    @Test
    void likeTermsAreJoined() {
        assertEquals("3x − y − 2", X.plus(X.times(2)).minus(Y).plus(-2).text());
        assertEquals("0", X.minus(X).text());
        assertEquals("x y", X.times(Y).text());
        assertEquals("2x y", X.times(Y).plus(X.times(Y)).text());
        assertEquals("−x", X.times(-1).text());
    }

    @Test
    void theChainRuleGivesTheFactorsOfOneNeuron() {
        Sigmoid sigmoid = new Sigmoid();
        Term z = Term.variable("w").times(X).plus(Term.variable("b"));
        Term loss = z.apply("σ", sigmoid::value, sigmoid::derivative)
                .minus(Y)
                .power(2)
                .times(0.5);
        assertEquals("½(σ(w x + b) − y)²", loss.text());
        assertEquals("(σ(w x + b) − y) σ′(w x + b) x", loss.derivative("w").text());

        DerivativeStructure w = new DerivativeStructure(1, 1, 0, 0.3);
        DerivativeStructure witness =
                sigmoid.value(w.multiply(0.5).add(0.1)).subtract(1).pow(2).multiply(0.5);
        double ours = loss.derivative("w").value(name -> switch (name) {
            case "w" -> 0.3;
            case "x" -> 0.5;
            case "b" -> 0.1;
            default -> 1;
        });
        assertEquals(witness.getPartialDerivative(1), ours, 1e-16);
    }
}
