package org.handgrad.matrix;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Exponentials and sigmoids of many numbers with vector instructions. An array with a number so far out that 2ᵏ is subnormal, or
 * NaN, goes number by number.
 */
final class VectorCurves {

    static final int EXP = 0;
    static final int SIGMOID = 1;
    static final int TANH = 2;

    private static final VectorSpecies<Double> LANES = VectorKernel.LANES;
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

    /**
     * Writes values and slopes; for {@link #EXP} of numbers up to 0, the values go where the slopes would. One loop for all
     * three, and without helper methods: a vector that crosses a call which is not inlined becomes an object, and Java 17 does
     * not inline what it has compiled before, for short arrays for instance. What the curves differ in does not change while the
     * loop runs, so the compiler takes it out.
     */
    static void run(int curve, double[] zs, double[] as, double[] slopes) {
        int i = 0;
        for (; i <= zs.length - LANES.length(); i += LANES.length()) {
            DoubleVector z = DoubleVector.fromArray(LANES, zs, i);
            // −|z| or −2|z|
            DoubleVector x = z.reinterpretAsLongs().or(Long.MIN_VALUE).reinterpretAsDoubles();
            if (curve == TANH) {
                x = x.add(x);
            }
            if (!x.compare(VectorOperators.GT, -Exp.NORMAL).allTrue()) {
                oneByOne(curve, zs, as, slopes, 0);
                return;
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
            DoubleVector e = p.fma(q, p);
            if (curve == EXP) {
                e.intoArray(slopes, i);
            } else if (curve == SIGMOID) {
                DoubleVector sum = MINUS_ONE.sub(e);
                DoubleVector inverse = MINUS_ONE.div(sum);
                DoubleVector n = ONE.blend(e, z.compare(VectorOperators.LT, 0));
                DoubleVector a = n.mul(inverse);
                a.fma(sum, n).fma(inverse, a).intoArray(as, i);
                e.mul(inverse).mul(inverse).intoArray(slopes, i);
            } else {
                DoubleVector m = p.fma(q, p.sub(1));
                DoubleVector sum = m.add(2);
                DoubleVector inverse = ONE.div(sum);
                DoubleVector a = m.neg().mul(inverse);
                DoubleVector lost = a.neg().fma(sum, m.neg()).sub(a.mul(m.sub(sum.sub(2))));
                a = lost.fma(inverse, a);
                LongVector sign = z.reinterpretAsLongs().and(Long.MIN_VALUE);
                a.abs().reinterpretAsLongs().or(sign).reinterpretAsDoubles().intoArray(as, i);
                e.mul(4).mul(inverse).mul(inverse).intoArray(slopes, i);
            }
        }
        oneByOne(curve, zs, as, slopes, i);
    }

    private static void oneByOne(int curve, double[] zs, double[] as, double[] slopes, int from) {
        if (curve == SIGMOID) {
            Curves.sigmoidOneByOne(zs, as, slopes, from, zs.length);
        } else if (curve == TANH) {
            Curves.tanhOneByOne(zs, as, slopes, from, zs.length);
        } else {
            Curves.expOneByOne(zs, slopes, from, zs.length);
        }
    }
}
