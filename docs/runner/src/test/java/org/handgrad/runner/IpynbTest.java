package org.handgrad.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void aChangedLessonIsConvertedAgainButNotOverWhatWasEdited(@TempDir Path directory) throws IOException {
        Path lesson = directory.resolve("01-sums.jsh");
        Path notebook = directory.resolve("out/01-sums.ipynb");
        convert(lesson, "int two = 2;\n", notebook);
        convert(lesson, "int three = 3;\n", notebook);
        assertTrue(Files.readString(notebook).contains("three"), "nobody edited it");
        Files.writeString(notebook, "edited");
        convert(lesson, "int three = 3;\n", notebook);
        convert(lesson, "int four = 4;\n", notebook);
        assertEquals("edited", Files.readString(notebook));
        Files.delete(notebook);
        convert(lesson, "int four = 4;\n", notebook);
        assertTrue(Files.readString(notebook).contains("four"), "it was deleted");
    }

    private static void convert(Path lesson, String text, Path notebook) throws IOException {
        Files.writeString(lesson, text);
        Ipynb.main(new String[] {
            lesson.getParent().toString(), notebook.getParent().toString()
        });
    }

    private static String ipynb(String... lines) {
        return Ipynb.of(Cell.parse(List.of(lines)));
    }
}
