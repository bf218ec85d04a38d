package org.handgrad.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Steady state: each workload is trained again and again for some seconds of CPU time; the last two thirds of the runs count. Prints one
 * line per measurement: workload, what ran it, microseconds of thread CPU time per epoch (median), final loss.
 *
 * <p>{@code Steady [xor|circle|heart|digits ...]}
 */
public final class Steady {

    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final double SECONDS = 4;

    private Steady() {}

    /**
     * Measures.
     *
     * @param names workloads, all if there is none
     */
    public static void main(String[] names) {
        String kind = KernelSpeed.kind();
        System.out.printf("version\tJava %d\t%s%n", Runtime.version().feature(), System.getProperty("java.vm.version"));
        for (Workload workload : Workload.values()) {
            if (names.length > 0
                    && !Arrays.asList(names).contains(workload.name().toLowerCase())) {
                continue;
            }
            workload.data();
            measure(workload, "handgrad " + kind, epochs -> workload.training(epochs)
                    .fit(workload.data())
                    .loss());
            if (kind.startsWith("plain")) {
                measure(
                        workload,
                        "by hand " + Runtime.version().feature(),
                        epochs -> workload == Workload.DIGITS
                                ? HandWrittenDigits.train(epochs)
                                : HandWritten.train(workload, epochs));
            }
        }
    }

    private static void measure(Workload workload, String what, IntToDoubleFunction train) {
        double[] times = new double[10_000];
        int runs = 0;
        double loss = 0;
        long end = THREADS.getCurrentThreadCpuTime() + (long) (SECONDS * 1e9);
        do {
            long start = THREADS.getCurrentThreadCpuTime();
            loss = train.applyAsDouble(workload.epochs);
            times[runs++] = (THREADS.getCurrentThreadCpuTime() - start) / 1e3 / workload.epochs;
        } while (runs < 3 || runs < times.length && THREADS.getCurrentThreadCpuTime() < end);
        double[] warm = Arrays.copyOfRange(times, runs / 3, runs);
        Arrays.sort(warm);
        System.out.printf(
                "steady\t%s\t%s\t%.4g\t%.4g%n", workload.name().toLowerCase(), what, warm[warm.length / 2], loss);
    }
}
