package org.handgrad.gradcheck.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handgrad.objective.Block;

/** Makes each known mistake on purpose and looks whether the claimed gradient comes out. A match is near proof. */
final class Replays {

    private static final double MATCH = 1e-6;

    /** Beside the largest entry of all, this is rounding. */
    private static final double NOTHING = 1e-13;

    private Replays() {}

    static Optional<Diagnosis> examine(Evidence e) {
        if (e.model().filter(m -> !m.layers().isEmpty()).isEmpty()) {
            return Optional.empty();
        }
        Model model = e.model().get();
        Replay replay = new Replay(model, e.theta());
        double[] right = replay.right();
        if (!trustworthy(e, right)) {
            return Optional.empty();
        }
        for (Mistake mistake : catalogue()) {
            for (int at : places(mistake, model)) {
                double[] wrong = replay.gradient(mistake, at);
                if (!same(e, wrong, right) && same(e, wrong, e.claimed())) {
                    return Optional.of(found(mistake, at, model));
                }
            }
        }
        return Optional.empty();
    }

    private static List<Mistake> catalogue() {
        List<Mistake> all = new ArrayList<>(Activations.ALL);
        all.addAll(DenseLayers.ALL);
        all.addAll(Samples.ALL);
        return all;
    }

    /** The library's own gradient is a reference only if it is right itself. */
    private static boolean trustworthy(Evidence e, double[] right) {
        for (int i = 0; i < right.length; i++) {
            double slack = Evidence.SAME * Math.abs(right[i]) + 3 * e.bound()[i];
            if (e.known(i) && Math.abs(right[i] - e.numeric()[i]) > slack) {
                return false;
            }
        }
        return true;
    }

    /** One layer after another, last to first, then all at once; or the loss. */
    private static List<Integer> places(Mistake mistake, Model model) {
        List<Integer> places = new ArrayList<>();
        for (int l = model.layers().size() - 1; l >= 0; l--) {
            if (mistake.fits(model.layers().get(l))) {
                places.add(l);
            }
        }
        if (places.isEmpty()) {
            return List.of(Replay.NOWHERE);
        }
        if (places.size() > 1) {
            places.add(Replay.EVERYWHERE);
            places.add(Replay.HIDDEN);
        }
        return places;
    }

    private static boolean same(Evidence e, double[] a, double[] b) {
        double floor = 0;
        for (double right : b) {
            floor = Math.max(floor, NOTHING * Math.abs(right));
        }
        for (Block block : e.layout().blocks()) {
            double largest = 0;
            for (int i = block.offset(); i < block.end(); i++) {
                largest = Math.max(largest, Math.max(Math.abs(a[i]), Math.abs(b[i])));
            }
            for (int i = block.offset(); i < block.end(); i++) {
                if (Math.abs(a[i] - b[i]) > MATCH * largest + floor) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Diagnosis found(Mistake mistake, int at, Model model) {
        String where =
                switch (at) {
                    case Replay.NOWHERE -> "";
                    case Replay.EVERYWHERE -> "every layer";
                    case Replay.HIDDEN -> "every layer but the last";
                    default -> model.layerName(at);
                };
        String evidence = "back-propagation with exactly this mistake gives the claimed gradient to 6 digits ("
                + mistake.formula() + ")";
        return new Diagnosis(mistake.cause(), where, evidence, "put that one step right and check again");
    }
}
