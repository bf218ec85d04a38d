package org.handgrad.matrix;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Every kernel's step of Adam against the formulas for one parameter, bit for bit. */
class AdamRuleProperties {

    private static final AdamRule RULE = new AdamRule(0.9, 0.999, 1e-3, 1.7, 0, 1e-8);

    private static final List<Kernel> KERNELS =
            List.of(new PlainKernel(), Kernels.BEST, new ParallelKernel(Kernels.BEST, 3));

    /** θ, g, m and v of one parameter. */
    private static double[] moved(AdamRule rule, double[] at) {
        double g = at[1];
        double m = rule.beta1() * at[2] + (1 - rule.beta1()) * g;
        double v = rule.beta2() * at[3] + (1 - rule.beta2()) * g * g;
        double d = -rule.eta() * m / (Math.sqrt(v * rule.correction() + rule.inside()) + rule.beside());
        return new double[] {at[0] + d, d, m, v};
    }

    @Provide
    Arbitrary<AdamRule> rules() {
        Arbitrary<Double> share = Arbitraries.doubles().between(0, 0.9999).ofScale(4);
        Arbitrary<Double> small = Arbitraries.of(0.0, 1e-8, 1e-3);
        return Combinators.combine(share, share, share, share, small, small)
                .as((b1, b2, eta, c, inside, beside) ->
                        new AdamRule(b1, b2, eta, 1 + c, inside, beside + Double.MIN_VALUE));
    }

    /** Usual ones, and whatever a number can be. */
    @Provide
    Arbitrary<double[][]> parameters() {
        Arbitrary<Double> any = Arbitraries.longs().map(Double::longBitsToDouble);
        Arbitrary<Double> usual = Arbitraries.doubles().between(-5, 5).ofScale(12);
        Arbitrary<Double> special = Arbitraries.of(0.0, -0.0, Double.MIN_VALUE, 1e-160, 1e200, Double.MAX_VALUE);
        Arbitrary<double[]> one = Arbitraries.oneOf(usual, usual, any, special)
                .array(double[].class)
                .ofSize(4);
        return one.array(double[][].class).ofMinSize(1).ofMaxSize(50);
    }

    @Property
    void everyKernelHasTheBitsOfTheFormulas(
            @ForAll("rules") AdamRule rule,
            @ForAll("parameters") double[][] parameters,
            @ForAll @IntRange(min = 0, max = 50) int from,
            @ForAll @IntRange(min = 0, max = 50) int end) {
        int n = parameters.length;
        assertHasTheBitsOfTheFormulas(
                rule, parameters, Math.min(from, n), Math.max(Math.min(from, n), Math.min(end, n)));
        assertHasTheBitsOfTheFormulas(rule, parameters, 0, n);
    }

    /** So many that threads share them, and not as many for each. */
    @Example
    void manyParametersHaveTheBitsOfTheFormulas() {
        Random random = new Random(42);
        double[][] parameters = IntStream.range(0, (1 << 16) + 11)
                .mapToObj(i -> random.doubles(4, 0, 1).toArray())
                .toArray(double[][]::new);
        assertHasTheBitsOfTheFormulas(RULE, parameters, 0, parameters.length);
        assertHasTheBitsOfTheFormulas(RULE, parameters, 5, parameters.length);
    }

    private static void assertHasTheBitsOfTheFormulas(AdamRule rule, double[][] parameters, int from, int end) {
        for (Kernel kernel : KERNELS) {
            for (boolean moves : new boolean[] {true, false}) {
                double[] theta = column(parameters, 0);
                double[] g = column(parameters, 1);
                double[] m = column(parameters, 2);
                double[] v = column(parameters, 3);
                double[] to = new double[theta.length];
                kernel.adam(rule, new AdamRule.Arrays(moves ? theta : AdamRule.NOWHERE, g, m, v, to), from, end);
                String what = kernel + (moves ? ", sum" : ", step alone");
                assertArrayEquals(column(parameters, 0), theta, what);
                assertArrayEquals(column(parameters, 1), g, what);
                assertArrayEquals(want(rule, parameters, 2, from, end), m, what);
                assertArrayEquals(want(rule, parameters, 3, from, end), v, what);
                double[] sums = want(rule, parameters, moves ? 0 : 1, from, end);
                Arrays.fill(sums, 0, from, 0);
                Arrays.fill(sums, end, sums.length, 0);
                assertArrayEquals(sums, to, what);
            }
        }
    }

    /** What becomes of θ + Δθ, Δθ, m or v, if only some of the parameters move. */
    private static double[] want(AdamRule rule, double[][] parameters, int j, int from, int end) {
        return IntStream.range(0, parameters.length)
                .mapToDouble(i -> from <= i && i < end ? moved(rule, parameters[i])[j] : parameters[i][j])
                .toArray();
    }

    private static double[] column(double[][] parameters, int j) {
        return Arrays.stream(parameters).mapToDouble(one -> one[j]).toArray();
    }

    @Property
    void publicFormsAreThatStep(@ForAll("rules") AdamRule rule, @ForAll("parameters") double[][] parameters) {
        int n = parameters.length;
        double[] to = new double[n];
        rule.move(column(parameters, 0), column(parameters, 1), column(parameters, 2), column(parameters, 3), to);
        assertArrayEquals(want(rule, parameters, 0, 0, n), to);
        double[] d = new double[n];
        rule.step(column(parameters, 1), column(parameters, 2), column(parameters, 3), d);
        assertArrayEquals(want(rule, parameters, 1, 0, n), d);
    }
}
