import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * What one core can do at most, as far as Java can ask for it: fused multiply-adds in registers and in the first cache, and exp
 * from the platform's own library. Needs no build: {@code java --add-modules jdk.incubator.vector Peak.java}.
 */
public final class Peak {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int STEPS = 100_000;

    private static double sink;

    private Peak() {}

    public static void main(String[] none) {
        int java = Runtime.version().feature();
        double flops = 2.0 * 16 * SPECIES.length() * STEPS;
        print("peak, fused multiply-adds in registers", "vector " + java, flops / best(Peak::registers), "GF/s");
        double[] c = random(1_000);
        double[] b = random(1_000);
        print("peak, one row plus a multiple of another", "plain " + java, 2e6 / best(() -> rows(c, b, 1_000)), "GF/s");
        for (int n : new int[] {4_000, 1_000_000}) {
            double[] z = random(n);
            double[] out = new double[n];
            print("sigmoid, %d elements".formatted(n), "Math.exp " + java, best(() -> mathExp(z, out)) / n, "ns");
            print("sigmoid, %d elements".formatted(n), "SVML " + java, best(() -> library(z, out)) / n, "ns");
        }
        if (sink == 42) {
            System.out.println();
        }
    }

    private static void print(String what, String who, double value, String unit) {
        System.out.printf("kernel\t%s\t%s\t%.3g\t%s%n", what, who, value, unit);
    }

    private static double[] random(int n) {
        return new Random(1).doubles(n, -6, 6).toArray();
    }

    /** Sixteen chains, so that none waits for another. */
    private static void registers() {
        DoubleVector x = DoubleVector.broadcast(SPECIES, 0.999999);
        DoubleVector y = DoubleVector.broadcast(SPECIES, 1e-9);
        DoubleVector a = y, b = y, c = y, d = y, e = y, f = y, g = y, h = y;
        DoubleVector i = y, j = y, k = y, l = y, m = y, n = y, o = y, p = y;
        for (int step = 0; step < STEPS; step++) {
            a = a.fma(x, y);
            b = b.fma(x, y);
            c = c.fma(x, y);
            d = d.fma(x, y);
            e = e.fma(x, y);
            f = f.fma(x, y);
            g = g.fma(x, y);
            h = h.fma(x, y);
            i = i.fma(x, y);
            j = j.fma(x, y);
            k = k.fma(x, y);
            l = l.fma(x, y);
            m = m.fma(x, y);
            n = n.fma(x, y);
            o = o.fma(x, y);
            p = p.fma(x, y);
        }
        DoubleVector low = a.add(b).add(c).add(d).add(e).add(f).add(g).add(h);
        sink += low.add(i).add(j).add(k).add(l).add(m).add(n).add(o).add(p).reduceLanes(VectorOperators.ADD);
    }

    private static void rows(double[] c, double[] b, int times) {
        for (int t = 0; t < times; t++) {
            row(c, b, 1e-9 * t);
        }
    }

    private static void row(double[] c, double[] b, double x) {
        for (int j = 0; j < c.length; j++) {
            c[j] = Math.fma(x, b[j], c[j]);
        }
    }

    private static void mathExp(double[] z, double[] out) {
        for (int i = 0; i < z.length; i++) {
            out[i] = 1 / (1 + Math.exp(-z[i]));
        }
    }

    private static void library(double[] z, double[] out) {
        DoubleVector one = DoubleVector.broadcast(SPECIES, 1);
        for (int i = 0; i + SPECIES.length() <= z.length; i += SPECIES.length()) {
            DoubleVector e = DoubleVector.fromArray(SPECIES, z, i).neg().lanewise(VectorOperators.EXP);
            one.div(one.add(e)).intoArray(out, i);
        }
    }

    /** Nanoseconds of thread CPU time: the best run, since this is a limit. */
    private static double best(Runnable task) {
        double[] times = new double[10_000];
        int runs = 0;
        long end = nanos() + 1_500_000_000L;
        do {
            long start = nanos();
            task.run();
            times[runs++] = nanos() - start;
        } while (runs < 20 || runs < times.length && nanos() < end);
        double[] warm = Arrays.copyOfRange(times, runs / 2, runs);
        Arrays.sort(warm);
        return warm[0];
    }

    private static long nanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
