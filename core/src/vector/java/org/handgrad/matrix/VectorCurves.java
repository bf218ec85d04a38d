package org.handgrad.matrix;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Exponentials and sigmoids of many numbers with vector instructions.
 *
 * <p>The constants are made before each loop and not once for all: a vector in a static field is an object around an array, which
 * a loop that writes to arrays reads again in each turn, and that took almost as long as the arithmetic. Helper methods are
 * missing for a like reason: Java 17 inlines only so much into a method, and a vector that crosses a call which is not inlined
 * becomes an object. So the polynomial stands here twice: the sigmoid out of {@link #factors} would take a fifth more time.
 *
 * <p>From a number on that is so far out that 2ᵏ is subnormal, or NaN, the rest of its block goes number by number.
 */
final class VectorCurves {

    private static final int BLOCK = 512;

    private static final VectorSpecies<Double> LANES = VectorKernel.LANES;
    private static final int L = LANES.length();

    private VectorCurves() {}

    /** m = eˣ − 1 and e = eˣ, of numbers up to 0. */
    static void exp(double[] x, double[] m, double[] e) {
        for (int from = 0; from < x.length; from += BLOCK) {
            int to = Math.min(x.length, from + BLOCK);
            int whole = from + (to - from) / L * L;
            int reached = factors(1, false, x, e, m, from, whole);
            exponentials(m, e, from, reached);
            Curves.expOneByOne(x, m, e, reached, to);
        }
    }

    static void sigmoid(double[] z, double[] a, double[] slope) {
        for (int from = 0; from < z.length; from += BLOCK) {
            int to = Math.min(z.length, from + BLOCK);
            int whole = from + (to - from) / L * L;
            int reached = sigmoids(z, a, slope, from, whole);
            Curves.sigmoidOneByOne(z, a, slope, reached, to);
        }
    }

    static void tanh(double[] z, double[] a, double[] slope) {
        for (int from = 0; from < z.length; from += BLOCK) {
            int to = Math.min(z.length, from + BLOCK);
            int whole = from + (to - from) / L * L;
            int reached = factors(-2, true, z, a, slope, from, whole);
            tanhs(z, a, slope, from, reached);
            Curves.tanhOneByOne(z, a, slope, reached, to);
        }
    }

    /**
     * The two factors of the exponential of c z or of c |z|: 2ᵏ, in ps, and 1 + q. One of the two arrays may be zs.
     *
     * @return how far there was no number too far out
     */
    private static int factors(double c, boolean absolute, double[] zs, double[] qs, double[] ps, int from, int to) {
        DoubleVector round = DoubleVector.broadcast(LANES, Exp.ROUND);
        DoubleVector log2e = DoubleVector.broadcast(LANES, Exp.LOG2_E);
        DoubleVector ln2High = DoubleVector.broadcast(LANES, -Exp.LN2_HIGH);
        DoubleVector ln2Low = DoubleVector.broadcast(LANES, -Exp.LN2_LOW);
        DoubleVector g2 = DoubleVector.broadcast(LANES, 0.5);
        DoubleVector g3 = DoubleVector.broadcast(LANES, Exp.G3);
        DoubleVector g4 = DoubleVector.broadcast(LANES, Exp.G4);
        DoubleVector g5 = DoubleVector.broadcast(LANES, Exp.G5);
        DoubleVector g6 = DoubleVector.broadcast(LANES, Exp.G6);
        DoubleVector g7 = DoubleVector.broadcast(LANES, Exp.G7);
        DoubleVector g8 = DoubleVector.broadcast(LANES, Exp.G8);
        DoubleVector g9 = DoubleVector.broadcast(LANES, Exp.G9);
        DoubleVector g10 = DoubleVector.broadcast(LANES, Exp.G10);
        DoubleVector g11 = DoubleVector.broadcast(LANES, Exp.G11);
        DoubleVector g12 = DoubleVector.broadcast(LANES, Exp.G12);
        for (int i = from; i < to; i += L) {
            DoubleVector x = DoubleVector.fromArray(LANES, zs, i);
            x = (absolute ? x.abs() : x).mul(c);
            DoubleVector t = x.fma(log2e, round);
            DoubleVector k = t.sub(round);
            if (!k.abs().compare(VectorOperators.LE, Exp.NEAR).allTrue()) {
                return i;
            }
            DoubleVector high = k.fma(ln2High, x);
            DoubleVector r = k.fma(ln2Low, high);
            DoubleVector low = k.fma(ln2Low, high.sub(r));
            DoubleVector r2 = r.mul(r);
            DoubleVector even = r2.fma(g12, g10);
            even = even.fma(r2, g8);
            even = even.fma(r2, g6);
            even = even.fma(r2, g4);
            even = even.fma(r2, g2);
            DoubleVector odd = r2.fma(g11, g9);
            odd = odd.fma(r2, g7);
            odd = odd.fma(r2, g5);
            odd = odd.fma(r2, g3);
            DoubleVector q = r.add(r2.fma(odd.fma(r, even), low));
            DoubleVector p =
                    t.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
            q.intoArray(qs, i);
            p.intoArray(ps, i);
        }
        return to;
    }

    /** From 2ᵏ in ms and q in es. */
    private static void exponentials(double[] ms, double[] es, int from, int to) {
        DoubleVector one = DoubleVector.broadcast(LANES, 1);
        for (int i = from; i < to; i += L) {
            DoubleVector p = DoubleVector.fromArray(LANES, ms, i);
            DoubleVector q = DoubleVector.fromArray(LANES, es, i);
            p.fma(q, p.sub(one)).intoArray(ms, i);
            p.fma(q, p).intoArray(es, i);
        }
    }

    /** How far there was no number too far out. */
    private static int sigmoids(double[] zs, double[] as, double[] slopes, int from, int to) {
        DoubleVector round = DoubleVector.broadcast(LANES, Exp.ROUND);
        DoubleVector log2e = DoubleVector.broadcast(LANES, Exp.LOG2_E);
        DoubleVector ln2High = DoubleVector.broadcast(LANES, -Exp.LN2_HIGH);
        DoubleVector ln2Low = DoubleVector.broadcast(LANES, -Exp.LN2_LOW);
        DoubleVector g2 = DoubleVector.broadcast(LANES, 0.5);
        DoubleVector g3 = DoubleVector.broadcast(LANES, Exp.G3);
        DoubleVector g4 = DoubleVector.broadcast(LANES, Exp.G4);
        DoubleVector g5 = DoubleVector.broadcast(LANES, Exp.G5);
        DoubleVector g6 = DoubleVector.broadcast(LANES, Exp.G6);
        DoubleVector g7 = DoubleVector.broadcast(LANES, Exp.G7);
        DoubleVector g8 = DoubleVector.broadcast(LANES, Exp.G8);
        DoubleVector g9 = DoubleVector.broadcast(LANES, Exp.G9);
        DoubleVector g10 = DoubleVector.broadcast(LANES, Exp.G10);
        DoubleVector g11 = DoubleVector.broadcast(LANES, Exp.G11);
        DoubleVector g12 = DoubleVector.broadcast(LANES, Exp.G12);
        DoubleVector one = DoubleVector.broadcast(LANES, 1);
        for (int i = from; i < to; i += L) {
            DoubleVector x = DoubleVector.fromArray(LANES, zs, i).neg();
            DoubleVector t = x.fma(log2e, round);
            DoubleVector k = t.sub(round);
            if (!k.abs().compare(VectorOperators.LE, Exp.NEAR).allTrue()) {
                return i;
            }
            DoubleVector high = k.fma(ln2High, x);
            DoubleVector r = k.fma(ln2Low, high);
            DoubleVector low = k.fma(ln2Low, high.sub(r));
            DoubleVector r2 = r.mul(r);
            DoubleVector even = r2.fma(g12, g10);
            even = even.fma(r2, g8);
            even = even.fma(r2, g6);
            even = even.fma(r2, g4);
            even = even.fma(r2, g2);
            DoubleVector odd = r2.fma(g11, g9);
            odd = odd.fma(r2, g7);
            odd = odd.fma(r2, g5);
            odd = odd.fma(r2, g3);
            DoubleVector q = r.add(r2.fma(odd.fma(r, even), low));
            DoubleVector p =
                    t.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
            DoubleVector sum = p.add(one);
            DoubleVector lost = one.sub(sum.sub(p));
            DoubleVector a = one.div(p.fma(q, lost).add(sum));
            a.intoArray(as, i);
            p = p.mul(a);
            p.fma(q, p).mul(a).intoArray(slopes, i);
        }
        return to;
    }

    /** From the factors of e^−2|z|, q in as and 2ᵏ in slopes. */
    private static void tanhs(double[] zs, double[] as, double[] slopes, int from, int to) {
        DoubleVector one = DoubleVector.broadcast(LANES, 1);
        DoubleVector two = DoubleVector.broadcast(LANES, 2);
        DoubleVector four = DoubleVector.broadcast(LANES, 4);
        for (int i = from; i < to; i += L) {
            DoubleVector q = DoubleVector.fromArray(LANES, as, i);
            DoubleVector p = DoubleVector.fromArray(LANES, slopes, i);
            DoubleVector m = p.fma(q, p.sub(one));
            DoubleVector sum = m.add(two);
            DoubleVector inverse = one.div(sum);
            DoubleVector minus = m.neg();
            DoubleVector a = minus.mul(inverse);
            DoubleVector rest = a.neg().fma(sum, minus).sub(a.mul(m.sub(sum.sub(two))));
            LongVector sign =
                    DoubleVector.fromArray(LANES, zs, i).reinterpretAsLongs().and(Long.MIN_VALUE);
            a = rest.fma(inverse, a).abs();
            a.reinterpretAsLongs().or(sign).reinterpretAsDoubles().intoArray(as, i);
            p.fma(q, p).mul(four).mul(inverse).mul(inverse).intoArray(slopes, i);
        }
    }
}
