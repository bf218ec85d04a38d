package org.handgrad.gradcheck;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.activation.Elementwise;
import org.handgrad.layer.Gradients;
import org.handgrad.layer.Layer;
import org.handgrad.layer.Pass;
import org.handgrad.loss.Loss;
import org.handgrad.matrix.FlatMatrix;

/** Activations, losses and layers of a student's own, each with a derivative to be got wrong. */
final class WrongPieces {

    private WrongPieces() {}

    /** An activation with any value and any derivative. */
    record Curve(DoubleUnaryOperator f, DoubleUnaryOperator slope, double... kinks) implements Elementwise {

        @Override
        public String toString() {
            return "own activation";
        }

        @Override
        public double value(double z) {
            return f.applyAsDouble(z);
        }

        @Override
        public double derivative(double z) {
            return slope.applyAsDouble(z);
        }
    }

    /** A loss that is the mean over the samples of a sum over p and y, with any derivative of a term. */
    record Terms(DoubleBinaryOperator term, DoubleBinaryOperator slope, boolean divided) implements Loss {

        @Override
        public String toString() {
            return "own loss";
        }

        @Override
        public double value(RealMatrix p, RealMatrix y) {
            double sum = 0;
            for (int i = 0; i < p.getRowDimension(); i++) {
                for (int j = 0; j < p.getColumnDimension(); j++) {
                    sum += term.applyAsDouble(p.getEntry(i, j), y.getEntry(i, j));
                }
            }
            return sum / p.getRowDimension();
        }

        @Override
        public RealMatrix gradient(RealMatrix p, RealMatrix y) {
            RealMatrix dp = FlatMatrix.zeros(p.getRowDimension(), p.getColumnDimension());
            for (int i = 0; i < p.getRowDimension(); i++) {
                for (int j = 0; j < p.getColumnDimension(); j++) {
                    double d = slope.applyAsDouble(p.getEntry(i, j), y.getEntry(i, j));
                    dp.setEntry(i, j, divided ? d / p.getRowDimension() : d);
                }
            }
            return dp;
        }
    }

    /** Dropout with a frozen mask: 0 where entry mod 3 is 1, else scaled up; and what the way back multiplies with. */
    record Masked(double scale, IntFunction<Double> back) implements Layer {

        @Override
        public String toString() {
            return "Dropout";
        }

        static double mask(int i, double scale) {
            return i % 3 == 1 ? 0 : scale;
        }

        @Override
        public int outputs(int inputs) {
            return inputs;
        }

        @Override
        public Pass forward(RealMatrix x, List<? extends RealMatrix> parameters) {
            return new Pass(multiplied(x, i -> mask(i, scale)), da -> Gradients.of(multiplied(da, back)));
        }

        private static FlatMatrix multiplied(RealMatrix x, IntFunction<Double> by) {
            FlatMatrix out = FlatMatrix.of(x).copy();
            for (int i = 0; i < out.size(); i++) {
                out.data()[i] *= by.apply(i);
            }
            return out;
        }
    }

    /** Layer normalisation of each row, with either of its two correction terms left out. */
    record Norm(boolean meanTerm, boolean varianceTerm) implements Layer {

        @Override
        public String toString() {
            return "LayerNorm";
        }

        @Override
        public int outputs(int inputs) {
            return inputs;
        }

        @Override
        public Pass forward(RealMatrix x, List<? extends RealMatrix> parameters) {
            int n = x.getRowDimension();
            int k = x.getColumnDimension();
            FlatMatrix out = FlatMatrix.zeros(n, k);
            double[] deviation = new double[n];
            for (int i = 0; i < n; i++) {
                double mean = 0;
                double variance = 1e-5;
                for (double v : x.getRow(i)) {
                    mean += v / k;
                }
                for (double v : x.getRow(i)) {
                    variance += (v - mean) * (v - mean) / k;
                }
                deviation[i] = Math.sqrt(variance);
                for (int j = 0; j < k; j++) {
                    out.setEntry(i, j, (x.getEntry(i, j) - mean) / deviation[i]);
                }
            }
            return new Pass(out, da -> Gradients.of(back(out, deviation, da)));
        }

        private RealMatrix back(RealMatrix out, double[] deviation, RealMatrix da) {
            int k = out.getColumnDimension();
            RealMatrix dx = FlatMatrix.of(da).copy();
            for (int i = 0; i < out.getRowDimension(); i++) {
                double mean = 0;
                double along = 0;
                for (int j = 0; j < k; j++) {
                    mean += da.getEntry(i, j) / k;
                    along += da.getEntry(i, j) * out.getEntry(i, j) / k;
                }
                for (int j = 0; j < k; j++) {
                    double d =
                            da.getEntry(i, j) - (meanTerm ? mean : 0) - (varianceTerm ? along * out.getEntry(i, j) : 0);
                    dx.setEntry(i, j, d / deviation[i]);
                }
            }
            return dx;
        }
    }
}
