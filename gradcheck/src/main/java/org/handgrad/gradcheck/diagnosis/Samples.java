package org.handgrad.gradcheck.diagnosis;

import java.util.List;
import java.util.function.BiFunction;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.activation.Softmax;
import org.handgrad.loss.SoftmaxCrossEntropy;
import org.handgrad.matrix.FlatMatrix;

/** Mistakes with samples and at the loss. */
final class Samples {

    private record AtLoss(Cause cause, String formula, BiFunction<Model, RealMatrix, RealMatrix> dp)
            implements Mistake {

        @Override
        public RealMatrix outputGradient(Model model, RealMatrix output) {
            return dp.apply(model, output);
        }
    }

    static final List<Mistake> ALL = List.of(
            new AtLoss(Cause.SAMPLE_DROPPED, "the last sample does not count", (m, p) -> without(m, p, last(p), 1)),
            new AtLoss(Cause.SAMPLE_DROPPED, "the first sample does not count", (m, p) -> without(m, p, 0, 1)),
            new AtLoss(
                    Cause.SAMPLE_DROPPED,
                    "the last sample does not count, mean over the others",
                    (m, p) -> without(m, p, last(p), ratio(p))),
            new AtLoss(
                    Cause.SAMPLE_DROPPED,
                    "the first sample does not count, mean over the others",
                    (m, p) -> without(m, p, 0, ratio(p))),
            new AtLoss(Cause.ONE_SAMPLE_ONLY, "only the last sample counts", (m, p) -> only(m, p, last(p), 1)),
            new AtLoss(Cause.ONE_SAMPLE_ONLY, "only the first sample counts", (m, p) -> only(m, p, 0, 1)),
            new AtLoss(
                    Cause.ONE_SAMPLE_ONLY,
                    "only the last sample counts, undivided",
                    (m, p) -> only(m, p, last(p), p.getRowDimension())),
            new AtLoss(
                    Cause.ONE_SAMPLE_ONLY,
                    "only the first sample counts, undivided",
                    (m, p) -> only(m, p, 0, p.getRowDimension())),
            new AtLoss(
                    Cause.SAMPLES_MISALIGNED,
                    "each prediction is compared with the target of the next sample",
                    (m, p) -> loss(m, p, shifted(m.end().target(), 1))),
            new AtLoss(
                    Cause.SAMPLES_MISALIGNED,
                    "each prediction is compared with the target of the previous sample",
                    (m, p) -> loss(m, p, shifted(m.end().target(), -1))),
            new AtLoss(Cause.DOUBLE_SOFTMAX, "softmax' applied to p - y, which contains it already", (m, p) -> {
                RealMatrix dz = m.end().gradient(p);
                boolean onLogits = m.end()
                        .loss()
                        .filter(SoftmaxCrossEntropy.class::isInstance)
                        .isPresent();
                Softmax softmax = new Softmax();
                return onLogits ? softmax.backward(p, softmax.apply(p), dz) : dz;
            }));

    private Samples() {}

    private static int last(RealMatrix p) {
        return p.getRowDimension() - 1;
    }

    private static double ratio(RealMatrix p) {
        int n = p.getRowDimension();
        return n == 1 ? 1 : n / (n - 1.0);
    }

    private static RealMatrix loss(Model model, RealMatrix p, RealMatrix targets) {
        return model.end().loss().map(l -> l.gradient(p, targets)).orElse(targets);
    }

    private static RealMatrix without(Model model, RealMatrix p, int sample, double factor) {
        RealMatrix dp = model.end().gradient(p).scalarMultiply(factor);
        dp.setRowMatrix(sample, FlatMatrix.zeros(1, dp.getColumnDimension()));
        return dp;
    }

    private static RealMatrix only(Model model, RealMatrix p, int sample, double factor) {
        RealMatrix dp = model.end().gradient(p);
        RealMatrix one = FlatMatrix.zeros(dp.getRowDimension(), dp.getColumnDimension());
        one.setRowMatrix(sample, dp.getRowMatrix(sample).scalarMultiply(factor));
        return one;
    }

    /** Row i holds what row i + by held, round the end. */
    static FlatMatrix shifted(RealMatrix x, int by) {
        int n = x.getRowDimension();
        FlatMatrix moved = FlatMatrix.zeros(n, x.getColumnDimension());
        for (int i = 0; i < n; i++) {
            moved.setRow(i, x.getRow(Math.floorMod(i + by, n)));
        }
        return moved;
    }

    /** Every row holds the same sample. */
    static FlatMatrix repeated(RealMatrix x, int sample) {
        FlatMatrix all = FlatMatrix.zeros(x.getRowDimension(), x.getColumnDimension());
        for (int i = 0; i < x.getRowDimension(); i++) {
            all.setRow(i, x.getRow(sample));
        }
        return all;
    }
}
