package org.handgrad.datasets.preparation;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.RealMatrix;

/** The classes of samples, numbered as they first appear: equal target rows are one class. */
final class Strata {

    private final int[] labels;
    private final int[] sizes;

    private Strata(int[] labels, int[] sizes) {
        this.labels = labels;
        this.sizes = sizes;
    }

    static Strata of(RealMatrix targets) {
        Map<List<Double>, Integer> numbers = new LinkedHashMap<>();
        int[] labels = new int[targets.getRowDimension()];
        for (int i = 0; i < labels.length; i++) {
            // + 0.0 makes -0.0 the same class as 0.0
            List<Double> row = DoubleStream.of(targets.getRow(i))
                    .mapToObj(value -> value + 0.0)
                    .collect(Collectors.toList());
            labels[i] = numbers.computeIfAbsent(row, key -> numbers.size());
        }
        int[] sizes = new int[numbers.size()];
        for (int label : labels) {
            sizes[label]++;
        }
        return new Strata(labels, sizes);
    }

    int of(int sample) {
        return labels[sample];
    }

    /** How many of each class make up a part: its proportion rounded down, the rest to the largest remainders. */
    int[] quotas(int part) {
        long n = labels.length;
        int[] quotas = new int[sizes.length];
        int given = 0;
        for (int k = 0; k < sizes.length; k++) {
            quotas[k] = (int) ((long) sizes[k] * part / n);
            given += quotas[k];
        }
        IntStream.range(0, sizes.length)
                .boxed()
                .sorted(Comparator.comparingLong(k -> -((long) sizes[k] * part % n)))
                .limit(part - given)
                .forEach(k -> quotas[k]++);
        return quotas;
    }
}
