package org.handgrad.matrix;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The same with {@code jdk.incubator.vector}. Compiled by itself, because that module is not part of the Java platform, and
 * never needed.
 */
public final class VectorKernel implements Kernel {

    static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;

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

    private final Kernel plain = new PlainKernel();

    /** For the service loader. */
    public VectorKernel() {}

    @Override
    public void multiply(View a, View b, View r, View c) {
        if (VectorStrips.fit(a, r, c)) {
            VectorStrips.multiply(a, b, r, c);
        } else if (VectorTiles.fit(a, b, c)) {
            VectorTiles.multiply(a, b, r, c);
        } else if (VectorTiles.fit(b.transposed(), a.transposed(), c.transposed())) {
            VectorTiles.multiply(b.transposed(), a.transposed(), r.transposed(), c.transposed());
        } else {
            plain.multiply(a, b, r, c);
        }
    }

    /** One loop without helper methods: a vector that crosses a call which is not inlined becomes an object. */
    @Override
    public void exp(double[] xs, double[] es) {
        int i = 0;
        for (; i <= xs.length - LANES.length(); i += LANES.length()) {
            DoubleVector x = DoubleVector.fromArray(LANES, xs, i).max(Exp.LEAST);
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
            p.fma(q, p).intoArray(es, i);
            p.fma(q, p.sub(1)).intoArray(xs, i);
        }
        for (; i < xs.length; i++) {
            es[i] = Exp.exp(xs[i]);
            xs[i] = Exp.expMinusOne(xs[i]);
        }
    }

    @Override
    public String toString() {
        return "vector of " + LANES.length();
    }
}
