package org.handgrad.benchmarks;

/**
 * Trains one workload once and prints nothing but the loss it ends with: for the time of a whole process.
 *
 * <p>{@code Once heart 20000}
 */
public final class Once {

    private Once() {}

    /**
     * Trains.
     *
     * @param arguments the workload and how many epochs
     */
    public static void main(String[] arguments) {
        Workload workload = Workload.valueOf(arguments[0].toUpperCase());
        int epochs = Integer.parseInt(arguments[1]);
        System.out.printf(
                "%.4g%n", workload.training(epochs).fit(workload.data()).loss());
    }
}
