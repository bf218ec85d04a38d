package org.handgrad.runner;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What {@code docs/jshell.start} imports is the whole public library, and nothing in it hides anything else. */
class StartupTest {

    /** Their package comments say so. */
    private static final Set<String> INTERNAL = Set.of("org.handgrad.matrix", "org.handgrad.gradcheck.dual");

    private static final List<String> IMPORTS = imports();

    private static final List<JavaClass> PUBLIC = new ClassFileImporter()
                    .withImportOption(new DoNotIncludeTests())
                    .withImportOption(location -> !location.contains("-tests.jar"))
                    .importPackages("org.handgrad")
                    .stream()
                    .filter(type ->
                            type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                    .filter(type -> !INTERNAL.contains(type.getPackageName()))
                    .toList();

    private static List<String> imports() {
        try {
            return Files.readAllLines(Path.of("../jshell.start"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void everyPublicPackageIsImportedAndNoOther() {
        Set<String> packages =
                PUBLIC.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
        Set<String> imported = IMPORTS.stream()
                .filter(line -> line.startsWith("import org.handgrad."))
                .map(line -> line.replace("import ", "").replace(".*;", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(packages, imported, "the imports of docs/jshell.start");
    }

    @Test
    void everyPublicClassIsKnownByItsSimpleName() {
        String all =
                PUBLIC.stream().map(type -> type.getSimpleName() + ".class").collect(Collectors.joining(", "));
        try (Session session = new Session("all")) {
            assertDoesNotThrow(() -> session.evaluate(session.whole(String.join("\n", IMPORTS))));
            assertDoesNotThrow(() -> session.evaluate(session.whole("Class<?>[] all = {" + all + "};")));
        }
    }
}
