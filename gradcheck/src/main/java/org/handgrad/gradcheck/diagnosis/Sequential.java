package org.handgrad.gradcheck.diagnosis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.handgrad.objective.Block;

/** An update that takes the gradient of one layer after others have moved already. */
final class Sequential {

    private Sequential() {}

    static Optional<Diagnosis> examine(Evidence e) {
        boolean network = e.model().filter(Model::isNetwork).isPresent();
        if (!network || Double.isInfinite(e.rate()) || !explains(e, true) && !explains(e, false)) {
            return Optional.empty();
        }
        return Optional.of(new Diagnosis(
                Cause.SEQUENTIAL_UPDATE,
                "",
                "taking each layer's gradient after the others have moved gives the claimed one to 5 digits",
                "compute every gradient first, then update"));
    }

    private static boolean explains(Evidence e, boolean lastFirst) {
        double[] gradient = gradient(e, lastFirst);
        for (int i = 0; i < gradient.length; i++) {
            if (!e.explains(i, gradient[i])) {
                return false;
            }
        }
        return true;
    }

    /** Layer by layer, each at the parameters that the others have already got. */
    private static double[] gradient(Evidence e, boolean lastFirst) {
        double[] theta = e.theta().clone();
        double[] used = new double[theta.length];
        List<Block> blocks = e.layout().blocks();
        List<String> layers = new ArrayList<>(
                blocks.stream().map(Sequential::layer).distinct().collect(Collectors.toList()));
        if (lastFirst) {
            Collections.reverse(layers);
        }
        for (String layer : layers) {
            double[] here = new Replay(e.model().orElseThrow(), theta).right();
            for (Block block : blocks) {
                for (int i = block.offset(); i < block.end() && layer(block).equals(layer); i++) {
                    used[i] = here[i];
                    theta[i] -= e.rate() * here[i];
                }
            }
        }
        return used;
    }

    private static String layer(Block block) {
        return block.name().substring(0, Math.max(0, block.name().lastIndexOf(' ')));
    }
}
