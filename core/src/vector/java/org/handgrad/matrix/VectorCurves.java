package org.handgrad.matrix;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Exponentials and sigmoids of many numbers with vector instructions, in two passes over a block that stays in the fastest
 * cache: e^−|z| first, then what is made of it. One loop would be up to a twelfth faster, but Java 17 inlines only so much into
 * a method, and a vector that crosses a call which is not inlined becomes an object: the curve that came last took five times
 * as long.
 *
 * <p>A block with a number so far out that 2ᵏ is subnormal, or NaN, goes number by number.
 */
final class VectorCurves {

    private static final int BLOCK = 512;

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
    private static final DoubleVector MINUS_ONE = DoubleVector.broadcast(LANES, -1);

    private VectorCurves() {}

    /** e = eˣ, of numbers up to 0. */
    static void exp(double[] x, double[] e) {
        for (int from = 0; from < x.length; from += BLOCK) {
            int to = Math.min(x.length, from + BLOCK);
            int whole = from + (to - from) / L * L;
            boolean fast = exponentials(false, x, x, e, from, whole);
            Curves.expOneByOne(x, e, fast ? whole : from, to);
        }
    }

    static void sigmoid(double[] z, double[] a, double[] slope) {
        for (int from = 0; from < z.length; from += BLOCK) {
            int to = Math.min(z.length, from + BLOCK);
            int whole = from + (to - from) / L * L;
            boolean fast = exponentials(false, z, a, slope, from, whole);
            if (fast) {
                sigmoids(z, a, slope, from, whole);
            }
            Curves.sigmoidOneByOne(z, a, slope, fast ? whole : from, to);
        }
    }

    static void tanh(double[] z, double[] a, double[] slope) {
        for (int from = 0; from < z.length; from += BLOCK) {
            int to = Math.min(z.length, from + BLOCK);
            int whole = from + (to - from) / L * L;
            boolean fast = exponentials(true, z, a, slope, from, whole);
            if (fast) {
                tanhs(z, a, slope, from, whole);
            }
            Curves.tanhOneByOne(z, a, slope, fast ? whole : from, to);
        }
    }

    /**
     * The exponentials of −|z|, or, of −2|z|, their two factors: 2ᵏ and, in qs, what is to be added to 1. Without helper
     * methods, see above.
     *
     * @return whether all numbers were near enough; else what was written is of no use
     */
    private static boolean exponentials(boolean twice, double[] zs, double[] qs, double[] es, int from, int to) {
        for (int i = from; i < to; i += L) {
            LongVector bits = DoubleVector.fromArray(LANES, zs, i).reinterpretAsLongs();
            DoubleVector x = bits.or(Long.MIN_VALUE).reinterpretAsDoubles();
            if (twice) {
                x = x.add(x);
            }
            if (!x.compare(VectorOperators.GT, -Exp.NORMAL).allTrue()) {
                return false;
            }
            DoubleVector t = x.fma(LOG2_E, ROUND);
            DoubleVector k = t.sub(ROUND);
            DoubleVector high = k.lanewise(VectorOperators.FMA, LN2_HIGH, x);
            DoubleVector r = k.lanewise(VectorOperators.FMA, LN2_LOW, high);
            DoubleVector low = k.lanewise(VectorOperators.FMA, LN2_LOW, high.sub(r));
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
            DoubleVector q = r.add(r2.fma(odd.fma(r, even), low));
            DoubleVector p =
                    t.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
            if (twice) {
                q.intoArray(qs, i);
                p.intoArray(es, i);
            } else {
                p.fma(q, p).intoArray(es, i);
            }
        }
        return true;
    }

    /** From e^−|z| in slopes. */
    private static void sigmoids(double[] zs, double[] as, double[] slopes, int from, int to) {
        for (int i = from; i < to; i += L) {
            DoubleVector e = DoubleVector.fromArray(LANES, slopes, i);
            DoubleVector sum = MINUS_ONE.sub(e);
            DoubleVector inverse = MINUS_ONE.div(sum);
            DoubleVector n = ONE.blend(e, DoubleVector.fromArray(LANES, zs, i).compare(VectorOperators.LT, 0));
            DoubleVector a = n.mul(inverse);
            a.fma(sum, n).fma(inverse, a).intoArray(as, i);
            e.mul(inverse).mul(inverse).intoArray(slopes, i);
        }
    }

    /** From the factors of e^−2|z|, q in as and 2ᵏ in slopes. */
    private static void tanhs(double[] zs, double[] as, double[] slopes, int from, int to) {
        for (int i = from; i < to; i += L) {
            DoubleVector q = DoubleVector.fromArray(LANES, as, i);
            DoubleVector p = DoubleVector.fromArray(LANES, slopes, i);
            DoubleVector m = p.fma(q, p.sub(1));
            DoubleVector sum = m.add(2);
            DoubleVector inverse = ONE.div(sum);
            DoubleVector a = m.neg().mul(inverse);
            DoubleVector lost = a.neg().fma(sum, m.neg()).sub(a.mul(m.sub(sum.sub(2))));
            a = lost.fma(inverse, a);
            LongVector sign =
                    DoubleVector.fromArray(LANES, zs, i).reinterpretAsLongs().and(Long.MIN_VALUE);
            a.abs().reinterpretAsLongs().or(sign).reinterpretAsDoubles().intoArray(as, i);
            p.fma(q, p).mul(4).mul(inverse).mul(inverse).intoArray(slopes, i);
        }
    }
}
