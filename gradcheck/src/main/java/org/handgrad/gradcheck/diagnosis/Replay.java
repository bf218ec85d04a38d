package org.handgrad.gradcheck.diagnosis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.activation.Activation;
import org.handgrad.layer.Dense;
import org.handgrad.layer.Gradients;
import org.handgrad.layer.Layer;

/** Back-propagation with a mistake in it, made at one layer or wherever it fits. */
final class Replay {

    /** No layer at all: a mistake at the loss. */
    static final int NOWHERE = -2;

    /** Every layer that the mistake fits. */
    static final int EVERYWHERE = -1;

    /** Every layer that the mistake fits but the last of them. */
    static final int HIDDEN = -3;

    private static final Mistake NONE = new Mistake() {
        @Override
        public Cause cause() {
            return Cause.UNKNOWN;
        }

        @Override
        public String formula() {
            return "";
        }
    };

    private final Model model;
    private final Model.Run run;

    Replay(Model model, double[] theta) {
        this.model = model;
        this.run = model.run(theta);
    }

    /** Without a mistake: the library's own gradient. */
    double[] right() {
        return gradient(NONE, NOWHERE);
    }

    double[] gradient(Mistake mistake, int at) {
        Deque<RealMatrix> gradients = new ArrayDeque<>();
        RealMatrix g = (at == NOWHERE ? mistake : NONE).outputGradient(model, run.output());
        boolean seen = false;
        for (int l = model.layers().size() - 1; l >= 0; l--) {
            Layer layer = model.layers().get(l);
            boolean here =
                    at == l || at == EVERYWHERE && mistake.fits(layer) || at == HIDDEN && seen && mistake.fits(layer);
            seen |= mistake.fits(layer);
            Gradients back = back(layer, l, g, here ? mistake : NONE);
            for (int i = back.parameters().size() - 1; i >= 0; i--) {
                gradients.addFirst(back.parameters().get(i));
            }
            g = back.inputs();
        }
        List<RealMatrix> all = new ArrayList<>(gradients);
        if (model.withInputs()) {
            all.add(g);
        }
        return model.layout().vector(all).toArray();
    }

    private Gradients back(Layer layer, int l, RealMatrix g, Mistake mistake) {
        RealMatrix x = run.inputs().get(l);
        RealMatrix output = run.passes().get(l).output();
        if (layer instanceof Activation f) {
            return Gradients.of(mistake.activation(f, x, output, g));
        }
        RealMatrix before = l > 0 && model.layers().get(l - 1) instanceof Activation
                ? run.inputs().get(l - 1)
                : x;
        Mistake.Place place = new Mistake.Place(x, before, output, run.inputs().get(0));
        if (layer instanceof Dense) {
            return Gradients.of(
                    mistake.inputs(g, run.parameters().get(l).get(0)), mistake.weights(place, g), mistake.bias(g));
        }
        return mistake.other(layer, place, run.passes().get(l).backward(g), g);
    }
}
