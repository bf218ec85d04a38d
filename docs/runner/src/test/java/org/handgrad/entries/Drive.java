package org.handgrad.entries;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handgrad.entries.EntryPoint.Parameter;
import org.handgrad.matrix.FlatMatrix;

/**
 * Calls an entry point with each wrong argument, and every method of what it returns.
 *
 * @param entry what is called
 * @param good arguments with which it returns normally; if there are none, because its class documents that it refuses all
 *     calls, those that were tried first
 * @param works whether it returns normally with them
 */
record Drive(EntryPoint entry, List<Value> good, boolean works) {

    static Drive of(EntryPoint entry) {
        Optional<List<Value>> working = Values.working(entry);
        return new Drive(entry, working.orElseGet(() -> refused(entry)), working.isPresent());
    }

    private static List<Value> refused(EntryPoint entry) {
        List<Value> first = Values.first(entry);
        Optional<Throwable> thrown = entry.thrown(first);
        if (thrown.filter(IllegalStateException.class::isInstance).isEmpty()) {
            throw new AssertionError(
                    "no arguments are known with which " + entry + " returns normally: put some first into Values",
                    thrown.orElse(null));
        }
        return first;
    }

    /** What is wrong, a line each. */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        for (Parameter parameter : entry.parameters()) {
            for (Value wrong : Trusted.is(parameter) ? List.<Value>of() : Values.tried(parameter)) {
                List<Value> arguments = new ArrayList<>(good);
                arguments.set(parameter.position(), wrong);
                String given = parameter.name() + " = " + wrong;
                complaint(parameter, wrong, arguments).ifPresent(complaint -> complaints.add(given + " " + complaint));
                if (!wrong.isNull() && !wrong.isMany()) {
                    later(arguments).forEach(complaint -> complaints.add(given + ", then " + complaint));
                }
            }
        }
        return complaints;
    }

    private Optional<String> complaint(Parameter parameter, Value wrong, List<Value> arguments) {
        Optional<Throwable> thrown = entry.thrown(arguments);
        return works || !Ending.isAllowed(thrown.orElseThrow())
                ? Ending.complaint(parameter, wrong, thrown)
                        .map(complaint -> complaint + " but "
                                + thrown.map(e -> "throws " + e).orElse("returns"))
                : Optional.empty();
    }

    /** What is wrong with the methods of what a call returns. */
    private List<String> later(List<Value> arguments) {
        Class<?> type =
                entry.returned(arguments).<Class<?>>map(Object::getClass).orElse(Object.class);
        if (!Types.isOurs(type) || !Modifier.isPublic(type.getModifiers()) || type == FlatMatrix.class) {
            return List.of();
        }
        Value made = new Value("it", () -> entry.returned(arguments).orElseThrow());
        List<String> complaints = new ArrayList<>();
        for (EntryPoint usual :
                EntryPoint.methods(type, Instances.of(type).get(0)).toList()) {
            Values.working(usual)
                    .flatMap(usually -> new EntryPoint(type, usual.code(), Optional.of(made)).thrown(usually))
                    .filter(e -> !Ending.isAllowed(e))
                    .ifPresent(e -> complaints.add(usual.code().getName() + " throws " + e));
        }
        return complaints;
    }
}
