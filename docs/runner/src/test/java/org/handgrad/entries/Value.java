package org.handgrad.entries;

import java.util.Optional;

/** One value for a parameter, made anew for each call, since a call may change or use up what it is given. */
record Value(String name, Making making) {

    /** Makes a value. */
    interface Making {
        Object make() throws Exception;
    }

    static final Value NULL = new Value("null", () -> null);

    static Value of(Object value) {
        return new Value(String.valueOf(value), () -> value);
    }

    Object make() {
        try {
            return making.make();
        } catch (Exception e) {
            throw new AssertionError("the test cannot make " + name, e);
        }
    }

    boolean isNull() {
        return this == NULL;
    }

    Optional<Object> notNull() {
        return Optional.ofNullable(make());
    }

    @Override
    public String toString() {
        return name;
    }
}
