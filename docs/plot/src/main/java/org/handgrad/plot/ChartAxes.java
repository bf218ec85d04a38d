package org.handgrad.plot;

/** Title, size and axes of a chart. They have a class of their own for the reader's sake; users see them in {@link Chart}. */
abstract sealed class ChartAxes permits ChartMarks {

    abstract Frame frame();

    abstract Chart with(Frame frame);

    /**
     * This chart under another title.
     *
     * @param title the line above it
     * @return a changed copy
     */
    public Chart title(String title) {
        return with(frame().title(title));
    }

    /**
     * This chart meant for another size.
     *
     * @param width pixels, 1 or more
     * @param height pixels, 1 or more
     * @return a changed copy
     */
    public Chart size(int width, int height) {
        return with(frame().size(width, height));
    }

    /**
     * Names the horizontal axis.
     *
     * @param label what it counts, with its unit
     * @return a changed copy
     */
    public Chart x(String label) {
        return with(frame().x(axis -> axis.withLabel(label)));
    }

    /**
     * Names the vertical axis.
     *
     * @param label what it counts, with its unit
     * @return a changed copy
     */
    public Chart y(String label) {
        return with(frame().y(axis -> axis.withLabel(label)));
    }

    /**
     * Fixes the horizontal axis.
     *
     * @param low where it begins
     * @param high where it ends, more than {@code low}
     * @return a changed copy
     */
    public Chart xRange(double low, double high) {
        return with(frame().x(axis -> axis.from(low, high)));
    }

    /**
     * Fixes the vertical axis.
     *
     * @param low where it begins
     * @param high where it ends, more than {@code low}
     * @return a changed copy
     */
    public Chart yRange(double low, double high) {
        return with(frame().y(axis -> axis.from(low, high)));
    }

    /**
     * Makes the horizontal axis logarithmic.
     *
     * @return a changed copy
     */
    public Chart logX() {
        return with(frame().x(Axis::logarithmic));
    }

    /**
     * Makes the vertical axis logarithmic.
     *
     * @return a changed copy
     */
    public Chart logY() {
        return with(frame().y(Axis::logarithmic));
    }

    /**
     * Makes a unit as long on both axes, so that a circle is round; one axis then shows more than was asked for.
     *
     * @return a changed copy
     */
    public Chart equalUnits() {
        return with(frame().inEqualUnits());
    }
}
