package org.handgrad.matrix;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The loop over four terms, which {@link Panels} uses on newer Javas only, against two loops over two. */
class RowLoopsTest {

    private static final int WIDTH = 7;

    @Test
    void fourTermsAreTwoAndTwo() {
        Random random = new Random(42);
        double[][] rows = filled(random, 4);
        double[][] panel = filled(random, 6);
        double[] x = random.doubles(100).toArray();
        double[][] want = {rows[0].clone(), rows[1].clone(), rows[2].clone(), rows[3].clone()};

        int right = 3;
        int down = 17;
        RowLoops.fourTerms(rows, panel, 1, WIDTH - 1, x, 5, right, down);

        for (int p = 5, l = 1; l < 5; l += 2, p += 2 * right) {
            RowLoops.twoTerms(
                    want[0],
                    want[1],
                    want[2],
                    want[3],
                    panel[l],
                    panel[l + 1],
                    WIDTH - 1,
                    x[p],
                    x[p + right],
                    x[p + down],
                    x[p + down + right],
                    x[p + 2 * down],
                    x[p + 2 * down + right],
                    x[p + 3 * down],
                    x[p + 3 * down + right]);
        }
        assertArrayEquals(want, rows);
    }

    private static double[][] filled(Random random, int rows) {
        double[][] filled = new double[rows][];
        for (int i = 0; i < rows; i++) {
            filled[i] = random.doubles(WIDTH, -1, 1).toArray();
        }
        return filled;
    }
}
