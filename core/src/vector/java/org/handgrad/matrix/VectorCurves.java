package org.handgrad.matrix;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Exponentials and sigmoids of many numbers with vector instructions. */
final class VectorCurves {

    static final int EXP = 0;
    static final int SIGMOID = 1;
    static final int TANH = 2;

    private static final VectorSpecies<Double> LANES = VectorKernel.LANES;
    private static final long ROUND_BITS = Double.doubleToRawLongBits(Exp.ROUND);

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
    private static final DoubleVector ONE = DoubleVector.broadcast(LANES, 1);

    private VectorCurves() {}

    /**
     * Writes values and slopes; for {@link #EXP} of numbers up to 0, the values go where the slopes would. One loop for all
     * three, and without helper methods: a vector that crosses a call which is not inlined becomes an object. What the
     * curves differ in does not change while the loop runs, so the compiler takes it out.
     */
    static void run(int curve, double[] zs, double[] as, double[] slopes) {
        double c = curve == TANH ? -2 : -1;
        int i = 0;
        for (; i <= zs.length - LANES.length(); i += LANES.length()) {
            DoubleVector z = DoubleVector.fromArray(LANES, zs, i);
            // a comparison and a choice, which take less time than max and min with their care for NaN and -0
            DoubleVector x = z.abs().mul(c);
            x = x.blend(Exp.LEAST, x.compare(VectorOperators.LT, Exp.LEAST));
            DoubleVector t = x.fma(Exp.LOG2_E, Exp.ROUND);
            DoubleVector k = t.sub(Exp.ROUND);
            DoubleVector high = k.lanewise(VectorOperators.FMA, LN2_HIGH, x);
            DoubleVector r = k.lanewise(VectorOperators.FMA, LN2_LOW, high);
            DoubleVector low = k.lanewise(VectorOperators.FMA, LN2_LOW, high.sub(r));
            DoubleVector g = r.fma(Exp.G12, Exp.G11);
            g = g.fma(r, G10);
            g = g.fma(r, G9);
            g = g.fma(r, G8);
            g = g.fma(r, G7);
            g = g.fma(r, G6);
            g = g.fma(r, G5);
            g = g.fma(r, G4);
            g = g.fma(r, G3);
            g = g.fma(r, G2);
            DoubleVector q = r.add(r.mul(r).fma(g, low));
            // 2ᵏ in two factors: their product is exact or 0, even where it is subnormal
            LongVector bits = t.reinterpretAsLongs().sub(ROUND_BITS);
            LongVector half = bits.lanewise(VectorOperators.ASHR, 1);
            LongVector rest = bits.sub(half);
            DoubleVector p = half.add(1023)
                    .lanewise(VectorOperators.LSHL, 52)
                    .reinterpretAsDoubles()
                    .mul(rest.add(1023).lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles());
            DoubleVector e = p.fma(q, p);
            if (curve == EXP) {
                e.intoArray(slopes, i);
            } else if (curve == SIGMOID) {
                DoubleVector sum = e.add(1);
                DoubleVector inverse = ONE.div(sum);
                DoubleVector n = ONE.blend(e, z.compare(VectorOperators.LT, 0));
                DoubleVector a = n.mul(inverse);
                DoubleVector lost = a.neg().fma(sum, n).sub(a.mul(e.sub(sum.sub(1))));
                lost.fma(inverse, a).intoArray(as, i);
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
        for (; i < zs.length; i++) {
            double x = c * Math.abs(zs[i]);
            double z = zs[i];
            double e = Exp.exp(x);
            if (curve == SIGMOID) {
                as[i] = Sigmoids.sigmoid(z, e);
                slopes[i] = Sigmoids.sigmoidSlope(e);
            } else if (curve == TANH) {
                double m = Exp.expMinusOne(x);
                as[i] = Sigmoids.tanh(z, m);
                slopes[i] = Sigmoids.tanhSlope(m, e);
            } else {
                slopes[i] = e;
            }
        }
    }
}
