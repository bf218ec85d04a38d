package org.handgrad.layer;

/** A layer that takes each sample by itself, whatever its number and its company. */
interface Samplewise extends Layer {

    @Override
    default boolean samplesStayApart() {
        return true;
    }
}
