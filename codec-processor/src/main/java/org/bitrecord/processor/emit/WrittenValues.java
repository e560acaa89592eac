package org.bitrecord.processor.emit;

import com.palantir.javapoet.CodeBlock;
import org.bitrecord.processor.layout.Field;
import org.bitrecord.processor.layout.RecordLayout;
import org.bitrecord.processor.layout.Slice;

/** How the components of {@code value}, and the numbers among them, are written: what describes as what it says. */
final class WrittenValues {
    private final RecordLayout layout;
    private final Holders holders;

    WrittenValues(RecordLayout layout) {
        this.layout = layout;
        this.holders = new Holders(layout);
    }

    /** The component as its codec writes it. */
    CodeBlock written(Field field) {
        return holders.isWritten(field)
                ? CodeBlock.of("$L(value)", Names.method("written", field))
                : CodeBlock.of("$L", Parts.component(field));
    }

    /** The number as it is written; of a checksum that is computed afterwards, what it holds now. */
    String expression(Slice slice) {
        Field speaker = layout.speaker(slice.path(), slice.field());
        if (ComputedMethods.isComputed(speaker)) {
            return Names.method("written", speaker) + "(value)";
        }
        return Meanings.number(slice.number(), component(slice), slice.local());
    }

    String component(Slice slice) {
        StringBuilder path = new StringBuilder(Parts.component(layout.fields().get(slice.field())));
        slice.path().stream()
                .skip(1)
                .forEach(name -> path.append('.').append(name).append("()"));
        return path.toString();
    }

    /** Whether the bits are no component and always zeros. */
    boolean isZero(Slice slice) {
        return slice.hidden() && !ComputedMethods.isComputed(layout.fields().get(slice.field()));
    }
}
