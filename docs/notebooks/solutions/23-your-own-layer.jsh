// # Solution of a layer of your own: z σ(z)
// The product rule: f′(z) = σ(z) + z σ′(z). Known as SiLU or swish; the library has it as `Silu`.

class Swish implements Elementwise {
    private final Sigmoid sigmoid = new Sigmoid();
    public double value(double z) { return z * sigmoid.value(z); }
    public double derivative(double z) { return sigmoid.value(z) + z * sigmoid.derivative(z); }
    public String toString() { return "Swish"; }
}
System.out.println(GradientCheck.of(new Swish(), MatrixUtils.createRowRealMatrix(new double[] {-3, -1, 0, 0.5, 4})).assertPassed());
for (double z : new double[] {-3, 0, 2}) {
    System.out.println(new Swish().derivative(z) + " and the library's " + new Silu().derivative(z));
}
