/**
 * Runs the notebooks of {@code docs/notebooks}: lessons in JShell, executed snippet by snippet, with their prose, code and
 * results shown.
 *
 * <p>Nothing here teaches or computes; the lessons do, through the public classes of the library alone.
 *
 * <p>A lesson uses {@link org.handgrad.runner.Notebook}; {@link org.handgrad.runner.Main} is what {@code docs/run} calls.
 */
package org.handgrad.runner;
