package org.handgrad.matrix;

/**
 * The product kernel for a tall, narrow result with short sums, as layers of few neurons have: up to eight entries of b are
 * held in registers while all rows go by.
 */
final class Strips {

    private Strips() {}

    /** c += a b. */
    static void multiply(View a, View b, View c) {
        int k = 0;
        for (; k + 3 < a.columns(); k += 4) {
            for (int j = 0; j < c.columns(); j += 2) {
                fourTerms(a, b, c, k, j, Math.min(j + 1, c.columns() - 1));
            }
        }
        for (; k < a.columns(); k++) {
            for (int j = 0; j < c.columns(); j += 4) {
                oneTerm(a, b, c, k, j);
            }
        }
    }

    private static void fourTerms(View a, View b, View c, int k, int j0, int j1) {
        double b00 = b.entry(k, j0), b01 = b.entry(k, j1);
        double b10 = b.entry(k + 1, j0), b11 = b.entry(k + 1, j1);
        double b20 = b.entry(k + 2, j0), b21 = b.entry(k + 2, j1);
        double b30 = b.entry(k + 3, j0), b31 = b.entry(k + 3, j1);
        double[] x = a.data();
        double[] z = c.data();
        int right = a.right();
        int other = (j1 - j0) * c.right();
        int p = a.at(0, k);
        int q = c.at(0, j0);
        for (int i = c.rows(); i > 0; i--) {
            double x0 = x[p];
            double x1 = x[p + right];
            double x2 = x[p + 2 * right];
            double x3 = x[p + 3 * right];
            double z0 = z[q];
            double z1 = z[q + other];
            z[q] = Math.fma(x3, b30, Math.fma(x2, b20, Math.fma(x1, b10, Math.fma(x0, b00, z0))));
            z[q + other] = Math.fma(x3, b31, Math.fma(x2, b21, Math.fma(x1, b11, Math.fma(x0, b01, z1))));
            p += a.down();
            q += c.down();
        }
    }

    private static void oneTerm(View a, View b, View c, int k, int j) {
        int last = c.columns() - 1;
        int j1 = Math.min(j + 1, last);
        int j2 = Math.min(j + 2, last);
        int j3 = Math.min(j + 3, last);
        double b0 = b.entry(k, j);
        double b1 = b.entry(k, j1);
        double b2 = b.entry(k, j2);
        double b3 = b.entry(k, j3);
        double[] x = a.data();
        double[] z = c.data();
        int p = a.at(0, k);
        int q0 = c.at(0, j);
        int q1 = c.at(0, j1);
        int q2 = c.at(0, j2);
        int q3 = c.at(0, j3);
        int down = c.down();
        int end = c.rows() * down;
        for (int q = 0; q < end; q += down) {
            double xi = x[p];
            double z0 = Math.fma(xi, b0, z[q0 + q]);
            double z1 = Math.fma(xi, b1, z[q1 + q]);
            double z2 = Math.fma(xi, b2, z[q2 + q]);
            double z3 = Math.fma(xi, b3, z[q3 + q]);
            z[q0 + q] = z0;
            z[q1 + q] = z1;
            z[q2 + q] = z2;
            z[q3 + q] = z3;
            p += a.down();
        }
    }
}
