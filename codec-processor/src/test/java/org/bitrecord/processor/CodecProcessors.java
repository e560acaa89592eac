package org.bitrecord.processor;

import javax.annotation.processing.Processor;

/** Makes processors for tests of other packages. */
public final class CodecProcessors {
    private CodecProcessors() {}

    /** The processor with that backend. */
    public static Processor with(Backend backend) {
        return new CodecProcessor(backend);
    }
}
