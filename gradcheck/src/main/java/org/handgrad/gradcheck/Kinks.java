package org.handgrad.gradcheck;

import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.activation.Elementwise;
import org.handgrad.layer.Layer;
import org.handgrad.layer.Residual;
import org.handgrad.matrix.FlatMatrix;

/** The pattern of a forward run: on which side of its kinks each pre-activation lies, as one hash. */
final class Kinks {

    /** The hash of no kinks at all. */
    static final long NONE = 0xcbf29ce484222325L;

    private static final long PRIME = 0x100000001b3L;

    private Kinks() {}

    /** Adds the sides that the inputs of a layer, and of the layers inside it, lie on. */
    static long pattern(long hash, Layer layer, RealMatrix inputs, List<? extends RealMatrix> parameters) {
        if (layer instanceof Residual residual) {
            long h = hash;
            RealMatrix x = inputs;
            int from = 0;
            for (Layer inner : residual.stack()) {
                int to = from + inner.parameters().size();
                h = pattern(h, inner, x, parameters.subList(from, to));
                x = inner.forward(x, parameters.subList(from, to)).output();
                from = to;
            }
            return h;
        }
        if (!(layer instanceof Elementwise f)) {
            return hash;
        }
        double[] kinks = f.kinks();
        if (kinks.length == 0) {
            return hash;
        }
        FlatMatrix z = FlatMatrix.of(inputs);
        long h = hash;
        for (int i = z.offset(); i < z.offset() + z.size(); i++) {
            h = (h ^ side(z.data()[i], kinks)) * PRIME;
        }
        return h;
    }

    /** Whether an input of the layer lies exactly on a kink. */
    static boolean tied(Layer layer, RealMatrix inputs) {
        if (!(layer instanceof Elementwise f) || f.kinks().length == 0) {
            return false;
        }
        double[] kinks = f.kinks();
        FlatMatrix z = FlatMatrix.of(inputs);
        for (int i = z.offset(); i < z.offset() + z.size(); i++) {
            if (side(z.data()[i], kinks) % 2 == 1) {
                return true;
            }
        }
        return false;
    }

    /** 0 below all kinks, 1 on the first, 2 between it and the second, and so on. */
    static int side(double z, double[] kinks) {
        int side = 0;
        for (double kink : kinks) {
            if (z > kink) {
                side += 2;
            } else if (z == kink) {
                side++;
            }
        }
        return side;
    }
}
