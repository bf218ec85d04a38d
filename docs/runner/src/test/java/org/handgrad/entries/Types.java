package org.handgrad.entries;

import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.datasets.Generator;
import org.handgrad.gradcheck.GradientCheck;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.network.Network;
import org.handgrad.optim.Optimizer;

/** What is public in the published modules. */
final class Types {

    private static final String LIBRARY = "org.handgrad.";

    /** One class of each published module. */
    private static final List<Class<?>> MODULES =
            List.of(Network.class, Generator.class, Optimizer.class, GradientCheck.class);

    /** Their package comments say that they are internal; of matrix a user holds one class, as a RealMatrix. */
    private static final Set<String> INTERNAL = Set.of(LIBRARY + "matrix", LIBRARY + "gradcheck.dual");

    private Types() {}

    /** The public classes and interfaces, by name. */
    static List<Class<?>> all() {
        return MODULES.stream()
                .flatMap(module -> names(module).stream())
                .filter(name -> !INTERNAL.contains(name.substring(0, name.lastIndexOf('.')))
                        || name.equals(FlatMatrix.class.getName()))
                .sorted()
                .<Class<?>>map(Types::load)
                .filter(Types::isPublic)
                .toList();
    }

    /** The classes beside one, in its directory or jar. */
    private static List<String> names(Class<?> module) {
        try {
            Path place = Path.of(
                    module.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(place)) {
                return names(place);
            }
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                return names(jar.getPath("/"));
            }
        } catch (IOException | URISyntaxException e) {
            throw new AssertionError("the classes beside " + module + " cannot be listed", e);
        }
    }

    private static List<String> names(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.startsWith("org/handgrad/") && name.endsWith(".class"))
                    .map(name -> name.replace(".class", "").replace('/', '.'))
                    .filter(name -> !name.endsWith("package-info"))
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Types.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
    }

    static boolean isOurs(Class<?> type) {
        return type.getName().startsWith(LIBRARY);
    }

    static Stream<Method> staticMethods(Class<?> type) {
        return type == FlatMatrix.class
                ? Stream.empty()
                : sorted(Arrays.stream(type.getDeclaredMethods())
                        .filter(m -> Modifier.isStatic(m.getModifiers()) && Modifier.isPublic(m.getModifiers()))
                        .filter(m -> !m.isSynthetic() && !type.isEnum()));
    }

    /** The instance methods that this library wrote, its interfaces' default methods among them. */
    static List<Method> methods(Class<?> type) {
        List<Method> all = Arrays.stream(type.getMethods())
                .filter(m -> !Modifier.isStatic(m.getModifiers()) && isOurs(m.getDeclaringClass()))
                .toList();
        return sorted(all.stream()
                        .filter(m -> type != FlatMatrix.class || isSeen(m))
                        .filter(m -> !m.isBridge() || all.stream().noneMatch(other -> isWritten(other, m))))
                .toList();
    }

    /**
     * A FlatMatrix is seen as a RealMatrix, whose laws are commons-math's own: an index out of range is an
     * OutOfRangeException there.
     */
    private static boolean isSeen(Method method) {
        return !method.getName().endsWith("Entry")
                && Arrays.stream(RealMatrix.class.getMethods())
                        .anyMatch(seen -> seen.getName().equals(method.getName()));
    }

    private static boolean isWritten(Method method, Method bridge) {
        return !method.isBridge()
                && method.getName().equals(bridge.getName())
                && method.getParameterCount() == bridge.getParameterCount();
    }

    private static Stream<Method> sorted(Stream<Method> methods) {
        return methods.sorted(Comparator.comparing(Method::toGenericString));
    }

    /** The method that carries the parameters' names: a bridge to a superclass that is not public has lost them. */
    static Executable named(Executable code) {
        if (!(code instanceof Method method && method.isBridge())) {
            return code;
        }
        try {
            return method.getDeclaringClass()
                    .getSuperclass()
                    .getDeclaredMethod(method.getName(), method.getParameterTypes());
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    /** For instance {@code List<? extends RealMatrix>}, without packages. */
    static String name(Type type) {
        return type.getTypeName().replaceAll("[a-z0-9]+\\.(?=[A-Za-z])", "").replace('$', '.');
    }
}
