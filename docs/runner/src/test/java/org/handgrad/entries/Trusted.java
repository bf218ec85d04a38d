package org.handgrad.entries;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Set;
import org.handgrad.check.Check;
import org.handgrad.entries.EntryPoint.Parameter;

/** The parameters that are no border, each with its reason; docs/decisions/0016 says more. */
final class Trusted {

    /** The work is in proportion to them, so what is too much is for the caller to say. */
    private static final Set<String> AMOUNTS = Set.of("n", "lines");

    private Trusted() {}

    /** Whether wrong values are not tried for a parameter. */
    static boolean is(Parameter parameter) {
        Class<?> type = parameter.entry().type();
        return parameter.entry().parameters().stream().anyMatch(p -> isNumberOfAFormula(p.type()))
                || parameter.entry().code().getName().equals("fill") && isArray(parameter)
                || isNamed(parameter.entry()) && parameter.type() == String.class
                || Throwable.class.isAssignableFrom(type);
    }

    /** A formula written for any number is asked by the checker alone, and is to be read as a formula. */
    private static boolean isNumberOfAFormula(Type type) {
        return type instanceof TypeVariable<?> variable && variable.getName().equals("T")
                || type instanceof GenericArrayType;
    }

    /** The arrays of a layer's own. */
    private static boolean isArray(Parameter parameter) {
        return parameter.type() == double[].class;
    }

    /** Checks are told the name that their messages shall have. */
    private static boolean isNamed(EntryPoint entry) {
        return entry.type() == Check.class || entry.code().getName().equals("requireSize");
    }

    /** What the message about null may call a parameter. */
    static String names(Parameter parameter) {
        return isNamed(parameter.entry()) ? parameter.name() + "|x" : parameter.name();
    }

    static boolean isAmount(Parameter parameter) {
        return AMOUNTS.contains(parameter.name());
    }
}
