package org.handgrad.entries;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A public constructor or method, with an object to call it on unless it is static. */
record EntryPoint(Class<?> type, Executable code, Optional<Value> receiver) {

    /** A parameter: where it stands, and what it is called. */
    record Parameter(EntryPoint entry, int position, String name, Type type) {

        @Override
        public String toString() {
            return Types.name(type) + " " + name;
        }
    }

    /** All that a class or interface offers. */
    static Stream<EntryPoint> of(Class<?> type) {
        Stream<EntryPoint> makers = Stream.concat(
                        Arrays.stream(type.getConstructors()).filter(c -> !Modifier.isAbstract(type.getModifiers())),
                        Types.staticMethods(type))
                .map(code -> new EntryPoint(type, code, Optional.empty()));
        Stream<EntryPoint> calls = Types.methods(type).isEmpty()
                ? Stream.empty()
                : Instances.of(type).stream().flatMap(object -> methods(type, object));
        return Stream.concat(makers, calls);
    }

    /** The methods of one object. */
    static Stream<EntryPoint> methods(Class<?> type, Value object) {
        return Types.methods(type).stream().map(method -> new EntryPoint(type, method, Optional.of(object)));
    }

    List<Parameter> parameters() {
        Executable named = Types.named(code);
        return IntStream.range(0, named.getParameterCount())
                .mapToObj(i ->
                        new Parameter(this, i, named.getParameters()[i].getName(), named.getGenericParameterTypes()[i]))
                .toList();
    }

    /** Calls it; what it throws comes out as it is. */
    Object call(List<Value> arguments) throws Throwable {
        code.trySetAccessible();
        Object[] values = arguments.stream().map(Value::make).toArray();
        try {
            return code instanceof Constructor<?> constructor
                    ? constructor.newInstance(values)
                    : ((Method) code).invoke(receiver.map(Value::make).orElse(null), values);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** What a call throws. */
    Optional<Throwable> thrown(List<Value> arguments) {
        try {
            call(arguments);
            return Optional.empty();
        } catch (Throwable e) {
            return Optional.of(e);
        }
    }

    /** What a call returns; nothing if it throws. */
    Optional<Object> returned(List<Value> arguments) {
        try {
            return Optional.ofNullable(call(arguments));
        } catch (Throwable e) {
            return Optional.empty();
        }
    }

    /** For instance {@code Network.with(RealVector parameters)}. */
    @Override
    public String toString() {
        String owner = Types.name(type);
        String start = code instanceof Constructor<?> ? "new " + owner : owner + "." + code.getName();
        return start
                + parameters().stream().map(Parameter::toString).collect(Collectors.joining(", ", "(", ")"))
                + receiver.map(object -> " of " + object).orElse("");
    }
}
