package org.handgrad.metric;

import java.util.Objects;
import java.util.function.IntToDoubleFunction;

/** How a figure that each class has becomes one number. */
public final class Average {

    private final String name;
    private final Rule rule;

    private interface Rule {
        double over(ConfusionMatrix confusion, IntToDoubleFunction figure);
    }

    private Average(String name, Rule rule) {
        this.name = name;
        this.rule = rule;
    }

    /**
     * The mean over the classes, each counting the same however rare it is.
     *
     * @return (1/K) Σₖ figure(k)
     */
    public static Average macro() {
        return new Average("macro", (confusion, figure) -> {
            double sum = 0;
            for (int k = 0; k < confusion.classes(); k++) {
                sum += figure.applyAsDouble(k);
            }
            return sum / confusion.classes();
        });
    }

    /**
     * All decisions counted together before dividing. As each sample has one class and gets one, precision, recall and F1
     * are then all Σₖ TPₖ / n: the accuracy.
     *
     * @return the share of right decisions
     */
    public static Average micro() {
        return new Average("micro", (confusion, figure) -> confusion.accuracy());
    }

    /**
     * The figure of one class: with two classes, usually that of class 1.
     *
     * @param label 0 .. K − 1
     * @return figure(label)
     */
    public static Average only(int label) {
        return new Average(
                "class " + label,
                (confusion, figure) -> figure.applyAsDouble(Objects.checkIndex(label, confusion.classes())));
    }

    double over(ConfusionMatrix confusion, IntToDoubleFunction figure) {
        return rule.over(confusion, figure);
    }

    @Override
    public String toString() {
        return name;
    }
}
