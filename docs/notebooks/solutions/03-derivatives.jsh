// # Solution of derivatives: two more of them
// (2x + 1)⁴: outer 4(·)³, inner 2, so 8(2x + 1)³.
// x² σ(x): the product rule gives 2x σ(x) + x² σ′(x).

Term x = Term.variable("x");
var sigmoid = new Sigmoid();
Term quartic = x.times(2).plus(1).power(4);
Term product = x.power(2).times(x.apply("σ", sigmoid::value, sigmoid::derivative));
System.out.println(Published.in("by hand and by rule").
    line("((2x + 1)⁴)′", "8(2x + 1)³", quartic.derivative("x").text()).
    line("(x² σ(x))′", "2x σ(x) + x² σ′(x)", product.derivative("x").text()).
    requireEqual());

double square(double v) { return v * v; }
for (double at : new double[] {-1, 0.3, 2}) {
    GradientCheck.of(p -> square(square(2 * p[0] + 1)), p -> new double[] {quartic.derivative("x").value(n -> p[0])}, at).
        assertPassed();
    GradientCheck.of(p -> p[0] * p[0] * sigmoid.value(p[0]), p -> new double[] {product.derivative("x").value(n -> p[0])}, at).
        assertPassed();
}
