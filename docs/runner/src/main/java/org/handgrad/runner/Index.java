package org.handgrad.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A web page of all that a run of the notebooks left behind: every picture, with the numbers printed beside it.
 *
 * @param directory where the page and the pictures are
 */
record Index(Path directory) {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>handgrad: the lessons and their pictures</title>
            <style>
              body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 84rem; padding: 0 1rem; color: #1e1e1e }
              nav { columns: 14rem; margin-bottom: 2rem }
              nav a { display: block }
              section { border-top: 1px solid #ccc; padding-top: 1rem }
              .what { display: flex; flex-wrap: wrap; gap: 1.5rem; align-items: flex-start }
              figure { margin: 0; max-width: 100%% }
              img { max-width: 100%%; height: auto; border: 1px solid #ddd }
              figcaption { color: #555; font-size: 0.85rem }
              pre { background: #f5f5f5; padding: 0.8rem; margin: 0; overflow-x: auto; max-width: 100%%; font-size: 0.8rem }
              .failed { color: #b00020 }
            </style>
            <h1>The lessons and their pictures</h1>
            <nav>
            %s</nav>
            %s</html>
            """;

    private static final String SECTION = """
            <section id="%s">
            <h2>%s</h2>
            <p>%s</p>
            <p%s</p>
            <div class="what">
            %s%s</div>
            </section>
            """;

    /** Writes {@code index.html}. */
    Path write(Notebooks notebooks, List<Result> results) throws IOException {
        StringBuilder links = new StringBuilder();
        StringBuilder sections = new StringBuilder();
        for (Result result : results) {
            String name = notebooks.name(result.notebook());
            Prose prose = Prose.of(Cell.parse(Files.readAllLines(result.notebook())));
            links.append("<a href=\"#%s\">%s</a>\n".formatted(name, escaped(prose.title())));
            sections.append(SECTION.formatted(
                    name,
                    escaped(prose.title()),
                    marked(escaped(prose.summary())),
                    verdict(name, result),
                    figures(result),
                    numbers(result)));
        }
        return Files.writeString(directory.resolve("index.html"), PAGE.formatted(links, sections));
    }

    private static String verdict(String name, Result result) {
        return result.succeeded()
                ? String.format(Locale.ROOT, "><code>docs/run %s</code>, %.1f s", name, result.seconds())
                : " class=\"failed\"><code>docs/run " + name + "</code> failed";
    }

    private String figures(Result result) {
        return result.pictures().stream()
                .map(picture -> directory.relativize(picture).toString().replace('\\', '/'))
                .map(path ->
                        "<figure><img src=\"%s\" alt=\"%s\" loading=\"lazy\"><figcaption>%s</figcaption></figure>\n"
                                .formatted(path, path, path))
                .collect(Collectors.joining());
    }

    private static String numbers(Result result) {
        return result.printed().isBlank()
                ? ""
                : "<pre>" + escaped(result.printed().stripTrailing()) + "</pre>\n";
    }

    /** The marks of Markdown that the prose of lessons has. */
    private static String marked(String text) {
        return text.replaceAll("`([^`]+)`", "<code>$1</code>").replaceAll("\\*([^*]+)\\*", "<em>$1</em>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
