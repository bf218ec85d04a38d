package org.handgrad.matrix;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Exponentials and sigmoids of many numbers with vector instructions. An array with a number so far out that 2ᵏ is subnormal is
 * left to {@link Curves}; whether it has one is noticed on the way.
 *
 * <p>The helpers are small, so that the compiler draws them into the loops: a vector that crosses a call becomes an object.
 */
final class VectorCurves {

    private static final VectorSpecies<Double> LANES = VectorKernel.LANES;
    private static final int L = LANES.length();

    private static final DoubleVector ROUND = DoubleVector.broadcast(LANES, Exp.ROUND);
    private static final DoubleVector LOG2_E = DoubleVector.broadcast(LANES, Exp.LOG2_E);
    private static final DoubleVector LN2_HIGH = DoubleVector.broadcast(LANES, -Exp.LN2_HIGH);
    private static final DoubleVector LN2_LOW = DoubleVector.broadcast(LANES, -Exp.LN2_LOW);
    private static final DoubleVector G2 = DoubleVector.broadcast(LANES, 0.5);
    private static final DoubleVector G3 = DoubleVector.broadcast(LANES, Exp.G3);
    private static final DoubleVector G4 = DoubleVector.broadcast(LANES, Exp.G4);
    private static final DoubleVector G5 = DoubleVector.broadcast(LANES, Exp.G5);
    private static final DoubleVector G6 = DoubleVector.broadcast(LANES, Exp.G6);
    private static final DoubleVector G7 = DoubleVector.broadcast(LANES, Exp.G7);
    private static final DoubleVector G8 = DoubleVector.broadcast(LANES, Exp.G8);
    private static final DoubleVector G9 = DoubleVector.broadcast(LANES, Exp.G9);
    private static final DoubleVector G10 = DoubleVector.broadcast(LANES, Exp.G10);
    private static final DoubleVector G11 = DoubleVector.broadcast(LANES, Exp.G11);
    private static final DoubleVector G12 = DoubleVector.broadcast(LANES, Exp.G12);
    private static final DoubleVector ONE = DoubleVector.broadcast(LANES, 1);
    private static final DoubleVector TWO = DoubleVector.broadcast(LANES, 2);
    private static final LongVector SIGN = DoubleVector.broadcast(LANES, -0.0).reinterpretAsLongs();

    private VectorCurves() {}

    static void exp(double[] xs, double[] es) {
        int i = 0;
        for (; i <= xs.length - L; i += L) {
            LongVector minus =
                    DoubleVector.fromArray(LANES, xs, i).reinterpretAsLongs().or(SIGN);
            DoubleVector x = minus.reinterpretAsDoubles();
            if (!areNormal(x)) {
                Curves.exp(xs, es);
                return;
            }
            DoubleVector t = x.fma(LOG2_E, ROUND);
            DoubleVector p = power(t);
            p.fma(q(x, t), p).intoArray(es, i);
        }
        Curves.expOneByOne(xs, es, i, xs.length);
    }

    static void sigmoid(double[] zs, double[] as, double[] slopes) {
        int i = 0;
        for (; i <= zs.length - L; i += L) {
            DoubleVector z = DoubleVector.fromArray(LANES, zs, i);
            LongVector minus = z.reinterpretAsLongs().or(SIGN);
            DoubleVector x = minus.reinterpretAsDoubles();
            if (!areNormal(x)) {
                Curves.sigmoid(zs, as, slopes);
                return;
            }
            DoubleVector t = x.fma(LOG2_E, ROUND);
            DoubleVector p = power(t);
            DoubleVector e = p.fma(q(x, t), p);
            DoubleVector sum = e.add(ONE);
            DoubleVector inverse = ONE.div(sum);
            DoubleVector n = ONE.blend(e, z.compare(VectorOperators.LT, 0));
            quotient(n, sum, inverse, e.sub(sum.sub(ONE))).intoArray(as, i);
            e.mul(inverse).mul(inverse).intoArray(slopes, i);
        }
        Curves.sigmoidOneByOne(zs, as, slopes, i, zs.length);
    }

    static void tanh(double[] zs, double[] as, double[] slopes) {
        int i = 0;
        for (; i <= zs.length - L; i += L) {
            DoubleVector z = DoubleVector.fromArray(LANES, zs, i);
            LongVector bits = z.reinterpretAsLongs();
            LongVector minus = bits.or(SIGN);
            DoubleVector x = minus.reinterpretAsDoubles().mul(TWO);
            if (!areNormal(x)) {
                Curves.tanh(zs, as, slopes);
                return;
            }
            DoubleVector t = x.fma(LOG2_E, ROUND);
            DoubleVector p = power(t);
            DoubleVector q = q(x, t);
            DoubleVector e = p.fma(q, p);
            DoubleVector m = p.fma(q, p.sub(ONE));
            DoubleVector sum = m.add(TWO);
            DoubleVector inverse = ONE.div(sum);
            DoubleVector a = quotient(m.neg(), sum, inverse, m.sub(sum.sub(TWO)));
            a.reinterpretAsLongs().or(bits.and(SIGN)).reinterpretAsDoubles().intoArray(as, i);
            e.mul(4).mul(inverse).mul(inverse).intoArray(slopes, i);
        }
        Curves.tanhOneByOne(zs, as, slopes, i, zs.length);
    }

    /** Whether 2ᵏ is subnormal in none of them, and none is NaN. */
    private static boolean areNormal(DoubleVector x) {
        return x.compare(VectorOperators.GT, -Exp.NORMAL).allTrue();
    }

    /** 2ᵏ out of ROUND + k. */
    private static DoubleVector power(DoubleVector t) {
        return t.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
    }

    /** {@link Exp#q}. */
    private static DoubleVector q(DoubleVector x, DoubleVector t) {
        DoubleVector k = t.sub(ROUND);
        DoubleVector high = k.fma(LN2_HIGH, x);
        DoubleVector r = k.fma(LN2_LOW, high);
        DoubleVector low = k.fma(LN2_LOW, high.sub(r));
        DoubleVector r2 = r.mul(r);
        DoubleVector even = r2.fma(G12, G10);
        even = even.fma(r2, G8);
        even = even.fma(r2, G6);
        even = even.fma(r2, G4);
        even = even.fma(r2, G2);
        DoubleVector odd = r2.fma(G11, G9);
        odd = odd.fma(r2, G7);
        odd = odd.fma(r2, G5);
        odd = odd.fma(r2, G3);
        return r.add(r2.fma(odd.fma(r, even), low));
    }

    /** {@link Sigmoids#quotient}, where inverse = 1 / sum and lost is what the sum lost. */
    private static DoubleVector quotient(DoubleVector n, DoubleVector sum, DoubleVector inverse, DoubleVector lost) {
        DoubleVector a = n.mul(inverse);
        return a.neg().fma(sum, n).sub(a.mul(lost)).fma(inverse, a);
    }
}
