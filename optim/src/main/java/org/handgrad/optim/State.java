package org.handgrad.optim;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.handgrad.check.ShapeException;
import org.handgrad.matrix.Vectors;

/** The memories of several runs as one vector, one behind the other. */
final class State {

    private State() {}

    static RealVector join(List<Optimizer.Run> runs) {
        RealVector all = new ArrayRealVector();
        for (Optimizer.Run run : runs) {
            all = all.append(run.state());
        }
        return all;
    }

    static void split(RealVector state, List<Optimizer.Run> runs) {
        int expected = join(runs).getDimension();
        requireSize(state, expected);
        int at = 0;
        for (Optimizer.Run run : runs) {
            int size = run.state().getDimension();
            run.restore(state.getSubVector(at, size));
            at += size;
        }
    }

    static double[] requireSize(RealVector state, int expected) {
        int got = requireNonNull(state, "state").getDimension();
        if (got != expected) {
            throw new ShapeException("state has " + got + " entries but this optimizer keeps " + expected
                    + "; restore into a run of the same recipe for the same layout");
        }
        return Vectors.array(state);
    }
}
