package org.handgrad.plot;

import java.awt.AWTError;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.geom.Rectangle2D;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;

/** Figures in a window of their own. */
final class Window {

    private static final String NO_DISPLAY =
            "there is no display to show a figure on; save(\"figure.png\") writes it to a file";

    private Window() {}

    static void open(Figure figure) {
        try {
            if (GraphicsEnvironment.isHeadless()) {
                throw new IllegalStateException(NO_DISPLAY);
            }
            SwingUtilities.invokeLater(() -> frame(figure));
        } catch (AWTError e) {
            throw new IllegalStateException(NO_DISPLAY, e);
        }
    }

    private static void frame(Figure figure) {
        JFrame frame = new JFrame("handgrad");
        frame.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
        frame.setContentPane(new Canvas(figure));
        frame.pack();
        frame.setLocationByPlatform(true);
        frame.setVisible(true);
    }

    private static final class Canvas extends JPanel {

        private static final long serialVersionUID = 1L;

        private final transient Figure figure;

        Canvas(Figure figure) {
            this.figure = figure;
            setPreferredSize(new Dimension(figure.width(), figure.height()));
            setBackground(Palette.PAPER);
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            super.paintComponent(graphics);
            Graphics2D pen = (Graphics2D) graphics.create();
            Raster.smooth(pen);
            figure.draw(pen, new Rectangle2D.Double(0, 0, getWidth(), getHeight()));
            pen.dispose();
        }
    }
}
