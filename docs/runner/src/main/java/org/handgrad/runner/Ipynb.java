package org.handgrad.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A notebook as a Jupyter notebook: prose becomes Markdown, code stays code, and a cell that saves a picture shows it.
 *
 * <p>Source: the notebook format 4.4, nbformat.readthedocs.io.
 */
public final class Ipynb {

    private static final Pattern PICTURE = Pattern.compile("Notebook\\.out\\(\"([^\"]+\\.(?:png|gif))\"\\)");

    private Ipynb() {}

    /**
     * Converts notebooks. What was edited since it was converted stays as it is: a copy of what was written last, in the folder
     * {@code .generated} beside the notebooks, tells.
     *
     * @param arguments the folder of the notebooks, and the folder to write to
     * @throws IOException if that fails
     */
    public static void main(String[] arguments) throws IOException {
        Notebooks notebooks = new Notebooks(Path.of(arguments[0]));
        for (Path notebook : notebooks.all()) {
            Path target = Path.of(arguments[1])
                    .resolve(notebook.getFileName().toString().replace(".jsh", ".ipynb"));
            write(target, of(Cell.parse(Files.readAllLines(notebook))));
        }
    }

    /** Leaves what was edited, and says so if the lesson is another one by now. */
    private static void write(Path target, String json) throws IOException {
        Path copy = target.resolveSibling(".generated").resolve(target.getFileName());
        String last = text(copy);
        String present = text(target);
        if (!present.isEmpty() && !present.equals(last) && !present.equals(json)) {
            if (!json.equals(last)) {
                System.err.println(
                        target + " was edited and stays as it is; the lesson changed: delete the file to get it anew");
            }
            return;
        }
        Files.createDirectories(copy.getParent());
        Files.writeString(target, json);
        Files.writeString(copy, json);
    }

    private static String text(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }

    static String of(List<Cell> cells) {
        return """
            {
             "cells": [
            %s
             ],
             "metadata": {
              "kernelspec": {"display_name": "handgrad", "language": "java", "name": "handgrad"},
              "language_info": {"name": "java", "file_extension": ".jshell", "mimetype": "text/x-java-source"}
             },
             "nbformat": 4,
             "nbformat_minor": 4
            }
            """.formatted(cells.stream().map(Ipynb::cell).collect(Collectors.joining(",\n")));
    }

    private static String cell(Cell cell) {
        return cell.kind() == Cell.Kind.PROSE
                ? "  {\"cell_type\": \"markdown\", \"metadata\": {}, \"source\": " + quoted(cell.text()) + "}"
                : "  {\"cell_type\": \"code\", \"execution_count\": null, \"metadata\": {}, \"outputs\": [], \"source\": "
                        + quoted(cell.text() + shown(cell.text())) + "}";
    }

    /** Lines that show the pictures a piece of code saves; {@code display} is the kernel's. */
    private static String shown(String code) {
        return PICTURE.matcher(code)
                .results()
                .map(MatchResult::group)
                .distinct()
                .map(path -> path.contains(".png\"")
                        ? "\n{ display(javax.imageio.ImageIO.read(" + path + ".toFile())); }"
                        : "\n{ display(\"text/html\", \"<img src='data:image/gif;base64,\" + "
                                + "Base64.getEncoder().encodeToString(Files.readAllBytes(" + path + ")) + \"'>\"); }")
                .collect(Collectors.joining());
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\t' -> json.append("\\t");
                default -> json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
