package org.handgrad.matrix;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.apache.commons.math3.linear.MatrixUtils;

class ProductsProperties {

    /** Unit roundoff, and room for the two sums that are compared. */
    private static final double EPS = 0x1p-52;

    /** A is n x m, B is m x w; numbers from the seed, as windows that start {@code offset} entries into their arrays. */
    record Case(int n, int m, int w, int offset, long seed) {

        FlatMatrix window(int rows, int columns, int salt) {
            Random random = new Random(seed + salt);
            double[] data = random.doubles((long) rows * columns + 2L * offset, -1, 1)
                    .map(v -> v * Math.pow(10, random.nextInt(-3, 4)))
                    .toArray();
            return FlatMatrix.readOnly(data, offset, rows, columns);
        }

        FlatMatrix a() {
            return window(n, m, 1);
        }

        FlatMatrix b() {
            return window(m, w, 2);
        }

        FlatMatrix row() {
            return window(1, w, 3);
        }
    }

    @Provide
    Arbitrary<Case> small() {
        return cases(20);
    }

    @Provide
    Arbitrary<Case> large() {
        return cases(200);
    }

    /** Deeper and wider than one panel of the kernel. */
    @Provide
    Arbitrary<Case> huge() {
        return cases(1200).filter(c -> (long) c.n * c.m * c.w < 20_000_000);
    }

    private static Arbitrary<Case> cases(int most) {
        Arbitrary<Integer> side = Arbitraries.integers().between(1, most);
        return Combinators.combine(side, side, side, Arbitraries.integers().between(0, 3), Arbitraries.longs())
                .as(Case::new);
    }

    @Property
    void smallProductsAreOneChainPerElement(@ForAll("small") Case c) {
        assertOneChainPerElement(c);
    }

    @Property(tries = 50)
    void largeProductsAreOneChainPerElement(@ForAll("large") Case c) {
        assertOneChainPerElement(c);
    }

    @Tag("slow")
    @Property(tries = 10)
    void hugeProductsAreOneChainPerElement(@ForAll("huge") Case c) {
        assertOneChainPerElement(c);
    }

    private static void assertOneChainPerElement(Case c) {
        FlatMatrix a = c.a();
        FlatMatrix b = c.b();
        double[] want = chains(a, b);
        assertArrayEquals(want, a.multiply(b).data());
        assertArrayEquals(want, a.transpose().transposeMultiply(b).data());
        assertArrayEquals(want, a.multiplyTranspose(b.transpose()).data());
    }

    @Provide
    Arbitrary<Case> tiny() {
        return cases(8);
    }

    /** Up to the size where a layer's products have a kernel of their own, and beyond it. */
    @Property
    void productsOfLayersAreOneChainPerElement(@ForAll("tiny") Case c) {
        FlatMatrix a = c.a();
        FlatMatrix b = c.b();
        double[] want = chains(a, b);
        assertArrayEquals(want, entries(Products.times(a, b)));
        assertArrayEquals(want, entries(Products.timesTransposed(a, b.transpose())));
        assertArrayEquals(want, entries(Products.transposedTimes(a.transpose(), b)));
        FlatMatrix row = c.row();
        for (int i = 0; i < want.length; i++) {
            want[i] += row.getEntry(0, i % c.w);
        }
        assertArrayEquals(want, entries(Products.timesPlus(a, b, row)));
    }

    /** Few terms, but the samples lie in columns. */
    @Example
    void productsOfFewTermsAreOneChainPerElementInEachOrder() {
        Case c = new Case(40, 2, 2, 3, 1);
        TallMatrix a = TallMatrix.of(c.a());
        assertArrayEquals(chains(c.a(), c.b()), entries(Products.times(a, c.b())));
        assertArrayEquals(chains(c.a(), c.b()), entries(Products.timesTransposed(a, c.b().transpose())));
        Case square = new Case(2, 40, 2, 3, 1);
        TallMatrix x = TallMatrix.of(square.a().transpose());
        assertArrayEquals(chains(square.a(), square.b()), entries(Products.transposedTimes(x, square.b())));
        TallMatrix dz = TallMatrix.of(square.b());
        FlatMatrix flat = square.a().transpose();
        assertArrayEquals(chains(square.a(), square.b()), entries(Products.transposedTimes(flat, dz)));
    }

    private static double[] entries(ArrayMatrix matrix) {
        return FlatMatrix.of(matrix).entries();
    }

    private static double[] chains(FlatMatrix a, FlatMatrix b) {
        int w = b.getColumnDimension();
        double[] c = new double[a.getRowDimension() * w];
        for (int i = 0; i < c.length; i++) {
            for (int k = 0; k < a.getColumnDimension(); k++) {
                c[i] = Math.fma(a.getEntry(i / w, k), b.getEntry(k, i % w), c[i]);
            }
        }
        return c;
    }

    /** Each kernel by itself, in both orders of every matrix, with a row that is added to all rows and without. */
    @Tag("slow")
    @Property(tries = 50)
    void allKernelsGiveTheSameBits(@ForAll("large") Case c, @ForAll boolean plus) {
        assertAllKernelsGiveTheSameBits(c, plus);
    }

    @Property
    void allKernelsGiveTheSameBitsOfSmallProducts(@ForAll("small") Case c, @ForAll boolean plus) {
        assertAllKernelsGiveTheSameBits(c, plus);
    }

    private static void assertAllKernelsGiveTheSameBits(Case c, boolean plus) {
        FlatMatrix a = c.a();
        FlatMatrix b = c.b();
        FlatMatrix row = c.row();
        double[] want = chains(a, b);
        for (int i = 0; plus && i < want.length; i++) {
            want[i] += row.getEntry(0, i % c.w);
        }
        View added = plus ? row.view().repeated(c.n) : View.NONE;
        for (int orders = 0; orders < 8; orders++) {
            View left = ordered(a, orders & 1);
            View right = ordered(b, orders & 2);
            for (Kind kind : KINDS) {
                assertArrayEquals(want, product(kind, left, right, added, orders & 4), kind + " with orders " + orders);
            }
        }
    }

    /**
     * Drawn sides are seldom so long: more columns, terms or rows than one block of a kernel, and a few too many to fill the last one. The
     * plain kernel's blocks are 128 x 512, the vector kernel's 192 x 256, its strips of columns 8, 16 or 24 wide.
     */
    @Example
    void allKernelsGiveTheSameBitsBeyondOneBlock() {
        int[][] sidesOfAll = {
            {5, 131, 515},
            {515, 131, 5},
            {21, 601, 19},
            {41, 601, 4},
            {300, 40, 20},
            {16, 387, 24},
            {20, 386, 32},
            {16, 385, 40},
            {17, 384, 61}
        };
        for (int[] sides : sidesOfAll) {
            Case c = new Case(sides[0], sides[1], sides[2], 1, 42);
            assertAllKernelsGiveTheSameBits(c, false);
            assertAllKernelsGiveTheSameBits(c, true);
        }
    }

    private interface Kind {
        void multiply(View a, View b, View r, View c);
    }

    private static final List<Kind> KINDS = List.of(
            Tiles::multiply,
            Panels::multiply,
            turned(Tiles::multiply),
            turned(Panels::multiply),
            ProductsProperties::dots,
            turned(ProductsProperties::dots),
            Kernels.BEST::multiply,
            new ParallelKernel(Kernels.BEST, 3)::multiply);

    /** Where it may be asked at all: in two of the four orders of the factors. */
    private static void dots(View a, View b, View r, View c) {
        if (Dots.fit(a, b)) {
            Dots.multiply(a, b, r, c);
        } else {
            Tiles.multiply(a, b, r, c);
        }
    }

    private static Kind turned(Kind kind) {
        return (a, b, r, c) -> kind.multiply(b.transposed(), a.transposed(), r.transposed(), c.transposed());
    }

    /** Bit 0 of orders stores a column after column, bit 1 b and bit 2 the result. What is not written stays NaN. */
    private static double[] product(Kind kind, View a, View b, View row, int tall) {
        FlatMatrix unset = FlatMatrix.zeros(a.rows(), b.columns());
        Arrays.fill(unset.data, Double.NaN);
        ArrayMatrix result = tall == 0 ? unset : TallMatrix.of(unset);
        kind.multiply(a, b, row, result.view());
        return FlatMatrix.of(result).entries();
    }

    private static View ordered(FlatMatrix matrix, int tall) {
        return tall == 0 ? matrix.view() : TallMatrix.of(matrix).view();
    }

    @Property(tries = 50)
    void bothOrdersHoldTheSameEntries(@ForAll("large") Case c) {
        TallMatrix tall = TallMatrix.of(c.a());
        assertEquals(c.a(), tall);
        assertArrayEquals(c.a().entries(), tall.flat().entries());
        assertArrayEquals(tall.stored(), tall.inThisOrder(c.a()));
        assertArrayEquals(c.a().entries(), c.a().inThisOrder(tall));
    }

    @Property(tries = 50)
    void aRowOfTheResultDependsOnThatRowAlone(@ForAll("large") Case c) {
        FlatMatrix a = c.a();
        int row = Math.floorMod(c.seed, c.n);
        assertArrayEquals(
                a.multiply(c.b()).getRow(row),
                FlatMatrix.wrap(a.getRow(row), 1, c.m).multiply(c.b()).getRow(0));
    }

    @Property(tries = 50)
    void timesIdentityIsTheSameMatrix(@ForAll("large") Case c) {
        FlatMatrix a = c.a();
        assertArrayEquals(
                a.entries(),
                a.multiply(MatrixUtils.createRealIdentityMatrix(c.m)).data());
    }

    @Property
    void isLinear(@ForAll("small") Case c) {
        FlatMatrix x = c.a();
        FlatMatrix y = c.window(c.n, c.m, 3);
        double[] left =
                FlatMatrix.of(x.scalarMultiply(2).add(y)).multiply(c.b()).data();
        double[] right = FlatMatrix.of(x.multiply(c.b()).scalarMultiply(2).add(y.multiply(c.b())))
                .data();
        double[] bound = absolute(FlatMatrix.of(absolute2(x, y)))
                .multiply(absolute(c.b()))
                .data();
        for (int i = 0; i < left.length; i++) {
            assertEquals(left[i], right[i], 8 * c.m * EPS * bound[i]);
        }
    }

    private static FlatMatrix absolute2(FlatMatrix x, FlatMatrix y) {
        return FlatMatrix.of(absolute(x).scalarMultiply(2).add(absolute(y)));
    }

    @Property
    void adjointIsTheTranspose(@ForAll("small") Case c) {
        FlatMatrix g = c.window(c.n, c.w, 3);
        double left = dot(c.a().multiply(c.b()), g);
        double right = dot(c.a(), g.multiplyTranspose(c.b()));
        double terms = dot(absolute(c.a()).multiply(absolute(c.b())), absolute(g));
        assertEquals(left, right, 16 * (c.n + c.m + c.w) * EPS * terms);
    }

    private static FlatMatrix absolute(FlatMatrix x) {
        FlatMatrix y = x.copy();
        for (int i = 0; i < y.size(); i++) {
            y.data()[i] = Math.abs(y.data()[i]);
        }
        return y;
    }

    private static double dot(FlatMatrix x, FlatMatrix y) {
        double sum = 0;
        for (int i = 0; i < x.size(); i++) {
            sum = Math.fma(x.entries()[i], y.entries()[i], sum);
        }
        return sum;
    }
}
