package org.handgrad.gradcheck;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.handgrad.check.Check;
import org.handgrad.gradcheck.diagnosis.Diagnosis;

/**
 * The outcome of a {@link GradientCheck}: for programs as data, for people as text ({@link #toString}).
 *
 * @param subject what was checked
 * @param method how
 * @param blocks what was found in each block of parameters
 * @param diagnoses the likely causes, best first; empty unless something failed
 * @param cost what it took
 * @param notes what the reader should know besides, in sentences
 */
public record GradientReport(
        String subject,
        String method,
        List<BlockReport> blocks,
        List<Diagnosis> diagnoses,
        Cost cost,
        List<String> notes) {

    public GradientReport {
        requireNonNull(subject, "subject");
        requireNonNull(method, "method");
        blocks = Check.list(blocks, "blocks");
        diagnoses = Check.list(diagnoses, "diagnoses");
        requireNonNull(cost, "cost");
        notes = Check.list(notes, "notes");
    }

    /**
     * The most alarming verdict of all blocks.
     *
     * @return NO_INFORMATION only if no block says anything
     */
    public Verdict verdict() {
        return Verdict.of(blocks.stream().map(BlockReport::verdict).toList());
    }

    /**
     * Whether the gradient is right as far as this check could see.
     *
     * @return true only if nothing failed, nothing stayed open, and something was seen at all
     */
    public boolean passed() {
        return verdict() == Verdict.PASS || verdict() == Verdict.KINK;
    }

    /**
     * Whether a derivative is certainly wrong.
     *
     * @return true if a coordinate or direction is FAIL
     */
    public boolean hasFailures() {
        return verdict() == Verdict.FAIL;
    }

    /**
     * The largest relative error of any block, ‖claimed − numeric‖ / max(‖claimed‖, ‖numeric‖).
     *
     * @return 0 .. 2
     */
    public double relativeError() {
        return blocks.stream().mapToDouble(BlockReport::relativeError).max().orElse(0);
    }

    /**
     * One block of the report.
     *
     * @param name for instance {@code layer 2 weights}
     * @return its report
     * @throws IllegalArgumentException if there is none; the message lists what there is
     */
    public BlockReport block(String name) {
        requireNonNull(name, "name");
        return blocks.stream()
                .filter(b -> b.block().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no block is called '" + name + "'; there is "
                        + blocks.stream().map(b -> b.block().name()).toList()));
    }

    /**
     * The likeliest cause of a failure.
     *
     * @return empty unless something failed
     */
    public Optional<Diagnosis> diagnosis() {
        return diagnoses.stream().findFirst();
    }

    /**
     * The report as text of one screen.
     *
     * @return several lines
     */
    @Override
    public String toString() {
        return ReportText.of(this);
    }
}
