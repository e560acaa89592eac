package org.bitrecord.processor;

import java.util.List;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.Declarations;

/** Fails on every record: the one mistake that is not the user's but ours, and has to be made on purpose. */
final class CrashingBackend implements Backend {
    @Override
    public List<Diagnostic> generate(Declaration declaration, Declarations all, Output output) {
        IllegalStateException crash = new IllegalStateException("no slice for bit 12");
        crash.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("org.bitrecord.processor.layout.Planner", "plan", "Planner.java", 99),
            new StackTraceElement("org.bitrecord.processor.Round", "generate", "Round.java", 77)
        });
        throw crash;
    }
}
