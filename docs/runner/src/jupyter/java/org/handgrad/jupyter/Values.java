package org.handgrad.jupyter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.handgrad.plot.Animation;
import org.handgrad.plot.Figure;
import org.rapaio.jupyter.kernel.display.DisplayData;
import org.rapaio.jupyter.kernel.display.DisplayRenderer;
import org.rapaio.jupyter.kernel.display.DisplayTransformer;
import org.rapaio.jupyter.kernel.display.spi.DisplayProvider;
import org.rapaio.jupyter.kernel.global.Global;

/**
 * How the Jupyter kernel shows the value of a cell: a figure as its picture, an animation playing, an array entry by entry, and
 * everything else as text, line for line, as JShell does. The kernel finds this class as a service; {@code docs/jupyter}
 * compiles it.
 */
public final class Values implements DisplayProvider {

    /** The kernel would write {@code toString()} as HTML, where line breaks and everything after a {@code <} are lost. */
    public Values() {
        Global.options().display().defaultMime("text/plain");
    }

    @Override
    public List<DisplayRenderer> getDisplayRenderers() {
        Stream<DisplayRenderer> pictures = Stream.of(
                new As<>(Figure.class, figure -> Global.displaySystem().render(figure.image())),
                new As<>(Animation.class, Values::playing));
        Stream<DisplayRenderer> values = Stream.of(
                text(double[].class, Arrays::toString),
                text(int[].class, Arrays::toString),
                text(Object[].class, Arrays::deepToString),
                text(Collection.class, Object::toString),
                text(Map.class, Object::toString));
        return Stream.concat(pictures, values).toList();
    }

    @Override
    public List<DisplayTransformer> getDisplayTransformers() {
        return List.of();
    }

    private static <T> DisplayRenderer text(Class<T> type, Function<T, String> text) {
        return new As<>(type, value -> DisplayData.fromText(text.apply(value)));
    }

    private static DisplayData playing(Animation animation) {
        try {
            Path file = Files.createTempFile("handgrad", ".gif");
            try {
                String bytes = Base64.getEncoder().encodeToString(Files.readAllBytes(animation.save(file)));
                return DisplayData.fromHtml("<img src='data:image/gif;base64," + bytes + "'>");
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record As<T>(Class<T> rendererClass, Function<T, DisplayData> form) implements DisplayRenderer {

        @Override
        public boolean canRender(String mime) {
            return mime == null;
        }

        @Override
        public DisplayData render(String mime, Object value) {
            return form.apply(rendererClass.cast(value));
        }
    }
}
