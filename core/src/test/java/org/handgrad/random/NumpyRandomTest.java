package org.handgrad.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** NumPy's legacy stream after {@code np.random.seed(42)}, drawn by NumPy itself and kept in a golden file. */
class NumpyRandomTest {

    private final Golden golden = Golden.of("numpy-random-seed-42.json");
    private final NumpyRandom random = new NumpyRandom(42);

    private double[] draw(String key, DoubleSupplier next) {
        return DoubleStream.generate(next).limit(golden.numbers(key).length).toArray();
    }

    private static double[] doubles(int[] numbers) {
        return IntStream.of(numbers).asDoubleStream().toArray();
    }

    @Test
    void rawBitsAreNumpys() {
        assertArrayEquals(golden.numbers("raw32"), draw("raw32", () -> Integer.toUnsignedLong(random.nextInt())));
    }

    @Test
    void randomIsNumpysToTheBit() {
        assertArrayEquals(golden.numbers("random"), draw("random", random::nextDouble));
    }

    @Test
    void uniformIsNumpysToTheBit() {
        assertArrayEquals(golden.numbers("uniform_-1_1"), draw("uniform_-1_1", () -> random.uniform(-1, 1)));
    }

    @Test
    void randnIsNumpysWithinTwoUlp() {
        double[] expected = golden.numbers("randn");
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], random.nextGaussian(), 2 * Math.ulp(expected[i]), "draw " + i);
        }
    }

    @Test
    void permutationsAreNumpys() {
        double[] three = golden.numbers("permutation_10_x3");
        assertEquals(30, three.length);
        for (int i = 0; i < 30; i += 10) {
            assertArrayEquals(java.util.Arrays.copyOfRange(three, i, i + 10), doubles(random.permutation(10)));
        }
        NumpyRandom again = new NumpyRandom(42);
        double[] five = golden.numbers("permutation_4_x5");
        for (int i = 0; i < five.length; i += 4) {
            assertArrayEquals(java.util.Arrays.copyOfRange(five, i, i + 4), doubles(again.permutation(4)));
        }
        double[] first = golden.numbers("permutation_500_first20");
        double[] drawn = doubles(new NumpyRandom(42).permutation(500));
        assertArrayEquals(first, java.util.Arrays.copyOf(drawn, first.length));
    }

    @Test
    void randintIsNumpys() {
        assertArrayEquals(golden.numbers("randint_0_10"), draw("randint_0_10", () -> random.randint(0, 10)));
        random.setSeed(42);
        assertArrayEquals(golden.numbers("randint_0_10"), draw("randint_0_10", () -> random.nextInt(10)));
    }

    @Test
    void theHeldNormalSurvivesDrawsOfOtherKinds() {
        double[] expected = golden.numbers("randn3_then_random2_then_perm5_then_randn2");
        double[] drawn = DoubleStream.concat(
                        DoubleStream.concat(
                                DoubleStream.generate(random::nextGaussian).limit(3),
                                DoubleStream.generate(random::nextDouble).limit(2)),
                        DoubleStream.concat(
                                IntStream.of(0)
                                        .flatMap(i -> IntStream.of(random.permutation(5)))
                                        .asDoubleStream(),
                                DoubleStream.generate(random::nextGaussian).limit(2)))
                .toArray();
        assertEquals(12, expected.length);
        for (int i = 0; i < 12; i++) {
            assertEquals(expected[i], drawn[i], 2 * Math.ulp(expected[i]), "draw " + i);
        }
    }

    @Test
    void anArrayOfSeedsIsNumpys() {
        NumpyRandom seeded = new NumpyRandom(new int[] {0, 42});
        assertArrayEquals(
                golden.numbers("seed_array_0_42_raw32_first8"),
                draw("seed_array_0_42_raw32_first8", () -> Integer.toUnsignedLong(seeded.nextInt())));
    }

    @Test
    void seedingAgainStartsOverAndForgetsTheHeldNormal() {
        double first = random.nextGaussian();
        random.setSeed(42);
        assertEquals(first, random.nextGaussian());
        random.setSeed(42L);
        assertEquals(first, random.nextGaussian());
        random.setSeed(new int[] {0, 42});
        assertEquals(new NumpyRandom(new int[] {0, 42}).nextGaussian(), random.nextGaussian());
    }

    @Test
    void aRangeOfOneNumberDrawsNothing() {
        assertEquals(7, random.randint(7, 8));
        assertArrayEquals(new int[] {0}, random.permutation(1));
        assertEquals(golden.numbers("random")[0], random.nextDouble());
    }

    @Test
    void randintReachesBothEndsOfTheIntegers() {
        int drawn = random.randint(Integer.MIN_VALUE, Integer.MAX_VALUE);
        assertTrue(drawn < Integer.MAX_VALUE);
    }

    @Test
    void badArgumentsAreRefusedByName() {
        assertMessage("seed must lie in 0 .. 2147483647 but is -1", () -> new NumpyRandom(-1));
        assertMessage("but is 2147483648", () -> new NumpyRandom(1L << 31));
        assertMessage("length of the seed must be >= 1 but is 0", () -> new NumpyRandom(new int[0]));
        assertMessage("n must be >= 1 but is 0", () -> random.nextInt(0));
        assertMessage("n must be >= 1 but is -2", () -> random.permutation(-2));
        assertMessage("upper must be above lower but lower is 3, upper 3", () -> random.randint(3, 3));
    }

    private static void assertMessage(String part, Runnable call) {
        String message = assertThrows(IllegalArgumentException.class, call::run).getMessage();
        assertTrue(message.contains(part), message);
    }

    @Test
    void longsAndBytesAreMadeOfRawNumbersInTheOrderTheyAreDrawn() {
        NumpyRandom raw = new NumpyRandom(42);
        int first = raw.nextInt();
        int second = raw.nextInt();
        assertEquals((long) first << 32 | Integer.toUnsignedLong(second), random.nextLong());
        byte[] bytes = new byte[8];
        new NumpyRandom(42).nextBytes(bytes);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(first, buffer.getInt());
        assertEquals(second, buffer.getInt());
    }

    @Test
    void aBooleanIsTheFirstBitOfARawNumberAndAFloatTheFirstBitsOfADouble() {
        NumpyRandom raw = new NumpyRandom(42);
        for (int i = 0; i < 64; i++) {
            assertEquals(raw.nextInt() < 0, random.nextBoolean(), "draw " + i);
        }
        double lost = raw.nextDouble() - random.nextFloat();
        assertTrue(lost >= 0 && lost < 0x1p-24, "lost " + lost);
    }

    @Test
    void aSeedThatPassesIsGivenBack() {
        assertEquals(Integer.MAX_VALUE, NumpyRandom.requireSeed(Integer.MAX_VALUE));
    }
}
