package org.handgrad.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who gets which part of a product, or of many parameters. */
class ParallelKernelTest {

    /** Computes nothing, and keeps what it was asked. */
    private static final class Asked implements Kernel {

        private record Product(View a, View b, View r, View c) {}

        private record Stretch(int from, int end) {}

        private final Queue<Product> products = new ConcurrentLinkedQueue<>();
        private final Queue<Stretch> stretches = new ConcurrentLinkedQueue<>();

        @Override
        public void multiply(View a, View b, View r, View c) {
            products.add(new Product(a, b, r, c));
        }

        @Override
        public void exp(double[] x, double[] m, double[] e) {
            e[0] = 1;
        }

        @Override
        public void sigmoid(double[] z, double[] a, double[] slope) {
            a[0] = 2;
        }

        @Override
        public void tanh(double[] z, double[] a, double[] slope) {
            a[0] = 3;
        }

        @Override
        public void adam(AdamRule rule, AdamRule.Arrays arrays, int from, int end) {
            stretches.add(new Stretch(from, end));
        }

        /** By the place of their results in memory. */
        List<Product> inOrder() {
            return products.stream()
                    .sorted(Comparator.comparingInt(p -> p.c().offset()))
                    .toList();
        }
    }

    private final Asked asked = new Asked();

    private void multiply(int n, int d, int w, int threads) {
        View row = FlatMatrix.zeros(1, w).view().repeated(n);
        new ParallelKernel(asked, threads)
                .multiply(
                        FlatMatrix.zeros(n, d).view(),
                        FlatMatrix.zeros(d, w).view(),
                        row,
                        FlatMatrix.zeros(n, w).view());
    }

    /** A million multiplications are worth it: 1023 x 1024 x 1 are not, 1024 x 1024 x 1 are. */
    @Test
    void smallProductIsHandedOnWhole() {
        multiply(1023, 1024, 1, 3);
        assertEquals(1, asked.products.size());
        assertEquals(1023, asked.products.element().c().rows());
        asked.products.clear();
        multiply(1024, 1024, 1, 3);
        assertEquals(3, asked.products.size());
    }

    @ParameterizedTest
    @CsvSource({"1000, 100, 50, 2", "1000, 100, 50, 3", "105, 105, 105, 8", "200, 4000, 7, 4"})
    void rowsOfATallProductAreSharedInWholeTiles(int n, int d, int w, int threads) {
        multiply(n, d, w, threads);

        int next = 0;
        for (Asked.Product part : asked.inOrder()) {
            assertEquals(next * w, part.c().offset(), "begins where the part before ends");
            assertEquals(0, next % 16);
            assertEquals(next * d, part.a().offset());
            assertEquals(part.c().rows(), part.a().rows());
            assertEquals(part.c().rows(), part.r().rows());
            assertEquals(d, part.b().rows());
            assertTrue(part.c().rows() <= n / threads + 16, "no part is much larger than another");
            next += part.c().rows();
        }
        assertEquals(n, next);
    }

    @Test
    void columnsOfAWideProductAreShared() {
        multiply(50, 100, 1000, 2);

        List<Asked.Product> parts = asked.inOrder();
        assertEquals(2, parts.size());
        assertEquals(List.of(0, 496), parts.stream().map(p -> p.c().offset()).toList());
        assertEquals(List.of(496, 504), parts.stream().map(p -> p.c().rows()).toList());
        assertEquals(1, parts.get(0).c().down(), "transposed");
    }

    @Test
    void partsWithoutARowAreLeftOut() {
        multiply(20, 60_000, 1, 5);

        assertEquals(
                List.of(16, 4), asked.inOrder().stream().map(p -> p.c().rows()).toList());
    }

    @Test
    void curvesAreNotShared() {
        Kernel kernel = new ParallelKernel(asked, 2);
        double[] y = new double[1];
        kernel.exp(new double[1], new double[1], y);
        assertEquals(1, y[0]);
        kernel.sigmoid(new double[1], y, new double[1]);
        assertEquals(2, y[0]);
        kernel.tanh(new double[1], y, new double[1]);
        assertEquals(3, y[0]);
    }

    @ParameterizedTest
    @CsvSource({"0, 65535, 3, 1", "10, 65546, 3, 3", "0, 101770, 2, 2", "1, 2000000000, 7, 7"})
    void manyParametersAreSharedEvenly(int from, int end, int threads, int parts) {
        new ParallelKernel(asked, threads).adam(null, null, from, end);

        assertEquals(parts, asked.stretches.size());
        int next = from;
        for (Asked.Stretch part : asked.stretches.stream()
                .sorted(Comparator.comparingInt(Asked.Stretch::from))
                .toList()) {
            assertEquals(next, part.from(), "begins where the part before ends");
            assertTrue(part.end() - part.from() <= (end - from) / parts + 1, "no part is much larger than another");
            next = part.end();
        }
        assertEquals(end, next);
    }

    @Test
    void threadsAreNamed() {
        assertEquals("plain in 3 threads", new ParallelKernel(new PlainKernel(), 3).toString());
    }
}
