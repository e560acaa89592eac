package org.bitrecord.processor.emit;

import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.bitrecord.processor.layout.Allowed;

/** How the values that a number may have are called in generated code. */
final class Ranges {
    private Ranges() {}

    /** The method of Bounds or Require that compares. */
    static String method(Allowed allowed) {
        if (!allowed.in().isEmpty()) {
            return "among";
        }
        return allowed.unsigned() ? "unsignedRange" : "range";
    }

    /** What that method is given behind the number. */
    static String arguments(Allowed allowed) {
        LongStream values = allowed.in().isEmpty()
                ? LongStream.of(allowed.min(), allowed.max())
                : allowed.in().stream().mapToLong(Long::longValue);
        return values.mapToObj(value -> value + "L").collect(Collectors.joining(", "));
    }
}
