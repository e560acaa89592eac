package org.bitrecord.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;

/** Measures the CPU time of JMH's worker threads: on a machine that others use too, time on the clock says nothing. */
public final class CpuTimeProfiler implements InternalProfiler {
    /** The name of the result, in ns of CPU time an operation. */
    static final String RESULT = "cpu.norm";

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private long cpuTimeBeforeInNanos;

    /** For JMH. */
    public CpuTimeProfiler() {}

    @Override
    public void beforeIteration(BenchmarkParams benchmarkParams, IterationParams iterationParams) {
        cpuTimeBeforeInNanos = workersCpuTimeInNanos();
    }

    @Override
    public Collection<ScalarResult> afterIteration(
            BenchmarkParams benchmarkParams, IterationParams iterationParams, IterationResult result) {
        long cpuTimeInNanos = workersCpuTimeInNanos() - cpuTimeBeforeInNanos;
        // All operations, those before and after the measured ones too: the threads' time has them as well.
        double nanos = (double) cpuTimeInNanos / result.getMetadata().getAllOps();
        return List.of(new ScalarResult(RESULT, nanos, "ns/op", AggregationPolicy.AVG));
    }

    @Override
    public String getDescription() {
        return "CPU time of the worker threads";
    }

    /** Before the first iteration there is no such thread yet, and so no time. */
    private static long workersCpuTimeInNanos() {
        long sum = 0;
        for (ThreadInfo thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().contains("-jmh-worker-")) {
                sum += THREADS.getThreadCpuTime(thread.getThreadId());
            }
        }
        return sum;
    }
}
