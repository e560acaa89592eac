package org.bitrecord.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.stream.Collectors;
import org.bitrecord.processor.layout.Allowed;
import org.bitrecord.processor.layout.Allowed.Compared;
import org.bitrecord.processor.layout.Slice;

/** How generated code compares a number with the values that it may have. */
final class Ranges {
    private Ranges() {}

    /** On read, of the number in its local variable. */
    static CodeBlock read(Slice slice, Allowed allowed) {
        if (allowed.compared() == Compared.FLOAT) {
            String value = Meanings.value(slice.number(), slice.local(), slice.local());
            return CodeBlock.of("$T.read($L, $L)", Types.FLOATS, value, all(allowed));
        }
        return CodeBlock.of("$T.$L($L, $L)", Types.BOUNDS, method(allowed), slice.local(), arguments(allowed));
    }

    /**
     * On write.
     *
     * @param component the component, which is the value of a float
     * @param number the number that stands for it
     */
    static CodeBlock verify(Allowed allowed, String component, String number, String path) {
        return allowed.compared() == Compared.FLOAT
                ? CodeBlock.of("$T.verify($L, $S, $L)", Types.FLOATS, component, path, all(allowed))
                : CodeBlock.of("$T.$L($L, $S, $L)", Types.REQUIRE, method(allowed), number, path, arguments(allowed));
    }

    /** The same values as data, in the layout. */
    static CodeBlock relation(Allowed allowed) {
        return CodeBlock.of(
                "new $T.Relation.$L($L, $T.of($L))",
                Types.LAYOUT,
                allowed.compared() == Compared.FLOAT ? "FloatRange" : "Range",
                literals(List.of(allowed.min(), allowed.max())),
                Types.LIST,
                literals(allowed.in()));
    }

    private static String method(Allowed allowed) {
        if (!allowed.in().isEmpty()) {
            return "among";
        }
        return allowed.compared() == Compared.UNSIGNED ? "unsignedRange" : "range";
    }

    private static String arguments(Allowed allowed) {
        return literals(allowed.in().isEmpty() ? List.of(allowed.min(), allowed.max()) : allowed.in());
    }

    private static String all(Allowed allowed) {
        return literals(List.of(allowed.min(), allowed.max()))
                + (allowed.in().isEmpty() ? "" : ", ")
                + literals(allowed.in());
    }

    private static String literals(List<Long> values) {
        return values.stream().map(value -> value + "L").collect(Collectors.joining(", "));
    }
}
