package org.handgrad.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class IpynbTest {

    @Test
    void proseBecomesMarkdownAndCodeStaysCode() {
        String json = ipynb("// # Sums", "//", "// π is \"3\".", "int two = 2;", "String s = \"a\\n\";");
        assertTrue(
                json.contains(
                        "\"cell_type\": \"markdown\", \"metadata\": {}, \"source\": \"# Sums\\n\\nπ is \\\"3\\\".\""),
                json);
        assertTrue(json.contains("\"source\": \"int two = 2;\\nString s = \\\"a\\\\n\\\";\""), json);
        assertEquals(2, json.split("cell_type", -1).length - 1);
    }

    @Test
    void aCellThatSavesAPictureShowsIt() {
        String png = ipynb("figure.save(Notebook.out(\"a.png\"));");
        assertTrue(
                png.contains("\\n{ display(javax.imageio.ImageIO.read(Notebook.out(\\\"a.png\\\").toFile())); }"), png);
        String gif = ipynb("film.save(Notebook.out(\"a.gif\"));");
        assertTrue(gif.contains("data:image/gif;base64"), gif);
        assertFalse(ipynb("int two = 2;").contains("display("));
    }

    private static String ipynb(String... lines) {
        return Ipynb.of(Cell.parse(List.of(lines)));
    }
}
