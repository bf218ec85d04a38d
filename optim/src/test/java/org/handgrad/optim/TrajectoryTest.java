package org.handgrad.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.math3.linear.RealVector;
import org.handgrad.optim.schedule.Cosine;
import org.handgrad.optim.schedule.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Paths of 100 steps on four functions equal those of PyTorch, or of the published formulas in NumPy, which
 * src/test/python/trajectories.py wrote: every tenth point, with 17 digits.
 */
class TrajectoryTest {

    /** Rounding differs where formulas are arranged differently; none of these paths amplifies it beyond this. */
    private static final double TOLERANCE = 1e-12;

    private static final Map<String, Optimizer> OPTIMIZERS = new LinkedHashMap<>();

    static {
        OPTIMIZERS.put("sgd", new Sgd(1e-3));
        OPTIMIZERS.put("momentum", new Momentum(1e-3, 0.5));
        OPTIMIZERS.put("nesterov", new Nesterov(1e-3, 0.5));
        OPTIMIZERS.put("weight decay", new WeightDecay(0.1).then(new Sgd(1e-3)));
        OPTIMIZERS.put("adagrad", new AdaGrad(0.1));
        OPTIMIZERS.put("adagrad keras", AdaGrad.keras(0.1));
        OPTIMIZERS.put("adadelta", new AdaDelta());
        OPTIMIZERS.put("adadelta torch", AdaDelta.torch());
        OPTIMIZERS.put("rmsprop", new RmsProp(0.01));
        OPTIMIZERS.put("rmsprop torch", RmsProp.torch(0.01));
        OPTIMIZERS.put("rmsprop keras", RmsProp.keras(0.01));
        OPTIMIZERS.put("rmsprop centred", new CentredRmsProp(0.01));
        OPTIMIZERS.put("rmsprop centred keras", CentredRmsProp.keras(0.01));
        OPTIMIZERS.put("adam", new Adam(0.05));
        OPTIMIZERS.put("adam keras", Adam.keras(0.05));
        OPTIMIZERS.put("adamw", new AdamW(0.05));
        OPTIMIZERS.put("adamw keras", AdamW.keras(0.05));
        OPTIMIZERS.put("amsgrad", new AmsGrad(0.05));
        OPTIMIZERS.put("nadam", new Nadam(0.05));
        OPTIMIZERS.put("adamax", new AdaMax(0.05));
        OPTIMIZERS.put("radam", new RAdam(1e-3));
        OPTIMIZERS.put("rprop", new Rprop(0.01));
        OPTIMIZERS.put("lion", new Lion(Schedule.constant(0.01), 0.9, 0.99, 0.1));
        OPTIMIZERS.put("annealed noise", NoisySgd.annealed(1e-3, 0.3, 42));
        OPTIMIZERS.put("multiplicative noise", NoisySgd.multiplicative(1e-3, 0.5, 42));
        OPTIMIZERS.put("langevin", new Langevin(1e-3, 0.1, 42));
        OPTIMIZERS.put("clip global norm", new ClipGlobalNorm(1).then(new Sgd(0.01)));
        OPTIMIZERS.put("clip value", new ClipValue(1).then(new Sgd(0.01)));
        OPTIMIZERS.put("cosine", new Sgd(new Cosine(2e-3, 80)));
        OPTIMIZERS.put("lbfgs", new Lbfgs());
    }

    private record Row(String optimizer, String function, int step, double x, double y) {}

    private static final List<Row> ROWS = rows();

    private static List<Row> rows() {
        try (InputStream in = TrajectoryTest.class.getResourceAsStream("/trajectories.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(c -> new Row(
                            c[0], c[1], Integer.parseInt(c[2]), Double.parseDouble(c[3]), Double.parseDouble(c[4])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Set<String> names() {
        return OPTIMIZERS.keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void pathIsThatOfTheReference(String name) {
        for (String function : Surface.ALL.keySet()) {
            Surface surface = Surface.ALL.get(function);
            List<Iteration> path = Minimizer.of(surface.objective())
                    .using(OPTIMIZERS.get(name))
                    .iterations(100)
                    .keepPath()
                    .from(surface.start())
                    .path();
            List<Row> expected = ROWS.stream()
                    .filter(row ->
                            row.optimizer().equals(name) && row.function().equals(function))
                    .toList();
            assertEquals(10, expected.size());
            for (Row row : expected) {
                RealVector theta = path.get(row.step() - 1).theta();
                assertEquals(row.x(), theta.getEntry(0), TOLERANCE, () -> "x: " + row);
                assertEquals(row.y(), theta.getEntry(1), TOLERANCE, () -> "y: " + row);
            }
        }
    }

    @Test
    void everyReferenceIsUsed() {
        assertEquals(names(), ROWS.stream().map(Row::optimizer).collect(Collectors.toSet()));
    }
}
