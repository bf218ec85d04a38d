package org.handgrad.entries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.handgrad.entries.EntryPoint.Parameter;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * Every public constructor and method of the library is called with null, wrong shapes, NaN, infinities and numbers out of
 * range, one wrong argument at a time. It returns, or it says in a sentence what is wrong; null is refused by name. So no
 * exception of commons-math escapes, and none that the JVM throws on its own.
 */
class EntryPointsTest {

    @TestFactory
    Stream<DynamicNode> wrongArgumentsAreRefusedInASentence() {
        return Types.all().stream().map(type -> dynamicContainer(Types.name(type), tests(type)));
    }

    private static Stream<DynamicNode> tests(Class<?> type) {
        try {
            return EntryPoint.of(type)
                    .<DynamicNode>map(entry -> dynamicTest(entry.toString(), () -> drive(entry)))
                    .toList()
                    .stream();
        } catch (AssertionError e) {
            return Stream.of(dynamicTest("an instance", () -> {
                throw e;
            }));
        }
    }

    private static void drive(EntryPoint entry) {
        Optional<List<Value>> working = Values.working(entry);
        List<Value> good = working.orElseGet(() -> refused(entry));
        List<String> complaints = new ArrayList<>();
        for (Parameter parameter : entry.parameters()) {
            for (Value wrong : wrong(parameter)) {
                List<Value> arguments = new ArrayList<>(good);
                arguments.set(parameter.position(), wrong);
                Optional<Throwable> thrown = ending(entry, arguments);
                Ending.complaint(parameter, wrong, thrown)
                        .filter(complaint -> working.isPresent() || !Ending.isAllowed(thrown.orElseThrow()))
                        .ifPresent(complaint -> complaints.add(parameter.name() + " = " + wrong + " " + complaint
                                + " but " + thrown.map(e -> "throws " + e).orElse("returns")));
            }
        }
        assertEquals("", String.join("\n", complaints), entry::toString);
    }

    /** The arguments of an entry point that no call gets through, because its class documents that it refuses all. */
    private static List<Value> refused(EntryPoint entry) {
        List<Value> first = Values.first(entry);
        Optional<Throwable> thrown = ending(entry, first);
        if (thrown.filter(IllegalStateException.class::isInstance).isEmpty()) {
            throw new AssertionError(
                    "no arguments are known with which " + entry + " returns normally: put some first into Values",
                    thrown.orElse(null));
        }
        return first;
    }

    private static List<Value> wrong(Parameter parameter) {
        return Trusted.is(parameter)
                ? List.of()
                : Values.of(parameter).stream()
                        .filter(value -> !Trusted.isTooMuch(parameter, value))
                        .toList();
    }

    private static Optional<Throwable> ending(EntryPoint entry, List<Value> arguments) {
        try {
            entry.call(arguments);
            return Optional.empty();
        } catch (Throwable e) {
            return Optional.of(e);
        }
    }
}
