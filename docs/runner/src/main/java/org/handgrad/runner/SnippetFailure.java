package org.handgrad.runner;

/** A snippet that could not be compiled or run. The message says what is wrong and shows no stack of this program. */
final class SnippetFailure extends Exception {

    private static final long serialVersionUID = 1;

    SnippetFailure(String message) {
        super(message);
    }
}
