/**
 * How fast the library is: its kernels, four workloads, the same workloads written by hand, and how cost grows.
 *
 * <p>Not here: the peers, each of which runs in a process of its own from {@code docs/benchmarks/peers}.
 *
 * <p>Start with {@link org.handgrad.benchmarks.Workload}; {@code docs/benchmarks/run} runs everything.
 */
package org.handgrad.benchmarks;
