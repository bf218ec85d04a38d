package org.handgrad.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.handgrad.loss.SquaredError;
import org.junit.jupiter.api.Test;

/** What a learner sees in JShell who shows a result without asking it anything. */
class ToStringTest {

    @Test
    void trainingTellsLossAndEpochs() {
        List<Epoch> epochs = new ArrayList<>();
        History history = Training.of(Samples.network(1), SquaredError.meanDistance())
                .using(new Sgd(0.1))
                .epochs(3)
                .listener(epochs::add)
                .fit(Samples.xor());

        assertEquals("loss " + history.loss() + " after 3 epochs (all 3 epochs done)", history.toString());
        assertEquals("epoch 1: loss " + history.losses()[1], epochs.get(1).toString());
    }

    @Test
    void minimizationTellsValueAndPlace() {
        List<Iteration> iterations = new ArrayList<>();
        Minimum minimum = Minimizer.of(Samples.square())
                .using(new Sgd(0.25))
                .iterations(2)
                .until(iteration -> !iterations.add(iteration))
                .from(4);

        assertEquals("value 1.0 after 2 iterations (all 2 iterations done)", minimum.toString());
        Iteration last = iterations.get(iterations.size() - 1);
        assertEquals("iteration " + last.number() + ": value 1.0 at {1}", last.toString());
        assertEquals(2, last.number());
    }
}
