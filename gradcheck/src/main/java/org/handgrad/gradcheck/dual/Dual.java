package org.handgrad.gradcheck.dual;

import org.apache.commons.math3.Field;
import org.apache.commons.math3.RealFieldElement;

/**
 * A number v + t ε with ε² = 0: whatever formula it goes through, t comes out as the derivative along the line on which it
 * went in. Beside each of the two a bound of its rounding error runs along, to first order.
 *
 * <p>Source: Clifford 1873; error bounds as in Higham 2002, section 3.3.
 *
 * @param value v
 * @param tangent t, the derivative
 * @param valueError how far v may be from the truth
 * @param tangentError how far t may be from the truth
 */
public record Dual(double value, double tangent, double valueError, double tangentError)
        implements RealFieldElement<Dual> {

    private static final double EPS = Math.ulp(1.0);

    /**
     * A number that does not move.
     *
     * @param value v
     * @return v + 0 ε
     */
    public static Dual constant(double value) {
        return new Dual(value, 0, 0, 0);
    }

    /** The chain rule: f(v) + f'(v) t ε, where the error of v moves f' by f''. */
    private Dual chain(double f, double f1, double f2) {
        return new Dual(
                f,
                f1 * tangent,
                Math.abs(f1) * valueError + EPS * Math.abs(f),
                Math.abs(f1) * tangentError + Math.abs(f2 * tangent) * valueError + 2 * EPS * Math.abs(f1 * tangent));
    }

    @Override
    public Dual add(Dual a) {
        double v = value + a.value;
        double t = tangent + a.tangent;
        return new Dual(
                v, t, valueError + a.valueError + EPS * Math.abs(v), tangentError + a.tangentError + EPS * Math.abs(t));
    }

    @Override
    public Dual add(double a) {
        return add(constant(a));
    }

    @Override
    public Dual negate() {
        return new Dual(-value, -tangent, valueError, tangentError);
    }

    @Override
    public Dual subtract(Dual a) {
        return add(a.negate());
    }

    @Override
    public Dual subtract(double a) {
        return add(-a);
    }

    @Override
    public Dual multiply(Dual a) {
        double v = value * a.value;
        double left = tangent * a.value;
        double right = value * a.tangent;
        return new Dual(
                v,
                left + right,
                Math.abs(value) * a.valueError + Math.abs(a.value) * valueError + EPS * Math.abs(v),
                Math.abs(tangent) * a.valueError
                        + Math.abs(a.value) * tangentError
                        + Math.abs(value) * a.tangentError
                        + Math.abs(a.tangent) * valueError
                        + EPS * (Math.abs(left) + Math.abs(right)));
    }

    @Override
    public Dual multiply(double a) {
        return chain(a * value, a, 0);
    }

    @Override
    public Dual multiply(int a) {
        return multiply((double) a);
    }

    @Override
    public Dual reciprocal() {
        double r = 1 / value;
        return chain(r, -r * r, 2 * r * r * r);
    }

    @Override
    public Dual divide(Dual a) {
        return multiply(a.reciprocal());
    }

    @Override
    public Dual divide(double a) {
        return multiply(1 / a);
    }

    @Override
    public Dual exp() {
        double e = StrictMath.exp(value);
        return chain(e, e, e);
    }

    @Override
    public Dual expm1() {
        double e = StrictMath.exp(value);
        return chain(StrictMath.expm1(value), e, e);
    }

    @Override
    public Dual log() {
        return chain(StrictMath.log(value), 1 / value, -1 / (value * value));
    }

    @Override
    public Dual log1p() {
        double r = 1 / (1 + value);
        return chain(StrictMath.log1p(value), r, -r * r);
    }

    @Override
    public Dual sqrt() {
        double s = Math.sqrt(value);
        return chain(s, 0.5 / s, -0.25 / (s * value));
    }

    @Override
    public Dual cbrt() {
        double c = StrictMath.cbrt(value);
        return chain(c, c / (3 * value), -2 * c / (9 * value * value));
    }

    @Override
    public Dual pow(double p) {
        return chain(
                StrictMath.pow(value, p), p * StrictMath.pow(value, p - 1), p * (p - 1) * StrictMath.pow(value, p - 2));
    }

    @Override
    public Dual pow(int n) {
        return n == 0 ? constant(1) : pow((double) n);
    }

    @Override
    public Dual pow(Dual e) {
        return log().multiply(e).exp();
    }

    @Override
    public Dual rootN(int n) {
        return n == 3 ? cbrt() : pow(1.0 / n);
    }

    @Override
    public Dual sin() {
        double s = StrictMath.sin(value);
        return chain(s, StrictMath.cos(value), -s);
    }

    @Override
    public Dual cos() {
        double c = StrictMath.cos(value);
        return chain(c, -StrictMath.sin(value), -c);
    }

    @Override
    public Dual tan() {
        return sin().divide(cos());
    }

    @Override
    public Dual asin() {
        double w = 1 - value * value;
        return chain(StrictMath.asin(value), 1 / Math.sqrt(w), value / (w * Math.sqrt(w)));
    }

    @Override
    public Dual acos() {
        return asin().negate().add(Math.PI / 2);
    }

    @Override
    public Dual atan() {
        double r = 1 / (1 + value * value);
        return chain(StrictMath.atan(value), r, -2 * value * r * r);
    }

    @Override
    public Dual atan2(Dual x) {
        double r2 = value * value + x.value * x.value;
        Dual angle = divide(x).atan();
        return new Dual(
                StrictMath.atan2(value, x.value),
                (tangent * x.value - value * x.tangent) / r2,
                angle.valueError + 4 * EPS,
                angle.tangentError);
    }

    @Override
    public Dual sinh() {
        double s = StrictMath.sinh(value);
        return chain(s, StrictMath.cosh(value), s);
    }

    @Override
    public Dual cosh() {
        double c = StrictMath.cosh(value);
        return chain(c, StrictMath.sinh(value), c);
    }

    /** tanh' = 4e / (1 + e)² with e = e^−2|v|, which keeps its digits where 1 − tanh² has none. */
    @Override
    public Dual tanh() {
        double t = StrictMath.tanh(value);
        double e = StrictMath.exp(-2 * Math.abs(value));
        double slope = 4 * e / ((1 + e) * (1 + e));
        return chain(t, slope, -2 * t * slope);
    }

    @Override
    public Dual asinh() {
        return multiply(this).add(1).sqrt().add(this).log();
    }

    @Override
    public Dual acosh() {
        return multiply(this).subtract(1).sqrt().add(this).log();
    }

    @Override
    public Dual atanh() {
        return add(1).divide(negate().add(1)).log().multiply(0.5);
    }

    @Override
    public Dual abs() {
        return value < 0 ? negate() : this;
    }

    @Override
    public Dual signum() {
        return constant(Math.signum(value));
    }

    @Override
    public Dual copySign(Dual sign) {
        return copySign(sign.value);
    }

    @Override
    public Dual copySign(double sign) {
        boolean same = Math.copySign(1, value) == Math.copySign(1, sign);
        return same ? this : negate();
    }

    @Override
    public Dual scalb(int n) {
        return multiply(Math.scalb(1.0, n));
    }

    @Override
    public Dual hypot(Dual y) {
        return multiply(this).add(y.multiply(y)).sqrt();
    }

    @Override
    public Dual remainder(double a) {
        return add(Math.IEEEremainder(value, a) - value);
    }

    @Override
    public Dual remainder(Dual a) {
        return subtract(a.multiply((value - Math.IEEEremainder(value, a.value)) / a.value));
    }

    @Override
    public Dual ceil() {
        return constant(Math.ceil(value));
    }

    @Override
    public Dual floor() {
        return constant(Math.floor(value));
    }

    @Override
    public Dual rint() {
        return constant(Math.rint(value));
    }

    @Override
    public long round() {
        return Math.round(value);
    }

    @Override
    public double getReal() {
        return value;
    }

    @Override
    public Dual linearCombination(Dual[] a, Dual[] b) {
        Dual sum = constant(0);
        for (int i = 0; i < a.length; i++) {
            sum = sum.add(a[i].multiply(b[i]));
        }
        return sum;
    }

    @Override
    public Dual linearCombination(double[] a, Dual[] b) {
        Dual sum = constant(0);
        for (int i = 0; i < a.length; i++) {
            sum = sum.add(b[i].multiply(a[i]));
        }
        return sum;
    }

    @Override
    public Dual linearCombination(Dual a1, Dual b1, Dual a2, Dual b2) {
        return a1.multiply(b1).add(a2.multiply(b2));
    }

    @Override
    public Dual linearCombination(double a1, Dual b1, double a2, Dual b2) {
        return b1.multiply(a1).add(b2.multiply(a2));
    }

    @Override
    public Dual linearCombination(Dual a1, Dual b1, Dual a2, Dual b2, Dual a3, Dual b3) {
        return linearCombination(a1, b1, a2, b2).add(a3.multiply(b3));
    }

    @Override
    public Dual linearCombination(double a1, Dual b1, double a2, Dual b2, double a3, Dual b3) {
        return linearCombination(a1, b1, a2, b2).add(b3.multiply(a3));
    }

    @Override
    public Dual linearCombination(Dual a1, Dual b1, Dual a2, Dual b2, Dual a3, Dual b3, Dual a4, Dual b4) {
        return linearCombination(a1, b1, a2, b2).add(linearCombination(a3, b3, a4, b4));
    }

    @Override
    public Dual linearCombination(double a1, Dual b1, double a2, Dual b2, double a3, Dual b3, double a4, Dual b4) {
        return linearCombination(a1, b1, a2, b2).add(linearCombination(a3, b3, a4, b4));
    }

    @Override
    public Field<Dual> getField() {
        return DualField.INSTANCE;
    }
}
