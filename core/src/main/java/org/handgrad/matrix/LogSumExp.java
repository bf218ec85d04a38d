package org.handgrad.matrix;

import java.util.stream.Stream;
import org.apache.commons.math3.RealFieldElement;

/**
 * ln Σₖ e^zₖ of a row, in two parts whose sum it is: neither overflows, and a caller who subtracts them one after the other
 * loses no digits.
 *
 * @param max the largest z
 * @param rest ln Σₖ e^(zₖ − max), at least 0
 */
public record LogSumExp(double max, double rest) {

    /**
     * Goes through a row.
     *
     * @param row 1 x w
     * @return ln(1 + Σ e^(zₖ − max) over the others), with the largest
     */
    public static LogSumExp of(FlatMatrix row) {
        double[] z = row.data();
        int from = row.offset();
        int to = from + row.size();
        int top = from;
        for (int j = from + 1; j < to; j++) {
            top = z[j] > z[top] ? j : top;
        }
        double max = z[top];
        double others = 0;
        for (int j = from; j < to; j++) {
            others += j == top ? 0 : Exp.exp(z[j] - max);
        }
        return new LogSumExp(max, StrictMath.log1p(others));
    }

    /**
     * The same for any commons-math3 number.
     *
     * @param <T> the kind of number
     * @param z a row
     * @return ln Σₖ e^zₖ
     */
    public static <T extends RealFieldElement<T>> T of(T[] z) {
        double max = Stream.of(z).mapToDouble(T::getReal).max().orElseThrow();
        T sum = z[0].multiply(0);
        for (T zj : z) {
            sum = sum.add(zj.subtract(max).exp());
        }
        return sum.log().add(max);
    }
}
