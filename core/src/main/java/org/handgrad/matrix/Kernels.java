package org.handgrad.matrix;

import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Which kernel this JVM uses, decided once. Bits do not depend on it.
 *
 * <p>The vector kernel is chosen where Java was started with {@code --add-modules jdk.incubator.vector}, unless
 * {@code -Dhandgrad.kernel=plain} says otherwise. Large products, and Adam's steps for many parameters, are shared among the
 * threads of the common pool, unless {@code -Dhandgrad.threads=1} says otherwise.
 */
public final class Kernels {

    static final Kernel BEST = choose();

    private Kernels() {}

    private static Kernel choose() {
        Kernel kernel = "plain".equals(System.getProperty("handgrad.kernel"))
                ? new PlainKernel()
                : vector().orElseGet(PlainKernel::new);
        int threads =
                Integer.getInteger("handgrad.threads", Runtime.getRuntime().availableProcessors());
        return threads > 1 ? new ParallelKernel(kernel, threads) : kernel;
    }

    /** Looked for only where its module is there: without that, its class cannot even be loaded. */
    private static Optional<Kernel> vector() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
                ? ServiceLoader.load(Kernel.class, Kernel.class.getClassLoader())
                        .findFirst()
                : Optional.empty();
    }

    /**
     * What is in use.
     *
     * @return {@code plain}, {@code vector of 8}, {@code plain in 2 threads} ...
     */
    public static String description() {
        return BEST.toString();
    }
}
