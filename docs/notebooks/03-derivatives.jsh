// # Derivatives, from the formula to the number
// Everything a network learns with is a derivative: how much does f change when x moves a little? This lesson writes three
// derivatives down as a person would, says why they are so, and then lets two other ways of computing check them. The three
// functions are those of Erika Duan's *Review of backpropagation*.

// ## Three rules are enough
//
//     power rule     (xⁿ)′ = n xⁿ⁻¹
//     sum rule       (f + g)′ = f′ + g′, and a constant has derivative 0
//     chain rule     f(g(x))′ = f′(g(x)) g′(x): the outer derivative times the inner one
//
// `Term` applies them to formulas, and prints the formula it gets. It is a small tree of sums, products and powers.

Term x = Term.variable("x");
Term y = Term.variable("y");
void show(String name, Term f, String variable) {
    System.out.println(name + " = " + f.text() + "   ∂/∂" + variable + " = " + f.derivative(variable).text());
}

// The power rule and a constant that does not matter:

Term parabola = x.power(2).plus(1);
show("f(x)", parabola, "x");

// The chain rule: outer (·)³ with derivative 3(·)², inner x + 3 with derivative 1.

Term cube = x.plus(3).power(3);
show("g(x)", cube, "x");

// Two variables: a partial derivative treats the other variable as a constant. The two of them together are the gradient.

Term bowl = x.power(2).plus(y.power(2).times(3));
show("h(x, y)", bowl, "x");
show("h(x, y)", bowl, "y");

// The text prints the same four formulas. If one differed in a sign the lesson would stop here.

System.out.println(Published.in("Review of backpropagation, derivatives").
    line("(x² + 1)′", "2x", parabola.derivative("x").text()).
    line("((x + 3)³)′", "3(x + 3)²", cube.derivative("x").text()).
    line("∂(x² + 3y²)/∂x", "2x", bowl.derivative("x").text()).
    line("∂(x² + 3y²)/∂y", "6y", bowl.derivative("y").text()).
    requireEqual());

// ## A second and a third opinion
// A formula can be wrong. Its value at a point can be computed in two ways that know nothing of the rules above:
//
// - from the definition, (f(x + h) − f(x − h)) / 2h with a small h: simple, and right to some ten digits;
// - with numbers that carry their derivative along, commons-math3's `DerivativeStructure`: right to the last digits.

import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
double at(Term f, double where) { return f.value(letter -> where); }
double quotient(Term f, double where) {
    double h = Math.cbrt(Math.ulp(1.0));
    return (at(f, where + h) - at(f, where - h)) / (2 * h);
}
for (double where : new double[] {-2, -0.5, 1, 3}) {
    double formula = at(cube.derivative("x"), where);
    double carried = new DerivativeStructure(1, 1, 0, where).add(3).pow(3).getPartialDerivative(1);
    System.out.println(PythonText.format("x = {: .1f}: formula {:9.4f}, quotient {:9.4f}, carried along {:9.4f}",
        where, formula, quotient(cube, where), carried));
    if (Math.abs(formula - carried) > 1e-12 * Math.abs(formula) || Math.abs(formula - quotient(cube, where)) > 1e-8) {
        throw new AssertionError("the derivative of g is wrong at " + where);
    }
}

// The checker of this library does that for you, at any point, in any number of variables, and says so:

System.out.println(GradientCheck.of(
    p -> p[0] * p[0] + 3 * p[1] * p[1],
    p -> new double[] {2 * p[0], 6 * p[1]},
    4, -4).run());

// ## The chain rule is all of back-propagation
// One sigmoid neuron under half a squared error, L = ½(σ(w x + b) − y)². Three functions inside each other, so the derivative
// has three factors, from the outside to the inside: the error, the slope of σ, and what multiplied w.

var sigmoid = new Sigmoid();
Term z = Term.variable("w").times(x).plus(Term.variable("b"));
Term loss = z.apply("σ", sigmoid::value, sigmoid::derivative).minus(y).power(2).times(0.5);
for (String parameter : List.of("w", "b", "x")) {
    show("L", loss, parameter);
}

// Written as a flow: the numbers go to the right, the factors are collected on the way back to the left.

FlowChart.titled("∂L/∂w is the product of the factors on its way").
    step("w, x, b").arrow("w x + b", "∂z/∂w = x").
    step("z").arrow("σ(z)", "∂ŷ/∂z = σ′(z)").
    step("ŷ").arrow("½(ŷ − y)²", "∂L/∂ŷ = ŷ − y").
    step("L").
    save(Notebook.out("chain.png"));

// And a picture of a function with its derivative. Where the curve falls the derivative is negative, where it is flat the
// derivative is zero, and where it is steepest the derivative is largest.

Plots.functionWithDerivative("f(x)", v -> at(parabola, v), v -> at(parabola.derivative("x"), v), -3, 3).
    title("f(x) = " + parabola.text() + " and f′(x) = " + parabola.derivative("x").text()).
    save(Notebook.out("parabola.png"));
Plots.functionWithDerivative("σ(z)", sigmoid::value, sigmoid::derivative, -6, 6).
    x("z").title("The sigmoid and its slope, never above 1/4").
    save(Notebook.out("sigmoid.png"));

// **Exercise.** Find the derivatives of (2x + 1)⁴ and of x² σ(x) by hand, with the rules above (a product needs one more:
// (f g)′ = f′ g + f g′). Then let `Term` and the checker have their say. A solution is in `solutions/03-derivatives.jsh`.
