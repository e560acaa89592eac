package org.bitrecord.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.Objects;
import org.bitrecord.processor.layout.Field;
import org.bitrecord.processor.layout.RecordLayout;
import org.bitrecord.processor.layout.WireNumber;
import org.bitrecord.processor.model.Declaration;

/** Prints what the number of a component means to people, as the last argument of its description. */
final class MeaningBlock {
    private MeaningBlock() {}

    /** Nothing if it means just itself. */
    static CodeBlock of(RecordLayout layout, Field field) {
        WireNumber number = field.number();
        if (number == null) {
            return CodeBlock.of("");
        }
        if (number.isFloat()) {
            return CodeBlock.of(",\nnew $T.Meaning.FloatingPoint()", Types.LAYOUT);
        }
        List<Declaration.Name> names = names(layout, number);
        if (names.isEmpty()) {
            return CodeBlock.of("");
        }
        List<CodeBlock> all = names.stream()
                .map(name -> CodeBlock.of("new $T.Name($S, $LL)", Types.LAYOUT, name.name(), name.value()))
                .toList();
        return CodeBlock.of(
                ",\nnew $T.Meaning.$L($T.of(\n$>$>$L))$<$<",
                Types.LAYOUT,
                number.isEnum() ? "Enumerated" : "Named",
                Types.LIST,
                CodeBlock.join(all, ",\n"));
    }

    /** The constants of an enum that have codes, or those of a code record that it could hold. */
    private static List<Declaration.Name> names(RecordLayout layout, WireNumber number) {
        if (number.meaning() instanceof WireNumber.OfEnum of) {
            return of.constants().stream()
                    .map(constant -> new Declaration.Name(constant.name(), Objects.requireNonNull(constant.code())))
                    .toList();
        }
        return layout.code() == null
                ? List.of()
                : layout.declaration().settings().names().stream()
                        .filter(name -> number.min() <= name.value() && name.value() <= number.max())
                        .toList();
    }
}
