package org.handgrad.plot;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.Map;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;

/** What a GIF says besides its pixels: size, colours, delays, and that it loops for ever. */
final class GifMetadata {

    private static final byte[] LOOP_FOR_EVER = {1, 0, 0};

    private GifMetadata() {}

    static IIOMetadata stream(ImageWriter writer, IndexColorModel model, int width, int height)
            throws IIOInvalidTreeException {
        IIOMetadataNode colors = node(
                "GlobalColorTable",
                Map.of("sizeOfGlobalColorTable", model.getMapSize(), "backgroundColorIndex", 0, "sortFlag", "FALSE"));
        for (int i = 0; i < model.getMapSize(); i++) {
            colors.appendChild(node(
                    "ColorTableEntry",
                    Map.of("index", i, "red", model.getRed(i), "green", model.getGreen(i), "blue", model.getBlue(i))));
        }
        IIOMetadata metadata = writer.getDefaultStreamMetadata(null);
        IIOMetadataNode root = new IIOMetadataNode(metadata.getNativeMetadataFormatName());
        root.appendChild(node("Version", Map.of("value", "89a")));
        root.appendChild(node(
                "LogicalScreenDescriptor",
                Map.of(
                        "logicalScreenWidth",
                        width,
                        "logicalScreenHeight",
                        height,
                        "colorResolution",
                        8,
                        "pixelAspectRatio",
                        0)));
        root.appendChild(colors);
        metadata.setFromTree(metadata.getNativeMetadataFormatName(), root);
        return metadata;
    }

    static IIOMetadata frame(ImageWriter writer, Rectangle part, int centiseconds, int unchanged)
            throws IIOInvalidTreeException {
        // Asked for an RGB type, the writer adds no colour table of the frame's own.
        IIOMetadata metadata = writer.getDefaultImageMetadata(
                ImageTypeSpecifier.createFromBufferedImageType(BufferedImage.TYPE_INT_RGB), null);
        IIOMetadataNode root = new IIOMetadataNode(metadata.getNativeMetadataFormatName());
        root.appendChild(node(
                "ImageDescriptor",
                Map.of(
                        "imageLeftPosition", part.x,
                        "imageTopPosition", part.y,
                        "imageWidth", part.width,
                        "imageHeight", part.height,
                        "interlaceFlag", "FALSE")));
        root.appendChild(node(
                "GraphicControlExtension",
                Map.of(
                        "disposalMethod", "doNotDispose",
                        "userInputFlag", "FALSE",
                        "transparentColorFlag", "TRUE",
                        "delayTime", centiseconds,
                        "transparentColorIndex", unchanged)));
        IIOMetadataNode loop =
                node("ApplicationExtension", Map.of("applicationID", "NETSCAPE", "authenticationCode", "2.0"));
        loop.setUserObject(LOOP_FOR_EVER.clone());
        IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
        extensions.appendChild(loop);
        root.appendChild(extensions);
        metadata.setFromTree(metadata.getNativeMetadataFormatName(), root);
        return metadata;
    }

    private static IIOMetadataNode node(String name, Map<String, Object> attributes) {
        IIOMetadataNode node = new IIOMetadataNode(name);
        attributes.forEach((key, value) -> node.setAttribute(key, value.toString()));
        return node;
    }
}
