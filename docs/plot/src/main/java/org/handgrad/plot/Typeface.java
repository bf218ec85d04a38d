package org.handgrad.plot;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The one typeface of every picture: DejaVu Sans, read from the class path and not from the machine, so that pictures
 * look alike everywhere and Greek letters, indices and arrows are there.
 */
final class Typeface {

    static final Font TITLE = read("DejaVuSans-Bold.ttf").deriveFont(15f);
    static final Font LABEL = read("DejaVuSans.ttf").deriveFont(13f);
    static final Font TICK = LABEL.deriveFont(11.5f);

    /** Where AWT takes the system's fonts from; needed only where the system has none. */
    private static final String FONT_CONFIGURATION = "sun.awt.fontconfig";

    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

    private Typeface() {}

    private static Font read(String file) {
        try {
            try {
                return fromClassPath(file);
            } catch (FontFormatException | IOException | RuntimeException | InternalError e) {
                // AWT does not start on Linux without fonts unless a configuration names none.
                describeNoFonts();
                return fromClassPath(file);
            }
        } catch (FontFormatException e) {
            throw new IllegalStateException(file + " on the class path is not a font", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the font " + file + " of jasperreports-fonts", e);
        }
    }

    private static Font fromClassPath(String file) throws FontFormatException, IOException {
        try (InputStream font = Typeface.class.getResourceAsStream(FOLDER + file)) {
            if (font == null) {
                throw new IOException("no " + FOLDER + file + " on the class path; add jasperreports-fonts to it");
            }
            return Font.createFont(Font.TRUETYPE_FONT, font);
        }
    }

    private static void describeNoFonts() throws IOException {
        if (System.getProperty(FONT_CONFIGURATION) == null) {
            Path none = Files.createTempFile("handgrad-no-fonts", ".properties");
            none.toFile().deleteOnExit();
            Files.writeString(none, "version=1\nsequence.allfonts=default\n");
            System.setProperty(FONT_CONFIGURATION, none.toString());
        }
    }
}
