package org.handgrad.optim;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.handgrad.objective.Block;
import org.handgrad.objective.ParameterLayout;

/**
 * Different optimizers for different parameters, told apart by the names in the layout:
 * {@code ParameterGroups.of(new AdamW(1e-3)).onBiases(new Adam(1e-3)).freeze("layer 1 ")}.
 *
 * <p>Each optimizer sees only its own parameters, so a clip of the norm, say, is one of the group's norm. A block belongs to the first
 * group that claims it. Immutable: each call returns a changed copy.
 */
public final class ParameterGroups implements Optimizer {

    /** Who gets which blocks. */
    private record Group(String what, Predicate<Block> blocks, Optimizer optimizer) {}

    private final List<Group> groups;
    private final Optimizer rest;

    private ParameterGroups(List<Group> groups, Optimizer rest) {
        this.groups = List.copyOf(groups);
        this.rest = rest;
    }

    /**
     * Starts with one group of all parameters.
     *
     * @param rest for the parameters that no group claims
     * @return the groups
     */
    public static ParameterGroups of(Optimizer rest) {
        return new ParameterGroups(List.of(), requireNonNull(rest, "rest"));
    }

    /**
     * Gives the blocks whose names begin alike an optimizer of their own.
     *
     * @param start how their names begin, for instance {@code "layer 2 "} or {@code "layer 2 weights"}
     * @param optimizer theirs
     * @return a changed copy
     */
    public ParameterGroups on(String start, Optimizer optimizer) {
        requireNonNull(start, "start");
        return with(new Group("'" + start + "...'", block -> block.name().startsWith(start), optimizer));
    }

    /**
     * Gives all biases an optimizer of their own: one without decay, perhaps, or with another rate.
     *
     * @param optimizer theirs
     * @return a changed copy
     */
    public ParameterGroups onBiases(Optimizer optimizer) {
        return with(new Group("biases", Block::isBias, optimizer));
    }

    /**
     * Leaves the blocks whose names begin alike as they are.
     *
     * @param start how their names begin, for instance {@code "layer 1 "}
     * @return a changed copy
     */
    public ParameterGroups freeze(String start) {
        return on(start, new Frozen());
    }

    private ParameterGroups with(Group group) {
        requireNonNull(group.optimizer(), "optimizer");
        List<Group> more = new ArrayList<>(groups);
        more.add(group);
        return new ParameterGroups(more, rest);
    }

    @Override
    public Run start(ParameterLayout layout) {
        List<Block> left = new ArrayList<>(requireNonNull(layout, "layout").blocks());
        List<GroupedRun.Part> parts = new ArrayList<>();
        for (Group group : groups) {
            List<Block> mine = left.stream().filter(group.blocks()).toList();
            if (mine.isEmpty()) {
                throw new IllegalArgumentException("no parameters are left for the group " + group.what()
                        + "; the layout has " + layout + ", and each block goes to the first group that claims it");
            }
            left.removeAll(mine);
            parts.add(part(group.optimizer(), mine));
        }
        if (!left.isEmpty()) {
            parts.add(part(rest, left));
        }
        return new GroupedRun(layout, parts);
    }

    private static GroupedRun.Part part(Optimizer optimizer, List<Block> blocks) {
        ParameterLayout.Builder layout = ParameterLayout.builder();
        blocks.forEach(block -> layout.block(block.name(), block.rows(), block.columns()));
        int[] entries = blocks.stream()
                .flatMapToInt(block -> IntStream.range(block.offset(), block.end()))
                .toArray();
        return new GroupedRun.Part(optimizer.start(layout.build()), entries);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("ParameterGroups[");
        groups.forEach(group ->
                text.append(group.what()).append(": ").append(group.optimizer()).append(", "));
        return text.append("rest: ").append(rest).append(']').toString();
    }
}
