package org.handgrad.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.handgrad.activation.Activation;
import org.handgrad.datasets.Generator;
import org.handgrad.initializer.Initializer;
import org.handgrad.layer.Layer;
import org.handgrad.loss.Loss;
import org.handgrad.metric.Metric;
import org.handgrad.objective.Objective;
import org.handgrad.optim.Optimizer;
import org.handgrad.optim.schedule.Schedule;
import org.junit.jupiter.api.Test;

/**
 * Makes docs/catalogue.md from the code: the page is brought up to date by each build, a picture is drawn into it where there
 * is none yet, and all of them are with {@code -Dcatalogue=draw}.
 */
class CatalogueTest {

    private static final Path DOCS = Path.of("..");
    private static final boolean DRAW = "draw".equals(System.getProperty("catalogue"));
    private static final Path DRAWN = Path.of("target", "catalogue");
    private static final Pattern PICTURE = Pattern.compile("\\((pictures/catalogue/([^)]+))\\)");

    /** A line that ends in a colon with no block of code behind it. */
    private static final Pattern UNANSWERED = Pattern.compile("(?m)^.*:\n+(?!\n|```text\n)");

    private static final List<Concept> CONCEPTS = List.of(
            new Concept("Activations", "core", Activation.class),
            new Concept("Layers", "core", Layer.class),
            new Concept("Initialisers", "core", Initializer.class),
            new Concept("Losses", "core", Loss.class),
            new Concept("Penalties", "core", Objective.class),
            new Concept("Metrics", "core", Metric.class),
            new Concept("Optimizers", "optim", Optimizer.class),
            new Concept("Schedules", "optim", Schedule.class),
            new Concept("Data sets", "datasets", Generator.class));

    private static String page() {
        Pictures pictures = new Pictures(DRAWN);
        StringBuilder index = new StringBuilder();
        StringBuilder entries = new StringBuilder();
        for (Concept concept : CONCEPTS) {
            List<Class<?>> instances = concept.instances();
            assertTrue(instances.size() > 2, concept.title() + ": " + instances);
            String names = instances.stream()
                    .map(type -> "[" + type.getSimpleName() + "](#"
                            + type.getSimpleName().toLowerCase(java.util.Locale.ROOT) + ")")
                    .collect(Collectors.joining(" · "));
            index.append("| ")
                    .append(concept.title())
                    .append(" | ")
                    .append(names)
                    .append(" |\n");
            entries.append("## ").append(concept.title()).append("\n\n");
            for (Class<?> type : instances) {
                entries.append(concept.entry(type).markdown(pictures.of(type)));
            }
        }
        return "# Catalogue\n\nMade by the build from the code: formulas, ranges and sources are those of the classes' own"
                + " documentation, pictures are drawn by the classes. Each picture shows the function and its derivative.\n\n"
                + "| | |\n|---|---|\n" + index + "\n" + entries.toString().stripTrailing() + "\n";
    }

    @Test
    void thePageShowsEveryInstanceWithItsPicture() throws IOException {
        Files.createDirectories(DRAWN);
        String page = page();
        List<MatchResult> pictures = PICTURE.matcher(page).results().toList();
        assertTrue(pictures.size() >= 20, page);
        for (MatchResult picture : pictures) {
            Path drawn = DRAWN.resolve(picture.group(2));
            assertTrue(Files.size(drawn) > 1000, drawn::toString);
            Path kept = DOCS.resolve(picture.group(1));
            if (DRAW || !Files.exists(kept)) {
                Files.createDirectories(kept.getParent());
                Files.copy(drawn, kept, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        assertFalse(page.contains("{@") || page.contains("<p>"), "Javadoc is left in the page");
        Path kept = DOCS.resolve("catalogue.md");
        if (!Files.exists(kept) || !Files.readString(kept).equals(page)) {
            Files.writeString(kept, page);
        }
    }

    /** What a class says of itself is not cut off where the formula should come. */
    @Test
    void whatAParagraphAnnouncesFollows() {
        assertEquals(
                List.of(),
                UNANSWERED.matcher(page()).results().map(MatchResult::group).toList());
    }

    @Test
    void activationsLossesAndPenaltiesNameTheirSource() {
        for (Concept concept : CONCEPTS.subList(0, 5)) {
            for (Class<?> type : concept.instances()) {
                boolean plain = type.getSimpleName()
                        .matches("Identity|Constant|Normal|Uniform|TruncatedNormal|DenseWithoutBias" + "|Weighted");
                assertTrue(plain || !concept.entry(type).source().isEmpty(), type + " names no source");
            }
        }
    }
}
