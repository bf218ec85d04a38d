package org.handgrad.gradcheck.dual;

/** z = x W + b on dual matrices, with the error bounds of the sums. */
final class DualDense {

    private static final double UNIT = Math.ulp(1.0) / 2;

    private DualDense() {}

    static DualMatrix forward(DualMatrix x, DualMatrix w, DualMatrix b) {
        DualMatrix z = DualMatrix.zeros(x.rows(), w.columns());
        for (int i = 0; i < x.rows(); i++) {
            row(x, i, w, b, z);
        }
        return z;
    }

    private static void row(DualMatrix x, int i, DualMatrix w, DualMatrix b, DualMatrix z) {
        int m = z.columns();
        int at = i * m;
        double[] valueTerms = new double[m];
        double[] tangentTerms = new double[m];
        for (int k = 0; k < x.columns(); k++) {
            Dual xik = x.get(i * x.columns() + k);
            for (int j = 0; j < m; j++) {
                int kj = k * m + j;
                double wv = w.values()[kj];
                double wt = w.tangents()[kj];
                z.values()[at + j] += xik.value() * wv;
                z.tangents()[at + j] += xik.tangent() * wv + xik.value() * wt;
                valueTerms[j] += Math.abs(xik.value() * wv);
                tangentTerms[j] += Math.abs(xik.tangent() * wv) + Math.abs(xik.value() * wt);
                z.valueErrors()[at + j] += Math.abs(wv) * xik.valueError();
                z.tangentErrors()[at + j] += Math.abs(wv) * xik.tangentError() + Math.abs(wt) * xik.valueError();
            }
        }
        double growth = (x.columns() + 3) * UNIT;
        for (int j = 0; j < m; j++) {
            z.values()[at + j] += b.values()[j];
            z.tangents()[at + j] += b.tangents()[j];
            z.valueErrors()[at + j] += growth * (valueTerms[j] + Math.abs(b.values()[j]));
            z.tangentErrors()[at + j] += growth * (tangentTerms[j] + Math.abs(b.tangents()[j]));
        }
    }
}
