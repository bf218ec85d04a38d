package org.handgrad.objective;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.handgrad.check.ShapeException;
import org.handgrad.matrix.Vectors;

/**
 * Names for the coordinates of one flat parameter vector θ: which block of which layer an index belongs to.
 *
 * <p>Blocks lie one after another; inside a block the entries are in row-major order. Two layouts are equal when their
 * blocks are.
 */
public final class ParameterLayout {

    private final List<Block> blocks;
    private final Map<String, Block> byName = new HashMap<>();
    private final int size;

    private ParameterLayout(List<Block> blocks) {
        this.blocks = List.copyOf(blocks);
        long end = 0;
        for (Block block : blocks) {
            Block same = byName.put(block.name(), block);
            if (same != null) {
                throw new IllegalArgumentException(
                        "two parameter blocks are called '" + block.name() + "': those at place " + blocks.indexOf(same)
                                + " and " + blocks.lastIndexOf(block) + "; rename one");
            }
            end += block.size();
        }
        this.size = Math.toIntExact(end);
    }

    /**
     * A layout of scalars, one block each.
     *
     * @param names what each coordinate is called, for instance {@code "x", "y"}
     * @return the layout
     */
    public static ParameterLayout of(String... names) {
        Builder builder = builder();
        for (String name : requireNonNull(names, "names")) {
            builder.block(name, 1, 1);
        }
        return builder.build();
    }

    /**
     * Starts a layout of matrices.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The blocks in the order of θ.
     *
     * @return all blocks
     */
    public List<Block> blocks() {
        return blocks;
    }

    /**
     * The number of parameters p.
     *
     * @return p
     */
    public int size() {
        return size;
    }

    /**
     * The block of that name.
     *
     * @param name for instance {@code "layer 2 weights"}
     * @return the block
     * @throws IllegalArgumentException if there is none; the message lists what there is
     */
    public Block block(String name) {
        Block block = byName.get(requireNonNull(name, "name"));
        if (block == null) {
            throw new IllegalArgumentException("no parameter block is called '" + name + "'; there is "
                    + blocks.stream().map(b -> "'" + b.name() + "'").collect(Collectors.joining(", ")));
        }
        return block;
    }

    /**
     * The block that holds a coordinate.
     *
     * @param index 0 .. p-1
     * @return its block
     * @throws IndexOutOfBoundsException if there is no such coordinate
     */
    public Block blockAt(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("parameter " + index + " of " + size);
        }
        int low = 0;
        int high = blocks.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (blocks.get(middle).offset() <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return blocks.get(low);
    }

    /**
     * The name of a coordinate.
     *
     * @param index 0 .. p-1
     * @return for instance {@code layer 2 weights[1,0]}, {@code layer 2 bias[3]}, or {@code x} for a scalar block
     */
    public String name(int index) {
        Block block = blockAt(index);
        return block.name(index - block.offset());
    }

    /**
     * Cuts θ into its blocks.
     *
     * @param theta p parameters
     * @return one read-only matrix per block; windows of {@code theta} where it is array-backed, so later changes show
     */
    public List<RealMatrix> matrices(RealVector theta) {
        return new ArrayList<>(matrices(theta, 0, blocks.size()));
    }

    /**
     * Cuts some blocks out of θ: those of one layer.
     *
     * @param theta p parameters
     * @param from the place of the first block
     * @param to the place behind the last one
     * @return one read-only matrix per block; windows of {@code theta} where it is array-backed, so later changes show
     * @throws IndexOutOfBoundsException if there are no such places
     */
    public List<RealMatrix> matrices(RealVector theta, int from, int to) {
        double[] data = Vectors.array(requireSize(theta, "theta"));
        Objects.checkFromToIndex(from, to, blocks.size());
        RealMatrix[] windows = new RealMatrix[to - from];
        for (int i = 0; i < windows.length; i++) {
            windows[i] = blocks.get(from + i).window(data);
        }
        return List.of(windows);
    }

    /**
     * Joins one matrix per block into one vector: the inverse of {@link #matrices}.
     *
     * @param matrices one matrix per block, of that block's shape
     * @return p entries
     * @throws IllegalArgumentException if a matrix is missing or has another shape
     */
    public RealVector vector(List<? extends RealMatrix> matrices) {
        return vector(matrices, new double[size]);
    }

    /**
     * The same in memory that the caller has.
     *
     * @param matrices one matrix per block, of that block's shape
     * @param data p entries, given up by the caller
     * @return a vector over {@code data}
     * @throws IllegalArgumentException if a matrix is missing or has another shape, or {@code data} has another length
     */
    public RealVector vector(List<? extends RealMatrix> matrices, double[] data) {
        copy(matrices, 0, blocks.size(), data);
        return Vectors.wrap(data);
    }

    /**
     * Copies one matrix per block to the places of some blocks: the inverse of {@link #matrices(RealVector, int, int)}.
     *
     * @param matrices one matrix per block, of that block's shape
     * @param from the place of the first block
     * @param to the place behind the last one
     * @param data p entries, those of other blocks left as they are
     * @throws IllegalArgumentException if a matrix is missing or has another shape, or {@code data} has another length
     * @throws IndexOutOfBoundsException if there are no such places
     */
    public void copy(List<? extends RealMatrix> matrices, int from, int to, double[] data) {
        if (requireNonNull(matrices, "matrices").size() != to - from) {
            throw new IllegalArgumentException(
                    "expected " + (to - from) + " parameter matrices but got " + matrices.size());
        }
        requireSize(requireNonNull(data, "data").length, "data");
        for (int i = from; i < to; i++) {
            blocks.get(i).copy(matrices.get(i - from), data);
        }
    }

    /**
     * Refuses a vector of another length.
     *
     * @param vector the vector
     * @param what what it is called in the message
     * @return {@code vector}
     * @throws ShapeException if it has not p entries
     */
    public RealVector requireSize(RealVector vector, String what) {
        requireSize(requireNonNull(vector, what).getDimension(), what);
        return vector;
    }

    private void requireSize(int got, String what) {
        if (got != size) {
            throw new ShapeException(what + " has " + got + " entries but the layout " + this + " has " + size);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ParameterLayout that && blocks.equals(that.blocks);
    }

    @Override
    public int hashCode() {
        return blocks.hashCode();
    }

    @Override
    public String toString() {
        return blocks.stream().map(Block::toString).collect(Collectors.joining(", ", "[", "]"));
    }

    /** Collects blocks in the order of θ. */
    public static final class Builder {

        private final List<Block> blocks = new ArrayList<>();
        private long end;

        private Builder() {}

        /**
         * Adds a block behind the others.
         *
         * @param name its name, unlike that of any other block
         * @param rows its rows, at least 1
         * @param columns its columns, at least 1
         * @return this builder
         * @throws IllegalArgumentException if the layout would hold more parameters than one array can
         */
        public Builder block(String name, int rows, int columns) {
            long size = (long) rows * columns;
            if (end + size > Integer.MAX_VALUE - 8) {
                throw new IllegalArgumentException("'" + name + "' with " + rows + " x " + columns + " = " + size
                        + " parameters makes " + (end + size) + " in all; one array holds at most "
                        + (Integer.MAX_VALUE - 8));
            }
            blocks.add(new Block(name, (int) end, rows, columns));
            end += size;
            return this;
        }

        /**
         * The finished layout.
         *
         * @return an immutable layout
         */
        public ParameterLayout build() {
            return new ParameterLayout(blocks);
        }
    }
}
