package org.handgrad.layer;

import static java.util.Objects.requireNonNull;

import org.handgrad.check.Check;
import org.handgrad.initializer.Initializer;

/**
 * A parameter that a layer wants: its name, its shape, and how it starts.
 *
 * @param name what it is called inside the layer; {@code weights} becomes {@code layer 2 weights} in a network. One
 *     whose last word, numbers aside, starts with {@code bias} is exempt from weight penalties
 * @param rows its rows
 * @param columns its columns
 * @param initializer its first value
 */
public record ParameterSpec(String name, int rows, int columns, Initializer initializer) {

    public ParameterSpec {
        requireNonNull(name, "name");
        requireNonNull(initializer, "initializer");
        Check.atLeast(rows, 1, name + ": rows");
        Check.atLeast(columns, 1, name + ": columns");
    }
}
