package org.handgrad.layer;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.contract.Agree;
import org.handgrad.contract.Sample;
import org.handgrad.initializer.Constant;
import org.handgrad.initializer.Xavier;
import org.handgrad.matrix.FlatMatrix;

/** What a dense layer has beyond the laws that all layers share. */
class DenseProperties {

    private static final double EPS = Math.ulp(1.0);

    private static RealMatrix z(RealMatrix x, FlatMatrix w, FlatMatrix b) {
        return dense(w).forward(x, List.of(w, b)).output();
    }

    private static Dense dense(FlatMatrix w) {
        return new Dense(w.getRowDimension(), w.getColumnDimension(), Xavier.normal(), Constant.zeros());
    }

    @Property
    void forwardIsAffine(
            @ForAll @IntRange(min = 1, max = 20) int width,
            @ForAll @IntRange(min = 1, max = 20) int units,
            @ForAll long seed) {
        Random random = new Random(seed);
        FlatMatrix w = Sample.normal(random, width, units);
        FlatMatrix none = FlatMatrix.zeros(1, units);
        FlatMatrix bias = Sample.normal(random, 1, units);
        FlatMatrix x = Sample.normal(random, 3, width);
        FlatMatrix y = Sample.normal(random, 3, width);
        double a = random.nextGaussian();
        double b = random.nextGaussian();
        RealMatrix combined = z(Sample.along(x.scalarMultiply(a), b, y), w, bias);
        RealMatrix linear = Sample.along(z(x, w, none).scalarMultiply(a), b, z(y, w, none));
        double terms = width * Sample.max(w) * (Math.abs(a) * Sample.max(x) + Math.abs(b) * Sample.max(y));
        for (int i = 0; i < 3; i++) {
            RealMatrix expected = Sample.rows(linear, i).add(bias);
            Agree.within(expected, Sample.rows(combined, i), 8 * EPS * (terms * width + Sample.max(bias)), "a x + b y");
        }
    }

    @Property
    void zeroInputsGiveTheBias(@ForAll @IntRange(min = 1, max = 20) int width, @ForAll long seed) {
        Random random = new Random(seed);
        FlatMatrix bias = Sample.normal(random, 1, 4);
        Agree.bits(bias, z(FlatMatrix.zeros(1, width), Sample.normal(random, width, 4), bias), "z of 0");
    }

    @Property
    void unitWeightsGiveTheInputs(@ForAll @IntRange(min = 1, max = 20) int width, @ForAll long seed) {
        FlatMatrix x = Sample.normal(new Random(seed), 3, width);
        FlatMatrix unit = FlatMatrix.zeros(width, width);
        for (int i = 0; i < width; i++) {
            unit.setEntry(i, i, 1);
        }
        Agree.bits(x, z(x, unit, FlatMatrix.zeros(1, width)), "z with W = I, b = 0");
    }

    @Property
    void biasGradientIsTheSumOverTheSamples(@ForAll @IntRange(min = 1, max = 64) int n, @ForAll long seed) {
        Random random = new Random(seed);
        FlatMatrix w = Sample.normal(random, 3, 4);
        FlatMatrix dz = Sample.normal(random, n, 4);
        Pass pass = dense(w).forward(Sample.normal(random, n, 3), List.of(w, FlatMatrix.zeros(1, 4)));
        RealMatrix db = pass.backward(dz).parameters().get(1);
        for (int j = 0; j < 4; j++) {
            double sum = 0;
            double terms = 0;
            for (double d : dz.getColumn(j)) {
                sum += d;
                terms += Math.abs(d);
            }
            Agree.within(sum, db.getEntry(0, j), n * EPS * terms, "db[" + j + "]");
        }
    }

    @Property
    void oneSampleGivesTheOuterProductAsWeightGradient(
            @ForAll @IntRange(min = 1, max = 20) int width,
            @ForAll @IntRange(min = 1, max = 20) int units,
            @ForAll long seed) {
        Random random = new Random(seed);
        FlatMatrix w = Sample.normal(random, width, units);
        FlatMatrix x = Sample.normal(random, 1, width);
        FlatMatrix dz = Sample.normal(random, 1, units);
        Pass pass = dense(w).forward(x, List.of(w, FlatMatrix.zeros(1, units)));
        RealMatrix dw = pass.backward(dz).parameters().get(0);
        for (int i = 0; i < width; i++) {
            for (int j = 0; j < units; j++) {
                Agree.bits(x.getEntry(0, i) * dz.getEntry(0, j), dw.getEntry(i, j), "dW[" + i + "," + j + "]");
            }
        }
    }

    @Property
    void hiddenUnitsMayComeInAnyOrder(@ForAll @IntRange(min = 1, max = 20) int hidden, @ForAll long seed) {
        Random random = new Random(seed);
        FlatMatrix x = Sample.normal(random, 2, 3);
        FlatMatrix w1 = Sample.normal(random, 3, hidden);
        FlatMatrix b1 = Sample.normal(random, 1, hidden);
        FlatMatrix w2 = Sample.normal(random, hidden, 2);
        FlatMatrix b2 = Sample.normal(random, 1, 2);
        int[] order = Sample.order(random, hidden);
        FlatMatrix v1 = Sample.rows(w1.transpose(), order).transpose();
        FlatMatrix c1 = Sample.rows(b1.transpose(), order).transpose();
        RealMatrix expected = z(z(x, w1, b1), w2, b2);
        RealMatrix permuted = z(z(x, v1, c1), Sample.rows(w2, order), b2);
        double terms = hidden * Sample.max(z(x, w1, b1)) * Sample.max(w2) + Sample.max(b2);
        Agree.within(expected, permuted, 4 * hidden * EPS * terms, "output");
    }
}
