package org.handgrad.benchmarks;

import java.util.concurrent.TimeUnit;
import org.handgrad.optim.History;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The workloads through the public API, and the small ones by hand. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class TrainingBenchmark {

    /** What is trained. */
    @Param
    public Workload workload;

    /** Makes the samples. */
    @Setup
    public void data() {
        workload.data();
    }

    /**
     * Through the public API.
     *
     * @return what came of it
     */
    @Benchmark
    public History handgrad() {
        return workload.training(workload.epochs).fit(workload.data());
    }

    /**
     * Written by hand.
     *
     * @return what came of it
     */
    @Benchmark
    public double byHand() {
        return workload == Workload.DIGITS
                ? HandWrittenDigits.train(workload.epochs)
                : HandWritten.train(workload, workload.epochs);
    }
}
