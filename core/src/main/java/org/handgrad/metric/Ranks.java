package org.handgrad.metric;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The places of numbers in their order. */
final class Ranks {

    private Ranks() {}

    /** 1 for the smallest; equal ones share the mean of their places. */
    static double[] of(double[] scores) {
        int n = scores.length;
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> scores[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] rank = new double[n];
        for (int from = 0, to; from < n; from = to) {
            for (to = from + 1; to < n && scores[order[to]] == scores[order[from]]; to++) {}
            for (int place : Arrays.copyOfRange(order, from, to)) {
                rank[place] = (from + 1 + to) / 2.0;
            }
        }
        return rank;
    }
}
