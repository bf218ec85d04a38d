package org.handgrad.entries;

/** One value for a parameter, made anew for each call, since a call may change or use up what it is given. */
record Value(String name, Making making) {

    /** Makes a value. */
    interface Making {
        Object make() throws Exception;
    }

    private static final int MANY = 1000;

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

    /** Whether it is a whole number that makes much work where it counts something. */
    boolean isMany() {
        Object value = make();
        return (value instanceof Integer || value instanceof Long) && ((Number) value).longValue() > MANY;
    }

    @Override
    public String toString() {
        return name;
    }
}
