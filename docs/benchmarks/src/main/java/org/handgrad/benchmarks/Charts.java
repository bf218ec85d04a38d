package org.handgrad.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.handgrad.plot.Chart;
import org.handgrad.plot.Plots;

/** Draws the two pictures of docs/performance.md from what {@code table.py} took out of the results. */
public final class Charts {

    private Charts() {}

    /**
     * Draws.
     *
     * @param arguments the file that table.py wrote, and the directory of the pictures
     * @throws IOException if that cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        List<String[]> lines = Files.readAllLines(Path.of(arguments[0])).stream()
                .map(line -> line.split("\t"))
                .toList();
        Path to = Path.of(arguments[1]);
        List<String[]> ratios = of("ratio", lines);
        if (!ratios.isEmpty()) {
            ratios(ratios, lines.get(0)[1]).save(to.resolve("performance-ratios.png"));
        }
        List<String[]> samples = of("samples", lines);
        if (!samples.isEmpty()) {
            samples(samples).save(to.resolve("performance-samples.png"));
        }
    }

    private static List<String[]> of(String kind, List<String[]> lines) {
        return lines.stream().filter(line -> line[0].equals(kind)).toList();
    }

    /** A bar for each workload that a peer does, the peers below each other. */
    private static Chart ratios(List<String[]> lines, String ours) {
        List<String> names = new ArrayList<>();
        for (String[] line : lines) {
            names.add(line[1]);
        }
        Map<String, double[]> series = new LinkedHashMap<>();
        for (Workload workload : Workload.values()) {
            double[] values = lines.stream()
                    .mapToDouble(line -> Double.parseDouble(line[2 + workload.ordinal()]))
                    .toArray();
            series.put(workload.name().toLowerCase(Locale.ROOT), values);
        }
        return Plots.bars("peer's time / " + ours + "'s", names.toArray(String[]::new), series)
                .title("How many times as long others take")
                .logX()
                .size(760, 110 + 62 * names.size());
    }

    private static Chart samples(List<String[]> lines) {
        double[] n =
                lines.stream().mapToDouble(line -> Double.parseDouble(line[1])).toArray();
        double[] nanos =
                lines.stream().mapToDouble(line -> Double.parseDouble(line[2])).toArray();
        double most = java.util.Arrays.stream(nanos).max().orElse(1);
        return Chart.titled("Cost of a sample, however many there are")
                .x("samples")
                .logX()
                .y("ns per sample and epoch")
                .yRange(0, 1.3 * most)
                .knots("2-8-1, plain", n, nanos)
                .size(640, 360);
    }
}
