package org.handgrad.gradcheck;

/** What a check can say about one coordinate, one block of parameters, or the whole gradient. */
public enum Verdict {

    /** The claimed and the numerical derivative agree, and a relative error of 1e-5 would have been seen. */
    PASS,

    /** They differ by more than every source of error explains, confirmed by a second computation. */
    FAIL,

    /** The function has a corner here, and the claim lies between the slopes of its two sides: a subgradient. */
    KINK,

    /** They differ, but the numerical derivative is too uncertain to blame the claim. */
    INCONCLUSIVE,

    /** They agree, but only because the derivative is lost in rounding noise: nothing has been shown. */
    NO_INFORMATION;

    /** What a group is worth of which these are the parts: the most alarming verdict, and silence only if all are silent. */
    static Verdict of(Iterable<Verdict> parts) {
        Verdict worst = NO_INFORMATION;
        for (Verdict part : parts) {
            worst = part.alarm() > worst.alarm() ? part : worst;
        }
        return worst;
    }

    private int alarm() {
        return switch (this) {
            case FAIL -> 4;
            case INCONCLUSIVE -> 3;
            case KINK -> 2;
            case PASS -> 1;
            case NO_INFORMATION -> 0;
        };
    }
}
