package org.handgrad.loss;

import org.apache.commons.math3.RealFieldElement;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.check.Check;
import org.handgrad.matrix.FlatMatrix;

/**
 * Squared error c Σᵢⱼ (pᵢⱼ − yᵢⱼ)², with gradient 2c (p − y).
 *
 * <p>The texts disagree about c, so each convention has a name and none is the default. With n samples and k outputs:
 *
 * <table>
 * <caption>conventions</caption>
 * <tr><th>factory</th><th>c</th></tr>
 * <tr><td>{@link #meanDistance}</td><td>1/n</td></tr>
 * <tr><td>{@link #halfMeanDistance}</td><td>1/(2n)</td></tr>
 * <tr><td>{@link #meanOverElements}</td><td>1/(n k)</td></tr>
 * </table>
 *
 * <p>Source: Legendre 1805; 1/(2n) as in Higham and Higham 2019.
 */
public final class SquaredError implements Loss, LossFormula {

    private final String name;
    private final double half;
    private final boolean perElement;

    private SquaredError(String name, double half, boolean perElement) {
        this.name = name;
        this.half = half;
        this.perElement = perElement;
    }

    /**
     * The mean over the samples of the squared distance, (1/n) Σ ‖p − y‖².
     *
     * @return c = 1/n
     */
    public static SquaredError meanDistance() {
        return new SquaredError("SquaredError.meanDistance", 1, false);
    }

    /**
     * Half the mean over the samples of the squared distance, (1/2n) Σ ‖p − y‖².
     *
     * @return c = 1/(2n)
     */
    public static SquaredError halfMeanDistance() {
        return new SquaredError("SquaredError.halfMeanDistance", 0.5, false);
    }

    /**
     * The mean over all n · k elements, (1/nk) Σ (p − y)²: what Keras and PyTorch call MSE.
     *
     * @return c = 1/(n k)
     */
    public static SquaredError meanOverElements() {
        return new SquaredError("SquaredError.meanOverElements", 1, true);
    }

    @Override
    public double value(RealMatrix predictions, RealMatrix targets) {
        Check.sameShape(predictions, "predictions", targets, "targets");
        FlatMatrix p = FlatMatrix.of(predictions);
        FlatMatrix y = FlatMatrix.of(targets);
        double sum = 0;
        for (int i = 0; i < p.size(); i++) {
            double d = p.data()[p.offset() + i] - y.data()[y.offset() + i];
            sum = Math.fma(d, d, sum);
        }
        return half * sum / count(p);
    }

    @Override
    public RealMatrix gradient(RealMatrix predictions, RealMatrix targets) {
        Check.sameShape(predictions, "predictions", targets, "targets");
        FlatMatrix p = FlatMatrix.of(predictions);
        FlatMatrix y = FlatMatrix.of(targets);
        double c = 2 * half / count(p);
        double[] dp = new double[p.size()];
        for (int i = 0; i < dp.length; i++) {
            dp[i] = c * (p.data()[p.offset() + i] - y.data()[y.offset() + i]);
        }
        return FlatMatrix.wrap(dp, p.getRowDimension(), p.getColumnDimension());
    }

    private double count(FlatMatrix p) {
        return perElement ? p.size() : p.getRowDimension();
    }

    @Override
    public <T extends RealFieldElement<T>> T value(T[][] predictions, double[][] targets) {
        T sum = predictions[0][0].multiply(0);
        for (int i = 0; i < predictions.length; i++) {
            for (int j = 0; j < predictions[i].length; j++) {
                T d = predictions[i][j].subtract(targets[i][j]);
                sum = sum.add(d.multiply(d));
            }
        }
        return sum.multiply(half / (perElement ? predictions.length * predictions[0].length : predictions.length));
    }

    @Override
    public String toString() {
        return name;
    }
}
