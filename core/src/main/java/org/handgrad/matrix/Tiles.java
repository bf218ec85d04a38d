package org.handgrad.matrix;

/**
 * The product kernel for small results: 4 x 2 elements at a time, their eight chains held in registers, nothing copied.
 *
 * <p>At the lower and right edge a tile repeats the last row or column; it computes the same bits once more.
 */
final class Tiles {

    private Tiles() {}

    /** c = a b + r. */
    static void multiply(View a, View b, View r, View c) {
        multiply(
                a.data(),
                a.offset(),
                a.down(),
                a.right(),
                b.data(),
                b.offset(),
                b.down(),
                b.right(),
                r.data(),
                r.offset(),
                r.down(),
                r.right(),
                c.data(),
                c.offset(),
                c.down(),
                c.right(),
                c.rows(),
                c.columns(),
                a.columns());
    }

    /** z = x y + r of so many rows and columns; no r is an empty one. */
    static void multiply(
            double[] x,
            int x0,
            int xDown,
            int xRight,
            double[] y,
            int y0,
            int yDown,
            int yRight,
            double[] r,
            int r0,
            int rDown,
            int rRight,
            double[] z,
            int z0,
            int zDown,
            int zRight,
            int rows,
            int columns,
            int depth) {
        int lastRow = rows - 1;
        int lastColumn = columns - 1;
        for (int i0 = 0; i0 <= lastRow; i0 += 4) {
            int i1 = Math.min(i0 + 1, lastRow);
            int i2 = Math.min(i0 + 2, lastRow);
            int i3 = Math.min(i0 + 3, lastRow);
            int p0 = x0 + i0 * xDown;
            int p1 = x0 + i1 * xDown;
            int p2 = x0 + i2 * xDown;
            int p3 = x0 + i3 * xDown;
            for (int j0 = 0; j0 <= lastColumn; j0 += 2) {
                int j1 = Math.min(j0 + 1, lastColumn);
                int q0 = y0 + j0 * yRight;
                int q1 = y0 + j1 * yRight;
                double c00 = 0, c01 = 0;
                double c10 = 0, c11 = 0;
                double c20 = 0, c21 = 0;
                double c30 = 0, c31 = 0;
                for (int k = 0, p = 0, q = 0; k < depth; k++, p += xRight, q += yDown) {
                    double a0 = x[p0 + p];
                    double a1 = x[p1 + p];
                    double a2 = x[p2 + p];
                    double a3 = x[p3 + p];
                    double b0 = y[q0 + q];
                    double b1 = y[q1 + q];
                    c00 = Math.fma(a0, b0, c00);
                    c01 = Math.fma(a0, b1, c01);
                    c10 = Math.fma(a1, b0, c10);
                    c11 = Math.fma(a1, b1, c11);
                    c20 = Math.fma(a2, b0, c20);
                    c21 = Math.fma(a2, b1, c21);
                    c30 = Math.fma(a3, b0, c30);
                    c31 = Math.fma(a3, b1, c31);
                }
                if (r.length > 0) {
                    int s0 = r0 + j0 * rRight;
                    int s1 = r0 + j1 * rRight;
                    c00 += r[s0 + i0 * rDown];
                    c01 += r[s1 + i0 * rDown];
                    c10 += r[s0 + i1 * rDown];
                    c11 += r[s1 + i1 * rDown];
                    c20 += r[s0 + i2 * rDown];
                    c21 += r[s1 + i2 * rDown];
                    c30 += r[s0 + i3 * rDown];
                    c31 += r[s1 + i3 * rDown];
                }
                int t0 = z0 + j0 * zRight;
                int t1 = z0 + j1 * zRight;
                z[t0 + i0 * zDown] = c00;
                z[t1 + i0 * zDown] = c01;
                z[t0 + i1 * zDown] = c10;
                z[t1 + i1 * zDown] = c11;
                z[t0 + i2 * zDown] = c20;
                z[t1 + i2 * zDown] = c21;
                z[t0 + i3 * zDown] = c30;
                z[t1 + i3 * zDown] = c31;
            }
        }
    }
}
