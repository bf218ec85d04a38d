import java.io.File;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Prints how many frames an animated GIF has. */
public final class Frames {

    private Frames() {}

    public static void main(String[] arguments) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (var input = ImageIO.createImageInputStream(new File(arguments[0]))) {
            reader.setInput(input);
            System.out.println(reader.getNumImages(true));
        }
    }
}
