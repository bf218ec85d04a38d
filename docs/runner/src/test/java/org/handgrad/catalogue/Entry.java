package org.handgrad.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One class as its own documentation describes it.
 *
 * @param name the class
 * @param paragraphs its Javadoc as Markdown, the formula first and the source last
 * @param file where it stands, seen from docs
 */
record Entry(String name, List<String> paragraphs, String file) {

    private static final Pattern JAVADOC = Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*?)\\*/\\s*(?:@\\w+\\s+)*public [\\w ]*?(?:class|record) ", Pattern.DOTALL);

    static Entry of(Path file) {
        try {
            Matcher javadoc = JAVADOC.matcher(Files.readString(file));
            if (!javadoc.find()) {
                throw new IllegalStateException(file + " has no documented public class");
            }
            String name = file.getFileName().toString().replace(".java", "");
            return new Entry(name, paragraphs(javadoc.group(1)), file.toString().replace('\\', '/'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> paragraphs(String javadoc) {
        String text = javadoc.replaceAll("(?m)^\\s*\\* ?", "")
                .replaceAll("(?s)\\n@param.*", "")
                .replaceAll("(?s)<table>.*?</table>", "")
                .replaceAll("(?s)<pre>(.*?)</pre>", "<p><pre>$1<p>")
                .replaceAll("(?s)<ul>.*?</ul>", "")
                .replaceAll("\\{@value #(\\w+)}", "`$1`")
                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replaceAll("\\{@link(?:plain)? #?([^}\\s(]*)[^}]*}", "`$1`")
                .replace("&gt;", ">")
                .replace("&lt;", "<")
                .replace("&amp;", "&");
        return Arrays.stream(text.split("<p>"))
                .map(Entry::paragraph)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    /** A block of formulas keeps its lines, anything else is one line. */
    private static String paragraph(String text) {
        return text.startsWith("<pre>")
                ? "```text\n" + text.substring("<pre>".length()).strip() + "\n```"
                : text.replaceAll("\\s+", " ").strip();
    }

    /** The paragraph that names who said it first. */
    String source() {
        return paragraphs.stream()
                .filter(p -> p.startsWith("Source: "))
                .findFirst()
                .orElse("");
    }

    String markdown(String figures) {
        StringBuilder text = new StringBuilder("### " + name + "\n\n" + paragraphs.get(0) + "\n\n" + figures);
        paragraphs.stream().skip(1).forEach(paragraph -> text.append(paragraph).append("\n\n"));
        return text.append("[" + name + ".java](" + file + ")\n\n").toString();
    }
}
