package org.handgrad.random;

import static java.util.Objects.requireNonNull;

import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.random.RandomGenerator;
import org.handgrad.check.Check;

/**
 * The random numbers of NumPy's legacy generator: {@code new NumpyRandom(42)} draws what {@code np.random.seed(42)} does,
 * number for number, so that a network can start with the very weights of the book; normal numbers up to the rounding of the
 * logarithm in them, which differs between machines and here does not: three in a hundred differ, in the last two bits.
 *
 * <p>{@link #nextDouble} is {@code random()}, {@link #nextGaussian} is {@code randn()}, {@link #nextInt(int)} is
 * {@code randint(n)}. Not for use by several threads at once.
 *
 * <p>Source: Matsumoto and Nishimura 1998 (the Mersenne Twister); Marsaglia and Bray 1964 (the polar method).
 */
public final class NumpyRandom implements RandomGenerator {

    private static final double TWO_TO_26 = 67108864.0;
    private static final double TWO_TO_53 = 9007199254740992.0;

    private final MersenneTwister bits;
    private double heldGaussian = Double.NaN;

    /**
     * As after {@code np.random.seed(seed)}.
     *
     * @param seed 0 .. 2³¹ − 1
     * @throws IllegalArgumentException if the seed is outside that range
     */
    public NumpyRandom(long seed) {
        this.bits = new MersenneTwister(intSeed(seed));
    }

    /**
     * As after {@code np.random.seed([...])}.
     *
     * @param seed at least one number
     */
    public NumpyRandom(int[] seed) {
        this.bits = new MersenneTwister(requireSeed(seed).clone());
    }

    private static int[] requireSeed(int[] seed) {
        Check.atLeast(requireNonNull(seed, "seed").length, 1, "the length of the seed");
        return seed;
    }

    /**
     * Refuses what is no seed.
     *
     * @param seed what came
     * @return {@code seed}
     * @throws IllegalArgumentException if the seed is outside 0 .. 2³¹ − 1
     */
    public static long requireSeed(long seed) {
        return intSeed(seed);
    }

    private static int intSeed(long seed) {
        if (seed < 0 || seed > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("seed must lie in 0 .. " + Integer.MAX_VALUE + " but is " + seed);
        }
        return (int) seed;
    }

    /**
     * A number as {@code uniform(lower, upper)} draws it.
     *
     * @param lower the smallest value
     * @param upper the end of the values
     * @return lower + (upper − lower) · random()
     */
    public double uniform(double lower, double upper) {
        return lower + (upper - lower) * nextDouble();
    }

    /**
     * A whole number as {@code randint(lower, upper)} draws it.
     *
     * @param lower the smallest value
     * @param upper the end of the values, above {@code lower}
     * @return lower .. upper − 1
     */
    public int randint(int lower, int upper) {
        if (upper <= lower) {
            throw new IllegalArgumentException("upper must be above lower but lower is " + lower + ", upper " + upper);
        }
        return lower + (int) interval((long) upper - 1 - lower);
    }

    /**
     * The numbers 0 .. n − 1 in the order {@code permutation(n)} draws.
     *
     * @param n how many, at least 1
     * @return a new array
     */
    public int[] permutation(int n) {
        int[] order = new int[Check.atLeast(n, 1, "n")];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        shuffle(order);
        return order;
    }

    /**
     * Shuffles as {@code shuffle(array)} does.
     *
     * @param array changed in place
     */
    public void shuffle(int[] array) {
        for (int i = requireNonNull(array, "array").length - 1; i > 0; i--) {
            int j = (int) interval(i);
            int held = array[i];
            array[i] = array[j];
            array[j] = held;
        }
    }

    /** A number of 0 .. max by masked rejection; none is drawn for max = 0. */
    private long interval(long max) {
        if (max == 0) {
            return 0;
        }
        long mask = (Long.highestOneBit(max) << 1) - 1;
        long drawn;
        do {
            drawn = bits.nextInt() & mask;
        } while (drawn > max);
        return drawn;
    }

    @Override
    public double nextDouble() {
        long a = bits.nextInt() >>> 5;
        long b = bits.nextInt() >>> 6;
        return (a * TWO_TO_26 + b) / TWO_TO_53;
    }

    @Override
    public double nextGaussian() {
        if (!Double.isNaN(heldGaussian)) {
            double held = heldGaussian;
            heldGaussian = Double.NaN;
            return held;
        }
        double x1;
        double x2;
        double r2;
        do {
            x1 = 2 * nextDouble() - 1;
            x2 = 2 * nextDouble() - 1;
            r2 = x1 * x1 + x2 * x2;
        } while (r2 >= 1 || r2 == 0);
        // StrictMath, because Math.log may differ between machines
        double f = Math.sqrt(-2 * StrictMath.log(r2) / r2);
        heldGaussian = f * x1;
        return f * x2;
    }

    @Override
    public int nextInt(int n) {
        Check.atLeast(n, 1, "n");
        return randint(0, n);
    }

    /** All 32 bits of the next raw number. */
    @Override
    public int nextInt() {
        return bits.nextInt();
    }

    @Override
    public long nextLong() {
        return bits.nextLong();
    }

    @Override
    public boolean nextBoolean() {
        return bits.nextBoolean();
    }

    @Override
    public float nextFloat() {
        // cut off, not rounded, which could give 1
        return (int) (nextDouble() * 0x1p24) * 0x1p-24f;
    }

    @Override
    public void nextBytes(byte[] bytes) {
        bits.nextBytes(requireNonNull(bytes, "bytes"));
    }

    @Override
    public void setSeed(int seed) {
        bits.setSeed(intSeed(seed));
        heldGaussian = Double.NaN;
    }

    @Override
    public void setSeed(int[] seed) {
        bits.setSeed(requireSeed(seed));
        heldGaussian = Double.NaN;
    }

    @Override
    public void setSeed(long seed) {
        setSeed(intSeed(seed));
    }
}
