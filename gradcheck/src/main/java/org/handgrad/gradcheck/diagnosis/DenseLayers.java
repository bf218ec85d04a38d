package org.handgrad.gradcheck.diagnosis;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.layer.Dense;
import org.handgrad.layer.Layer;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.matrix.Rows;

/** Mistakes on the way back through z = x W + b. */
final class DenseLayers {

    private record Weights(Cause cause, String formula, BiFunction<Place, FlatMatrix, RealMatrix> dw)
            implements Mistake {

        @Override
        public boolean fits(Layer layer) {
            return layer instanceof Dense;
        }

        @Override
        public RealMatrix weights(Place place, RealMatrix dz) {
            return dw.apply(place, FlatMatrix.of(dz));
        }
    }

    private record Bias(Cause cause, String formula, UnaryOperator<FlatMatrix> db) implements Mistake {

        @Override
        public boolean fits(Layer layer) {
            return layer instanceof Dense;
        }

        @Override
        public RealMatrix bias(RealMatrix dz) {
            return db.apply(FlatMatrix.of(dz));
        }
    }

    private record Inputs(Cause cause, String formula, BiFunction<FlatMatrix, FlatMatrix, RealMatrix> dx)
            implements Mistake {

        @Override
        public boolean fits(Layer layer) {
            return layer instanceof Dense;
        }

        @Override
        public RealMatrix inputs(RealMatrix dz, RealMatrix w) {
            return dx.apply(FlatMatrix.of(dz), FlatMatrix.of(w));
        }
    }

    static final List<Mistake> ALL = List.of(
            new Inputs(Cause.WEIGHTS_NOT_TRANSPOSED, "dx = dz W with W reshaped, instead of dz W^T", (dz, w) -> {
                FlatMatrix read = FlatMatrix.wrap(w.copy().data(), w.getColumnDimension(), w.getRowDimension());
                return dz.multiply(read);
            }),
            new Inputs(Cause.WEIGHTS_SKIPPED, "dx = dz instead of dz W^T", (dz, w) -> fitted(dz, w.getRowDimension())),
            new Weights(
                    Cause.INPUT_BEFORE_ACTIVATION,
                    "dW = z^T dz with the input before its activation",
                    (at, dz) -> FlatMatrix.of(at.before()).transposeMultiply(dz)),
            new Weights(Cause.STALE_INPUT, "dW with the network's input in place of the layer's", (at, dz) -> fitted(
                            at.first(), at.x().getColumnDimension())
                    .transposeMultiply(dz)),
            new Weights(Cause.STALE_INPUT, "dW with the layer's output in place of its input", (at, dz) -> fitted(
                            at.output(), at.x().getColumnDimension())
                    .transposeMultiply(dz)),
            new Weights(
                    Cause.STALE_INPUT,
                    "dW with the first sample's input for every sample",
                    (at, dz) -> Samples.repeated(at.x(), 0).transposeMultiply(dz)),
            new Weights(
                    Cause.STALE_INPUT, "dW with the last sample's input for every sample", (at, dz) -> Samples.repeated(
                                    at.x(), at.x().getRowDimension() - 1)
                            .transposeMultiply(dz)),
            new Weights(Cause.SAMPLES_MISALIGNED, "dW with the input of the next sample", (at, dz) -> Samples.shifted(
                            at.x(), 1)
                    .transposeMultiply(dz)),
            new Weights(
                    Cause.SAMPLES_MISALIGNED,
                    "dW with the input of the previous sample",
                    (at, dz) -> Samples.shifted(at.x(), -1).transposeMultiply(dz)),
            new Weights(Cause.GRADIENT_TRANSPOSED, "dW stored column by column", (at, dz) -> {
                FlatMatrix dw = FlatMatrix.of(at.x()).transposeMultiply(dz);
                return FlatMatrix.wrap(dw.transpose().data(), dw.getRowDimension(), dw.getColumnDimension());
            }),
            new Bias(
                    Cause.BIAS_MEAN,
                    "db = mean of dz over the samples instead of their sum",
                    dz -> FlatMatrix.of(Rows.sum(dz).scalarMultiply(1.0 / dz.getRowDimension()))),
            new Bias(Cause.BIAS_ONE_SAMPLE, "db = dz of the first sample", dz -> row(dz, 0)),
            new Bias(Cause.BIAS_ONE_SAMPLE, "db = dz of the last sample", dz -> row(dz, dz.getRowDimension() - 1)),
            new Bias(Cause.BIAS_WRONG_AXIS, "db = sum of dz over samples and outputs", dz -> {
                double total = java.util.Arrays.stream(dz.copy().data()).sum();
                return FlatMatrix.of(
                        FlatMatrix.zeros(1, dz.getColumnDimension()).scalarAdd(total));
            }),
            new Bias(Cause.BIAS_WRONG_AXIS, "db = sum of dz over the outputs", dz -> {
                FlatMatrix sums = Rows.sum(dz.transpose());
                return fitted(sums, dz.getColumnDimension());
            }));

    private static FlatMatrix row(FlatMatrix matrix, int row) {
        return FlatMatrix.of(matrix.getRowMatrix(row));
    }

    /** Cut off or filled up with zeros to a width, where a program in another language would stop or broadcast. */
    private static FlatMatrix fitted(RealMatrix matrix, int width) {
        FlatMatrix fitted = FlatMatrix.zeros(matrix.getRowDimension(), width);
        for (int i = 0; i < matrix.getRowDimension(); i++) {
            for (int j = 0; j < Math.min(width, matrix.getColumnDimension()); j++) {
                fitted.setEntry(i, j, matrix.getEntry(i, j));
            }
        }
        return fitted;
    }

    private DenseLayers() {}
}
