package org.handgrad.entries;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.analysis.MultivariateVectorFunction;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.apache.commons.math3.analysis.differentiation.MultivariateDifferentiableFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.BlockRealMatrix;
import org.apache.commons.math3.linear.OpenMapRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Decimal64;
import org.handgrad.activation.Tanh;
import org.handgrad.entries.EntryPoint.Parameter;
import org.handgrad.gradcheck.BlockReport;
import org.handgrad.gradcheck.Coordinate;
import org.handgrad.gradcheck.Power;
import org.handgrad.gradcheck.Verdict;
import org.handgrad.initializer.Constant;
import org.handgrad.initializer.Initializer;
import org.handgrad.layer.Gradients;
import org.handgrad.layer.Layer;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.network.Batch;
import org.handgrad.network.NetworkBuilder;
import org.handgrad.objective.Block;
import org.handgrad.objective.Evaluation;
import org.handgrad.objective.ParameterLayout;
import org.handgrad.optim.Optimizer;
import org.handgrad.optim.Sgd;
import org.handgrad.optim.TrainingListener;
import org.handgrad.optim.schedule.Schedule;
import org.handgrad.random.NumpyRandom;

/**
 * The values that are tried for a parameter, by its type: those first that work in most places, then those that work nowhere.
 */
final class Values {

    private static final Map<String, List<Value>> KNOWN = new LinkedHashMap<>();

    private static final Map<String, List<Value>> BY_TYPE = new HashMap<>();

    private static final Map<EntryPoint, Optional<List<Value>>> WORKING = new HashMap<>();

    private static final double NAN = Double.NaN;
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    /** So many combinations are tried to find one that works. */
    private static final int MOST = 100_000;

    /** Σ xᵢ. */
    private static final MultivariateDifferentiableFunction SUM = new MultivariateDifferentiableFunction() {
        @Override
        public double value(double[] x) {
            return Arrays.stream(x).sum();
        }

        @Override
        public DerivativeStructure value(DerivativeStructure[] x) {
            return Arrays.stream(x).reduce(DerivativeStructure::add).orElseThrow();
        }
    };

    static {
        numbers();
        arrays();
        matrices();
        vectors();
        formulas();
        texts();
        functions();
        objects();
        lists();
    }

    private Values() {}

    private static void put(String type, Value... values) {
        KNOWN.computeIfAbsent(type, t -> new ArrayList<>()).addAll(List.of(values));
    }

    private static Value value(String name, Value.Making making) {
        return new Value(name, making);
    }

    private static void each(String type, Object... values) {
        for (Object value : values) {
            put(type, Value.of(value));
        }
    }

    private static void numbers() {
        each("int", 2, 1, 0, 3, 4, 5, 50, -1, 65_536, Integer.MIN_VALUE, Integer.MAX_VALUE);
        each("long", 7L, 0L, 1L, -1L, 1L << 32, Long.MIN_VALUE, Long.MAX_VALUE);
        each("double", 0.5, 1.0, 2.0, 0.0, -0.0, -1.0, 1.5, NAN, INFINITY, -INFINITY);
        each("double", Double.MAX_VALUE, Double.MIN_VALUE, -Double.MAX_VALUE);
        each("boolean", false, true);
        each("char", ';', ',', '.', '"', '\n', '\0', '7');
    }

    private static void arrays() {
        for (double[] numbers : new double[][] {
            {0.5, 0.25},
            {1},
            {0, 1, 2, 3},
            new double[10],
            {},
            {1, 2, 3},
            {NAN, 1},
            {NAN},
            {0, 1, 2, NAN},
            {INFINITY, 1},
            {-1, -INFINITY},
            {-1, 0, 0, 0},
            {0, 0, 0, 0},
            {Double.MAX_VALUE, Double.MAX_VALUE}
        }) {
            put("double[]", value(Arrays.toString(numbers), numbers::clone));
        }
        put("double[]", Value.NULL);
        for (double[][] rows : new double[][][] {
            Cast.inputs(),
            Cast.oneHot(),
            {{1}, {2}},
            {},
            {{}},
            {{}, {}},
            {{1, 2}, {3}},
            {{1, 2}, null},
            {null, {1, 2}},
            {{1, NAN}, {2, 3}},
            {{1, 2}, {3, 4}, {INFINITY, 5}, {6, -INFINITY}},
            {{1, 2, 3}}
        }) {
            put("double[][]", value(Arrays.deepToString(rows), rows::clone));
        }
        put("double[][]", Value.NULL);
        for (int[] numbers :
                new int[][] {{0, 1, 1, 0}, {0}, {}, {-1}, {2}, {99}, {Integer.MIN_VALUE}, {Integer.MAX_VALUE, 0}}) {
            put("int[]", value(Arrays.toString(numbers), numbers::clone));
        }
        put("int[]", Value.NULL);
        put("byte[]", value("3 bytes", () -> new byte[3]), value("no byte", () -> new byte[0]), Value.NULL);
        put(
                "boolean[]",
                value("one of two", () -> new boolean[] {true, false}),
                value("none of two", () -> new boolean[2]),
                value("none", () -> new boolean[0]),
                value("9 booleans", () -> new boolean[9]),
                Value.NULL);
    }

    private static Value matrix(String name, double[]... rows) {
        return value(rows.length + " x " + rows[0].length + " " + name, () -> FlatMatrix.of(rows));
    }

    private static void matrices() {
        put(
                "RealMatrix",
                matrix("of inputs", Cast.inputs()),
                matrix("of one-hot rows", Cast.oneHot()),
                matrix("of signs", new double[][] {{1, -1}, {-1, 1}, {1, 1}, {-1, -1}}),
                matrix("of labels", new double[][] {{0}, {1}, {0}, {1}}),
                matrix("square", new double[][] {{0.5, 1}, {1.5, -2}}),
                matrix("of three", new double[][] {{0.5, 1, 2}, {1.5, -2, 3}}),
                matrix("alone", new double[] {1}),
                matrix("row", new double[] {1, 2}),
                matrix("circuits", new double[][] {{50, 500, 0.5, 5}}),
                matrix("of ten", new double[10]),
                value("4 x 2 in blocks", () -> new BlockRealMatrix(Cast.inputs())),
                matrix("turned", new double[][] {{0.1, 0.2, 0.3, 0.4}, {0.5, 0.6, 0.7, 0.8}}),
                matrix("large", new double[7][5]),
                matrix("zeros", new double[4][2]),
                matrix("NaN", new double[][] {{0, 1}, {NAN, 0}, {0, 1}, {1, 0}}),
                matrix("infinite", new double[][] {{0, 1}, {1, 0}, {0, INFINITY}, {-INFINITY, 0}}),
                matrix("negative", new double[][] {{0, -1}, {-1, 0}, {0, -1}, {-1, 0}}),
                matrix("fractions", new double[][] {{0, 2.5}, {1, 0.1}, {0, 1}, {1, 0}}),
                matrix(
                        "huge",
                        new double[][] {{Double.MAX_VALUE, 1}, {-Double.MAX_VALUE, 0}, {Double.MAX_VALUE, 0}, {0, 1}}),
                value("0 x 0 matrix", Array2DRowRealMatrix::new),
                Value.NULL);
        KNOWN.put(
                "FlatMatrix",
                KNOWN.get("RealMatrix").stream()
                        .filter(v -> v.isNull() || v.make() instanceof FlatMatrix)
                        .toList());
        KNOWN.put("M", KNOWN.get("RealMatrix"));
        put(
                "RealMatrix[]",
                value("one matrix", () -> new RealMatrix[] {FlatMatrix.zeros(1, 1)}),
                value("no matrix", () -> new RealMatrix[0]),
                value("a null matrix", () -> new RealMatrix[] {null}),
                Value.NULL);
    }

    private static void vectors() {
        for (int size : new int[] {2, 17, 1, 0, 3, 4, 5, 6, 7, 8, 45, 99}) {
            put("RealVector", value("vector of " + size, () -> new ArrayRealVector(size, 0.5)));
        }
        for (double bad : new double[] {NAN, INFINITY, -INFINITY, Double.MAX_VALUE}) {
            put("RealVector", value("vector with " + bad, () -> new ArrayRealVector(new double[] {1, bad})));
            put("RealVector", value("17 times " + bad, () -> new ArrayRealVector(17, bad)));
        }
        put("RealVector", value("sparse vector", () -> new OpenMapRealVector(new double[] {0, 1})), Value.NULL);
    }

    private static Decimal64 number(double value) {
        return new Decimal64(value);
    }

    private static Decimal64[] numbers(double... values) {
        return Arrays.stream(values).mapToObj(Decimal64::new).toArray(Decimal64[]::new);
    }

    private static void formulas() {
        for (double z : new double[] {0.5, 0, -1, NAN, INFINITY, -INFINITY}) {
            put("T", value("number " + z, () -> number(z)));
        }
        put("T", Value.NULL);
        put("T[]", value("numbers", () -> numbers(1, 2)), value("a NaN", () -> numbers(1, NAN)), Value.NULL);
        put("T[]", value("no numbers", () -> new Decimal64[0]));
        put(
                "T[][]",
                value("rows", () ->
                        new Decimal64[][] {numbers(0.1, 0.9), numbers(0.5, 0.5), numbers(0.2, 0.8), numbers(0.7, 0.3)}),
                value("another shape", () -> new Decimal64[][] {numbers(1)}),
                value("no rows", () -> new Decimal64[0][]),
                Value.NULL);
        put("A", Value.of(new Tanh()), Value.NULL);
    }

    private static void texts() {
        each("String", "x", "layer 1 weights", "y", "", " ", "no such name", "\n");
        put("String", Value.NULL);
        put("Object", Value.of("another object"), value("null", () -> null));
        put("String[]", strings("x"), strings("x", "y"), strings(), strings(""), strings("y", "y"), strings("z"));
        put("String[]", strings("x", null), Value.NULL);
        put(
                "Path",
                value("a table", Cast::csv),
                value("an IDX file", Cast::idx),
                value("an empty file", Cast::empty),
                value("bytes without sense", Cast::noise),
                value("a directory", Cast::directory),
                value("a missing file", () -> Cast.directory().resolve("missing/file")),
                value("an empty path", () -> Path.of("")),
                Value.NULL);
    }

    private static Value strings(String... strings) {
        return value(Arrays.toString(strings), strings::clone);
    }

    private static void functions(String type, List<?> functions) {
        for (int i = 0; i < functions.size(); i++) {
            Object function = functions.get(i);
            put(type, value(i == 0 ? "a function" : "bad function " + i, () -> function));
        }
        put(type, Value.NULL);
    }

    private static void functions() {
        List<UnaryOperator<RealVector>> fields = List.of(
                theta -> theta.mapMultiply(2),
                theta -> null,
                theta -> new ArrayRealVector(5),
                theta -> theta.mapMultiply(NAN));
        functions("Function<RealVector, RealVector>", fields);
        functions("Function<? super RealVector, ? extends RealVector>", fields);
        List<UnaryOperator<double[]>> arrays =
                List.of(double[]::clone, theta -> null, theta -> new double[5], theta -> new double[] {NAN, NAN});
        functions("Function<double[], double[]>", arrays);
        functions("UnaryOperator<double[]>", arrays);
        List<ToDoubleFunction<Object>> values = List.of(theta -> 1, theta -> NAN, theta -> INFINITY);
        functions("ToDoubleFunction<RealVector>", values);
        functions("ToDoubleFunction<double[]>", values);
        functions(
                "Function<RealMatrix, Gradients>",
                List.<Function<RealMatrix, Gradients>>of(Gradients::of, gradient -> null));
        functions(
                "Supplier<? extends RealMatrix>",
                List.<Supplier<RealMatrix>>of(() -> FlatMatrix.zeros(4, 2), () -> null));
        functions("DoubleSupplier", List.<DoubleSupplier>of(() -> 1, () -> NAN));
        functions("Consumer<String>", List.<Consumer<String>>of(line -> {}));
        functions("IntFunction<? extends Layer>", List.<IntFunction<Layer>>of(width -> new Tanh(), width -> null));
        functions("IntToDoubleFunction", List.<IntToDoubleFunction>of(i -> 1, i -> 0, i -> NAN, i -> -1));
        functions("MultivariateFunction", List.<MultivariateFunction>of(x -> 1, x -> NAN));
        functions(
                "MultivariateVectorFunction",
                List.<MultivariateVectorFunction>of(x -> x, x -> null, x -> new double[5]));
        functions("MultivariateDifferentiableFunction", List.of(SUM));
        for (String seen : List.of("Epoch", "Iteration", "Milestone")) {
            functions("Predicate<? super " + seen + ">", List.<Predicate<Object>>of(at -> false, at -> true));
        }
        functions(
                "UnaryOperator<NetworkBuilder>",
                List.<UnaryOperator<NetworkBuilder>>of(
                        NetworkBuilder::tanh, builder -> null, builder -> builder, builder -> builder.dense(3)));
    }

    private static void objects() {
        put("RandomGenerator", value("random", () -> new NumpyRandom(42)), Value.NULL);
        put("PrintStream", Value.of(Cast.NOWHERE), Value.NULL);
        put("Batch", value("batch", Cast::batch));
        put("Batch", value("wide batch", () -> Batch.of(new double[4][7], new double[4][3])), Value.NULL);
        put(
                "Block",
                value("x", () -> new Block("x", 0, 1, 2)),
                value("far", () -> new Block("far", 9, 3, 3)),
                Value.NULL);
        put("ParameterLayout", value("layout", Cast::layout), value("other", () -> ParameterLayout.of("a", "b", "c")));
        put(
                "ParameterLayout",
                value("none", ParameterLayout::of),
                value("network's", () -> Cast.network().layout()),
                Value.NULL);
        put("Schedule", value("constant", () -> Schedule.constant(0.1)));
        for (double bad : new double[] {NAN, -1, INFINITY, 0}) {
            put("Schedule", value("rate " + bad, () -> (Schedule) step -> bad));
        }
        put("Schedule", Value.NULL);
        put("Initializer", value("constant", () -> new Constant(1)));
        put("Initializer", value("of null", () -> (Initializer) (inputs, outputs, random) -> null));
        put("Initializer", value("turned", () -> (Initializer) (i, o, random) -> FlatMatrix.zeros(o, i)), Value.NULL);
        put("Evaluation", value("evaluation", () -> new Evaluation(1, new ArrayRealVector(2))));
        put("Evaluation", value("NaN", () -> new Evaluation(NAN, new ArrayRealVector(2))));
        put("Evaluation", value("another size", () -> new Evaluation(1, new ArrayRealVector(9))), Value.NULL);
        put(
                "Optimizer",
                value("SGD", () -> new Sgd(0.1)),
                value("of null", () -> (Optimizer) layout -> null),
                Value.NULL);
        put("TrainingListener", value("listener", () -> (TrainingListener) epoch -> {}), Value.NULL);
        put("Epoch", value("epoch", Cast::epoch), Value.NULL);
        put("Milestone", value("iteration", Cast::iteration), Value.NULL);
        put("Optional<Coordinate>", Value.of(Optional.empty()), Value.NULL);
        put("Optional<Loss>", Value.of(Optional.empty()), Value.NULL);
        put("Optional<Model>", Value.of(Optional.empty()), Value.NULL);
        put("Map<Verdict, Integer>", Value.of(Map.of(Verdict.PASS, 2)), Value.of(Map.of()));
        put("Map<Verdict, Integer>", value("a null count", Values::nullCount), Value.NULL);
    }

    private static Map<Verdict, Integer> nullCount() {
        Map<Verdict, Integer> counts = new HashMap<>();
        counts.put(Verdict.PASS, null);
        return counts;
    }

    private static void lists() {
        for (List<String> list : List.of(List.of("x", "y"), List.of("x"), List.of("1", "2", "3", "4"), List.of(""))) {
            put("List<String>", Value.of(list));
        }
        put(
                "List<? extends RealMatrix>",
                Value.of(List.of()),
                value("one of 2 x 3", () -> List.of(FlatMatrix.zeros(2, 3))),
                value("2 x 3, 1 x 3", () -> List.of(FlatMatrix.zeros(2, 3), FlatMatrix.zeros(1, 3))),
                value("2 x 2, 1 x 2", () -> List.of(FlatMatrix.zeros(2, 2), FlatMatrix.zeros(1, 2))),
                value("2 x 2", () -> List.of(FlatMatrix.zeros(2, 2))),
                value("1 x 2, 1 x 2", () -> List.of(FlatMatrix.zeros(1, 2), FlatMatrix.zeros(1, 2))),
                value("1 x 1, 1 x 1", () -> List.of(FlatMatrix.zeros(1, 1), FlatMatrix.zeros(1, 1))),
                value("2 x 3, 3 x 1", () -> List.of(FlatMatrix.zeros(2, 3), FlatMatrix.zeros(3, 1))),
                value("9 x 9, 9 x 9", () -> List.of(FlatMatrix.zeros(9, 9), FlatMatrix.zeros(9, 9))),
                value("three", () -> List.of(FlatMatrix.zeros(2, 3), FlatMatrix.zeros(1, 3), FlatMatrix.zeros(1, 3))));
        put("List<Pass>", value("a pass", () -> List.of(new Tanh().forward(FlatMatrix.zeros(4, 2), List.of()))));
        put("List<Layer>", value("layers", () -> List.of(new Tanh())));
        put("List<BlockReport>", value("report", () -> List.of(report())));
    }

    private static BlockReport report() {
        Block block = new Block("x", 0, 1, 2);
        Coordinate coordinate = new Coordinate(block, 0, 1, 1, 0, Verdict.PASS);
        return new BlockReport(
                block,
                Verdict.PASS,
                Map.of(Verdict.PASS, 2),
                0,
                Optional.of(coordinate),
                List.of(coordinate),
                new Power(0, 0, 0));
    }

    /** All values for a parameter. */
    static List<Value> of(Parameter parameter) {
        String name = Types.name(parameter.type());
        if (!BY_TYPE.containsKey(name)) {
            BY_TYPE.put(name, values(name, parameter));
        }
        return BY_TYPE.get(name);
    }

    private static List<Value> values(String name, Parameter parameter) {
        List<Value> values = new ArrayList<>(KNOWN.getOrDefault(name, List.of()));
        Type type = parameter.type();
        if (values.isEmpty() && type instanceof Class<?> ours && Types.isOurs(ours)) {
            values.addAll(Instances.of(ours));
            values.add(Value.NULL);
        }
        if (name.startsWith("List<")) {
            lists(values, type);
        }
        if (values.isEmpty()) {
            throw new AssertionError("no values are known for " + name + ", the type of " + parameter.name() + " in "
                    + parameter.entry() + ": put some into Values, one that works first");
        }
        return values;
    }

    private static void lists(List<Value> values, Type type) {
        if (((ParameterizedType) type).getActualTypeArguments()[0] instanceof Class<?> element
                && Types.isOurs(element)
                && values.isEmpty()) {
            Value first = Instances.of(element).get(0);
            values.add(value("list of " + first, () -> List.of(first.make())));
        }
        values.add(value("an empty list", List::of));
        values.add(value("a list with null", () -> Arrays.asList((Object) null)));
        values.add(Value.NULL);
    }

    /** Those of them that are no amount of work. */
    static List<Value> tried(Parameter parameter) {
        return of(parameter).stream()
                .filter(value -> !Trusted.isAmount(parameter) || !value.isMany())
                .toList();
    }

    /** Arguments with which a call returns normally, if there are any. */
    static Optional<List<Value>> working(EntryPoint entry) {
        if (!WORKING.containsKey(entry)) {
            WORKING.put(entry, search(entry));
        }
        return WORKING.get(entry);
    }

    private static Optional<List<Value>> search(EntryPoint entry) {
        List<List<Value>> choices =
                entry.parameters().stream().map(Values::candidates).toList();
        int[] choice = new int[choices.size()];
        for (int tried = 0; tried < MOST; tried++) {
            List<Value> arguments = new ArrayList<>();
            for (int i = 0; i < choice.length; i++) {
                arguments.add(choices.get(i).get(choice[i]));
            }
            if (entry.thrown(arguments).isEmpty()) {
                return Optional.of(arguments);
            }
            if (!next(choice, choices)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** What is tried first. */
    static List<Value> first(EntryPoint entry) {
        return entry.parameters().stream()
                .map(parameter -> candidates(parameter).get(0))
                .toList();
    }

    private static List<Value> candidates(Parameter parameter) {
        return tried(parameter).stream().filter(value -> !value.isNull()).toList();
    }

    /** Counts on, the last choice fastest. */
    private static boolean next(int[] choice, List<List<Value>> choices) {
        for (int i = choice.length - 1; i >= 0; i--) {
            if (++choice[i] < choices.get(i).size()) {
                return true;
            }
            choice[i] = 0;
        }
        return false;
    }
}
