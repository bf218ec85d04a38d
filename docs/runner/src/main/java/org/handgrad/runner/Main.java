package org.handgrad.runner;

/** Runs a notebook. */
public final class Main {

    private Main() {}
}
