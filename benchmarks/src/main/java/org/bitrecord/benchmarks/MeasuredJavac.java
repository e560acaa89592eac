package org.bitrecord.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import javax.tools.ToolProvider;

/** Runs the compiler once, in a JVM of its own, and prints how many nanoseconds of CPU that JVM has taken by then. */
final class MeasuredJavac {
    private MeasuredJavac() {}

    /**
     * Compiles.
     *
     * @param args those of {@code javac}
     */
    public static void main(String[] args) {
        int code = ToolProvider.getSystemJavaCompiler().run(null, System.out, System.out, args);
        if (code != 0) {
            System.exit(code);
        }
        // All threads count: those of the collector, and those that compile the compiler.
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.out.println(system.getProcessCpuTime());
    }
}
