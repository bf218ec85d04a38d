package org.handgrad.catalogue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.handgrad.activation.Elementwise;
import org.handgrad.activation.Range;
import org.handgrad.loss.Pointwise;
import org.handgrad.loss.SquaredError;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.plot.Chart;
import org.handgrad.plot.Plots;

/** What the code itself says about a function of one number: its range, its kinks, and how it looks. */
record Pictures(Path directory) {

    String of(Class<?> type) {
        Optional<Object> instance = instance(type);
        if (instance.isPresent() && instance.get() instanceof Elementwise f) {
            draw(
                    type,
                    Plots.functionWithDerivative("f(z)", f::value, f::derivative, -4, 4)
                            .x("z"));
            return "Range " + range(f.range()) + "; " + kinks(f.kinks()) + ".\n\n" + link(type);
        }
        if (instance.isPresent() && instance.get() instanceof Pointwise l) {
            boolean probability = type.getSimpleName().matches("BinaryCrossEntropy|KullbackLeibler");
            double from = probability ? 0.05 : -4;
            double to = probability ? 0.95 : 4;
            double y = probability || type.getSimpleName().matches("Hinge|SigmoidCrossEntropy") ? 1 : 0;
            String name = "ℓ(p, " + (int) y + ")";
            draw(
                    type,
                    Plots.functionWithDerivative(name, p -> l.value(p, y), p -> l.derivative(p, y), from, to)
                            .x("p"));
            return link(type);
        }
        return type == SquaredError.class ? squaredError() : "";
    }

    private String squaredError() {
        SquaredError loss = SquaredError.halfMeanDistance();
        FlatMatrix y = FlatMatrix.zeros(1, 1);
        draw(
                SquaredError.class,
                Plots.functionWithDerivative(
                                "ℓ(p, 0)",
                                p -> loss.value(FlatMatrix.wrap(new double[] {p}, 1, 1), y),
                                p -> loss.gradient(FlatMatrix.wrap(new double[] {p}, 1, 1), y)
                                        .getEntry(0, 0),
                                -4,
                                4)
                        .x("p"));
        return link(SquaredError.class);
    }

    private void draw(Class<?> type, Chart chart) {
        chart.title(type.getSimpleName()).size(480, 300).save(directory.resolve(type.getSimpleName() + ".svg"));
    }

    private static String link(Class<?> type) {
        String name = type.getSimpleName();
        return "![" + name + " and its derivative](pictures/catalogue/" + name + ".svg)\n\n";
    }

    private static Optional<Object> instance(Class<?> type) {
        try {
            return type.getSimpleName().equals("Huber")
                    ? Optional.of(type.getConstructor(double.class).newInstance(1.0))
                    : Optional.of(type.getConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    private static String range(Range range) {
        return (Double.isInfinite(range.lower()) ? "(−∞" : "[" + number(range.lower())) + ", "
                + (Double.isInfinite(range.upper()) ? "∞)" : number(range.upper()) + "]");
    }

    private static String kinks(double[] kinks) {
        String places = Arrays.stream(kinks).mapToObj(Pictures::number).collect(Collectors.joining(" and "));
        return kinks.length == 0 ? "no kink" : (kinks.length == 1 ? "a kink at " : "kinks at ") + places;
    }

    private static String number(double value) {
        String text = value == Math.rint(value)
                ? Long.toString((long) value)
                : String.format(java.util.Locale.ROOT, "%.5f", value);
        return text.replace('-', '−');
    }
}
