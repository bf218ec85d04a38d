package org.handgrad.runner;

import java.util.Map;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/**
 * Evaluates snippets in the thread that asks for it.
 *
 * <p>JShell's own engine {@code local} takes a thread for each snippet, and for the whole program a handler of uncaught exceptions
 * that says nothing: what a lesson's threads, and the program after the lesson, throw would vanish.
 */
final class InProcess implements ExecutionControlProvider {

    @Override
    public String name() {
        return "in process";
    }

    @Override
    public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
        return new DirectExecutionControl();
    }
}
