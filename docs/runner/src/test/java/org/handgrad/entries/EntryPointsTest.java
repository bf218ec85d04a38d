package org.handgrad.entries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * Every public constructor and method of the library is called with null, wrong shapes, NaN, infinities and numbers out of
 * range, one wrong argument at a time. It returns, or it says in a sentence what is wrong; null is refused by name. What it
 * returns is asked on. So no exception of commons-math escapes, and none that the JVM throws on its own.
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
        assertEquals("", String.join("\n", Drive.of(entry).complaints()), entry::toString);
    }
}
