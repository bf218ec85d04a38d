package org.handgrad.matrix;

import java.util.Arrays;
import java.util.function.Supplier;

/**
 * The arrays of one training, used again in each step: fresh memory costs more than the arithmetic on it.
 *
 * <p>A step asks for arrays of the same lengths in the same order as the step before. So the n-th request of a step is given
 * the array of the n-th request of the last one; where the length has changed, it is a new one. Outside of {@link #step}, and for
 * small arrays always, a request is a plain {@code new}.
 */
public final class Workspace {

    /** Smaller arrays are cheaper to make than to look up. */
    private static final int WORTH_KEEPING = 64;

    private static final ThreadLocal<Slot> OF_THIS_THREAD = ThreadLocal.withInitial(Slot::new);

    /** Holds the workspace whose step this thread is doing; setting a field is cheaper than setting a thread-local. */
    private static final class Slot {
        private Workspace current;
    }

    private final boolean resultsToo;
    private double[][] arrays = new double[16][];
    private int next;

    /** With no arrays yet; for one thread at a time. */
    public Workspace() {
        this(false);
    }

    private Workspace(boolean resultsToo) {
        this.resultsToo = resultsToo;
    }

    /**
     * A workspace for somebody who is done with a step's result before the next step.
     *
     * @return one whose steps write over {@link #result} too
     */
    public static Workspace withResults() {
        return new Workspace(true);
    }

    /**
     * Does one step's work. What it allocates through {@link #array} is written over by the next step of this workspace.
     *
     * @param <T> what comes out
     * @param work computes something that holds none of those arrays once it is used beyond the step
     * @return what the work returned
     */
    public <T> T step(Supplier<T> work) {
        Slot slot = OF_THIS_THREAD.get();
        Workspace outer = slot.current;
        if (outer == this) {
            return work.get();
        }
        slot.current = this;
        next = 0;
        try {
            return work.get();
        } finally {
            slot.current = outer;
        }
    }

    /**
     * Does one of several equal parts of a step, each of which is handed the same arrays.
     *
     * @param <T> what comes out
     * @param work computes something that holds none of those arrays once it is used beyond the part
     * @return what the work returned
     */
    public static <T> T part(Supplier<T> work) {
        Workspace current = OF_THIS_THREAD.get().current;
        if (current == null) {
            return work.get();
        }
        int first = current.next;
        T result = work.get();
        current.next = first;
        return result;
    }

    /**
     * Does something in the middle of a step whose result may be kept beyond it: with new arrays.
     *
     * @param <T> what comes out
     * @param work computes it
     * @return what the work returned
     */
    public static <T> T outside(Supplier<T> work) {
        Slot slot = OF_THIS_THREAD.get();
        Workspace current = slot.current;
        slot.current = null;
        try {
            return work.get();
        } finally {
            slot.current = current;
        }
    }

    /**
     * An array whose entries are anything: the caller writes all of them.
     *
     * @param length how many
     * @return an array of exactly that length
     */
    public static double[] array(int length) {
        Workspace current = current(length);
        return current == null ? new double[length] : current.take(length);
    }

    /**
     * An array for what leaves the step, whose entries are anything.
     *
     * @param length how many
     * @return a new array of exactly that length, unless the workspace is one {@link #withResults}
     */
    public static double[] result(int length) {
        Workspace current = current(length);
        return current == null || !current.resultsToo ? new double[length] : current.take(length);
    }

    private static Workspace current(int length) {
        return length < WORTH_KEEPING ? null : OF_THIS_THREAD.get().current;
    }

    private double[] take(int length) {
        if (next == arrays.length) {
            arrays = Arrays.copyOf(arrays, 2 * next);
        }
        double[] array = arrays[next];
        if (array == null || array.length != length) {
            array = new double[length];
            arrays[next] = array;
        }
        next++;
        return array;
    }
}
