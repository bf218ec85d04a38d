package org.handgrad.gradcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every mistake of the catalogue, on shapes and numbers that no rule was designed on. */
class PlantedBugsTest {

    private static final Path PAGE = Path.of("../docs/planted-bugs.md");

    private static List<PlantedBugsPage.Row> rows;

    @BeforeAll
    static void plantThemAll() {
        rows = PlantedBugs.all().stream().map(PlantedBugsPage.Row::of).toList();
    }

    @Test
    void theCatalogueHoldsAtLeastFortyMistakes() {
        assertTrue(rows.size() >= 40);
        assertEquals(
                rows.size(),
                rows.stream()
                        .map(r -> r.bug().group() + r.bug().name())
                        .distinct()
                        .count());
    }

    @Test
    void everyMistakeIsDetectedEveryTime() {
        for (PlantedBugsPage.Row row : rows) {
            assertEquals(PlantedBugsPage.RUNS, row.detected(), row.bug().name());
        }
    }

    @Test
    void ninetyFivePercentAreNamedRightAtFirst() {
        int named = rows.stream().mapToInt(PlantedBugsPage.Row::named).sum();
        assertTrue(
                named >= 0.95 * PlantedBugsPage.RUNS * rows.size(),
                named + " of " + PlantedBugsPage.RUNS * rows.size());
    }

    @Test
    void thePageShowsWhatWasMeasured() throws IOException {
        String page = PlantedBugsPage.of(rows);
        if (Boolean.getBoolean("plantedBugs.write")) {
            Files.writeString(PAGE, page);
        }
        assertEquals(
                page,
                Files.readString(PAGE).replace("\r\n", "\n"),
                "docs/planted-bugs.md is stale: run the tests with -DplantedBugs.write=true");
    }
}
