package org.handgrad.gradcheck;

import java.util.Optional;
import org.handgrad.gradcheck.dual.Dual;
import org.handgrad.gradcheck.dual.DualNetwork;

/** Tests a claimed slope along any direction, by dual numbers where the subject has them and by differences elsewhere. */
final class Slopes {

    /** The claim went through sums as long as those whose rounding the dual numbers followed. */
    private static final double SAFETY = 4;

    private static final double EPS = Math.ulp(1.0);

    private final Evaluations f;
    private final double[] theta;
    private final Sample here;
    private final double[] claimed;
    private final Settings settings;
    private final double claimNoise;
    private final Optional<DualNetwork> dual;
    private int duals;
    private int escalated;

    Slopes(Evaluations f, double[] theta, Sample here, double[] claimed, Settings settings, Subject subject) {
        this.f = f;
        this.theta = theta;
        this.here = here;
        this.claimed = claimed;
        this.settings = settings;
        this.claimNoise = subject.claimNoise();
        this.dual = subject.dual().filter(d -> sameValue(d.along(theta, new double[theta.length])));
    }

    /** A formula that does not compute what the layer computes would be a false witness. */
    private boolean sameValue(Dual dual) {
        double allowed = 1e-9 * Math.abs(here.value()) + here.noise() + dual.valueError();
        return Math.abs(dual.value() - here.value()) <= allowed;
    }

    boolean byDuals() {
        return dual.isPresent();
    }

    /** The test along a direction; sharp, so that one entry among thousands shows. */
    LineTest.Outcome along(double[] u) {
        double claim = 0;
        double size = 0;
        double noise = 0;
        for (int i = 0; i < u.length; i++) {
            claim += u[i] * claimed[i];
            size += Math.abs(u[i] * claimed[i]);
            noise += Math.abs(u[i]) * claimNoise;
        }
        Estimate exact = exact(u, SAFETY * SAFETY * EPS * size + noise);
        if (!exact.exists()) {
            escalated++;
            Line line = Line.direction(f, theta, u, "a random direction");
            return new LineTest(line, here, claim, settings.tolerance(), noise).escalate();
        }
        boolean agree = Math.abs(claim - exact.value()) <= exact.bound();
        return new LineTest.Outcome(exact.value(), exact.bound(), agree ? Verdict.PASS : Verdict.FAIL, false);
    }

    /** The test of a single entry, which allows the tolerance. */
    LineTest.Outcome entry(int i, String name, double largest) {
        double[] axis = new double[theta.length];
        axis[i] = 1;
        Estimate exact = exact(axis, SAFETY * SAFETY * EPS * Math.abs(claimed[i]) + claimNoise);
        double size = Math.max(Math.abs(exact.value()), Math.abs(claimed[i]));
        double allowed = settings.tolerance() * size + exact.bound();
        if (exact.exists() && Math.abs(claimed[i] - exact.value()) <= allowed) {
            boolean seen = size > 0 && exact.bound() <= LineTest.PROMISE * size;
            Verdict verdict = seen ? Verdict.PASS : Verdict.NO_INFORMATION;
            return new LineTest.Outcome(exact.value(), exact.bound(), verdict, false);
        }
        if (exact.exists() && dual.orElseThrow().exact()) {
            return new LineTest.Outcome(exact.value(), exact.bound(), Verdict.FAIL, false);
        }
        escalated++;
        Line line = Line.axis(f, theta, i, name);
        return new LineTest(line, here, claimed[i], settings.tolerance(), claimNoise).run(largest, LineTest.PROMISE);
    }

    private Estimate exact(double[] u, double slack) {
        if (dual.isEmpty()) {
            return Estimate.NONE;
        }
        duals++;
        Dual slope = dual.get().along(theta, u);
        double bound = SAFETY * slope.tangentError() + slack;
        return Double.isFinite(slope.tangent()) && Double.isFinite(bound)
                ? new Estimate(slope.tangent(), bound)
                : Estimate.NONE;
    }

    int duals() {
        return duals;
    }

    int escalated() {
        return escalated;
    }
}
