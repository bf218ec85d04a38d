package org.handgrad.plot;

/** The heart curve in the unit square, shrunk towards its middle. */
final class Hearts {

    private Hearts() {}

    static double[][] curve(int points, double size) {
        double[][] curve = new double[points][];
        for (int i = 0; i < points; i++) {
            double t = 2 * Math.PI * i / points;
            double x = 16 * Math.pow(Math.sin(t), 3) / 20;
            double y = (13 * Math.cos(t) - 5 * Math.cos(2 * t) - 2 * Math.cos(3 * t) - Math.cos(4 * t)) / 20;
            curve[i] = new double[] {(size * x + 1) / 2, (size * y + 1) / 2};
        }
        return curve;
    }
}
