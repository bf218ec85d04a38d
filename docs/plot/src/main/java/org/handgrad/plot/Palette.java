package org.handgrad.plot;

/** The colours of every picture. */
public final class Palette {

    private Palette() {}
}
