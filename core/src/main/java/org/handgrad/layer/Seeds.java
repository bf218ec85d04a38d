package org.handgrad.layer;

/** One seed for each of many places, out of one. */
public final class Seeds {

    private Seeds() {}

    /**
     * A seed that looks unrelated to those of other places: the {@code place}-th number that SplitMix64 draws from
     * {@code seed}.
     *
     * <p>Source: Steele, Lea and Flood 2014.
     *
     * @param seed the common seed
     * @param place 0, 1, 2 ...
     * @return the place's own
     */
    public static long of(long seed, int place) {
        long z = seed + (place + 1) * 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
