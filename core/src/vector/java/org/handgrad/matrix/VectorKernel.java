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

    private static final VectorSpecies<Long> BITS = VectorSpecies.of(long.class, LANES.vectorShape());
    private static final long ROUND_BITS = Double.doubleToRawLongBits(Exp.ROUND);

    private final Kernel plain = new PlainKernel();

    /** For the service loader. */
    public VectorKernel() {}

    @Override
    public void multiply(View a, View b, View c) {
        if (VectorTiles.fit(a, b, c)) {
            VectorTiles.multiply(a, b, c);
        } else if (VectorTiles.fit(b.transposed(), a.transposed(), c.transposed())) {
            VectorTiles.multiply(b.transposed(), a.transposed(), c.transposed());
        } else {
            plain.multiply(a, b, c);
        }
    }

    @Override
    public void exp(double[] x, double[] e) {
        int i = 0;
        for (; i <= x.length - LANES.length(); i += LANES.length()) {
            exp(x, e, i);
        }
        for (; i < x.length; i++) {
            e[i] = Exp.exp(x[i]);
            x[i] = Exp.expMinusOne(x[i]);
        }
    }

    private static void exp(double[] xs, double[] e, int i) {
        DoubleVector x = DoubleVector.fromArray(LANES, xs, i).max(Exp.LEAST);
        DoubleVector t = x.fma(vector(Exp.LOG2_E), vector(Exp.ROUND));
        DoubleVector q = q(x, t.sub(Exp.ROUND));
        LongVector k = t.reinterpretAsLongs().sub(ROUND_BITS);
        LongVector half = k.lanewise(VectorOperators.ASHR, 1);
        // 2ᵏ in two factors: their product is exact or 0, even where it is subnormal
        DoubleVector p = powerOfTwo(half).mul(powerOfTwo(k.sub(half)));
        p.fma(q, p).intoArray(e, i);
        p.fma(q, p.sub(1)).intoArray(xs, i);
    }

    private static DoubleVector powerOfTwo(LongVector k) {
        return k.add(1023).lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
    }

    private static DoubleVector q(DoubleVector x, DoubleVector k) {
        DoubleVector high = k.fma(vector(-Exp.LN2_HIGH), x);
        DoubleVector r = k.fma(vector(-Exp.LN2_LOW), high);
        DoubleVector low = k.fma(vector(-Exp.LN2_LOW), high.sub(r));
        DoubleVector g = vector(Exp.G12);
        g = g.fma(r, vector(Exp.G11));
        g = g.fma(r, vector(Exp.G10));
        g = g.fma(r, vector(Exp.G9));
        g = g.fma(r, vector(Exp.G8));
        g = g.fma(r, vector(Exp.G7));
        g = g.fma(r, vector(Exp.G6));
        g = g.fma(r, vector(Exp.G5));
        g = g.fma(r, vector(Exp.G4));
        g = g.fma(r, vector(Exp.G3));
        g = g.fma(r, vector(0.5));
        return r.add(r.mul(r).fma(g, low));
    }

    private static DoubleVector vector(double value) {
        return DoubleVector.broadcast(LANES, value);
    }

    @Override
    public String toString() {
        return "vector of " + LANES.length();
    }
}
