package org.handgrad.gradcheck;

import java.util.Optional;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.check.Check;
import org.handgrad.gradcheck.diagnosis.Model;
import org.handgrad.loss.Loss;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.objective.ParameterLayout;

/** A loss as a function of the predictions. */
record LossSubject(Loss loss, FlatMatrix predictions, RealMatrix targets, double noiseScale) implements Subject {

    static LossSubject of(Loss loss, FlatMatrix predictions, RealMatrix targets) {
        return new LossSubject(loss, predictions, targets, LossNoise.scale(loss, targets));
    }

    @Override
    public String description() {
        return "loss " + loss + " at " + Check.shape(predictions) + " predictions";
    }

    @Override
    public ParameterLayout layout() {
        return ParameterLayout.builder()
                .block("predictions", predictions.getRowDimension(), predictions.getColumnDimension())
                .build();
    }

    @Override
    public double[] theta() {
        return predictions.copy().data();
    }

    @Override
    public Sample sample(double[] at) {
        double value = loss.value(matrix(at), targets);
        return Sample.of(value, Math.max(Math.abs(value), noiseScale), 0);
    }

    @Override
    public double[] claimed(double[] at) {
        RealMatrix gradient = loss.gradient(matrix(at), targets);
        Check.shape(gradient, predictions.getRowDimension(), predictions.getColumnDimension(), "gradient of " + loss);
        return FlatMatrix.of(gradient).copy().data();
    }

    @Override
    public Optional<Model> model() {
        return Optional.of(Model.of(loss, layout(), targets));
    }

    private FlatMatrix matrix(double[] at) {
        return FlatMatrix.readOnly(at, 0, predictions.getRowDimension(), predictions.getColumnDimension());
    }
}
