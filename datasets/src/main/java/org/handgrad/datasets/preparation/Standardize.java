package org.handgrad.datasets.preparation;

import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.check.Check;

/**
 * Standardises each column, x' = (x − mean) / sd: the training part gets mean 0 and standard deviation 1.
 *
 * <p>The standard deviation is that of the sample, √((1/n) Σ(x − mean)²), as in scikit-learn's StandardScaler; statistics
 * programs often divide by n − 1.
 *
 * <p>Source: LeCun, Bottou, Orr and Müller 1998, "Efficient BackProp", section 4.3, on why inputs should be so.
 */
public record Standardize() implements Scaling {

    @Override
    public Scaler fit(RealMatrix training) {
        Check.finite(training, "training");
        return Scaler.of(
                training.getColumnDimension(), j -> mean(training.getColumn(j)), j -> deviation(training.getColumn(j)));
    }

    /**
     * The second sum makes up for what the first one lost to rounding: the mean of a constant column is exactly its value,
     * which keeps its deviation 0 instead of a rounding error that would be blown up to size 1.
     */
    private static double mean(double[] x) {
        double first = 0;
        for (double value : x) {
            first += value / x.length;
        }
        double left = 0;
        for (double value : x) {
            left += (value - first) / x.length;
        }
        return first + left;
    }

    private static double deviation(double[] x) {
        double mean = mean(x);
        double squares = 0;
        for (double value : x) {
            squares += (value - mean) * (value - mean) / x.length;
        }
        return Math.sqrt(squares);
    }
}
