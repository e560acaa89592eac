package org.bitrecord.processor.layout;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;
import org.bitrecord.Order;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.FieldType;
import org.bitrecord.processor.model.Mark;
import org.jspecify.annotations.Nullable;

/** Finds how bytes and texts lie in their places. */
final class DataPlanner {
    private DataPlanner() {}

    static Shape.Data plan(Declaration.OfRecord record, Component component) {
        if (component.type().isSamples()) {
            return samples(record, component);
        }
        boolean isText = component.type() instanceof FieldType.OfString;
        Mark.TextDecl text = component.mark(Mark.TextDecl.class);
        Mark.UntilDecl until = component.until();
        Mark.SizeDecl size = component.mark(Mark.SizeDecl.class);
        Mark.MaxDecl most = component.mark(Mark.MaxDecl.class);
        String charset = text == null ? StandardCharsets.UTF_8.name() : text.charset();
        String constant = constant(component, charset);
        long bits = Shape.Items.UNSIZED;
        if (constant != null) {
            bits = 4L * constant.length();
        } else if (size != null) {
            bits = 8L * size.value();
        }
        int terminated = until == null ? -1 : until.terminator();
        return new Shape.Data(
                isText ? charset : null,
                text == null ? terminated : text.terminated(),
                text == null ? -1 : text.padded(),
                bits,
                most == null ? Shape.Items.UNLIMITED : most.value(),
                constant,
                null);
    }

    /** R1: numbers one behind the other, or one number that is wider than a long. */
    private static Shape.Data samples(Declaration.OfRecord record, Component component) {
        Mark.BitsDecl bits = Objects.requireNonNull(component.bits());
        Mark.SizeDecl size = component.mark(Mark.SizeDecl.class);
        Mark.TimesDecl times = component.mark(Mark.TimesDecl.class);
        Mark.MaxDecl most = component.mark(Mark.MaxDecl.class);
        boolean one = component.type() instanceof FieldType.OfBigInteger;
        long all = Shape.Items.UNSIZED;
        if (one) {
            all = bits.value();
        } else if (times != null) {
            all = (long) times.value() * bits.value();
        } else if (size != null) {
            all = 8L * size.value();
        }
        return new Shape.Data(
                null,
                -1,
                -1,
                all,
                most == null ? Shape.Items.UNLIMITED : most.value(),
                null,
                new Shape.Samples(
                        bits.value(),
                        bits.signed(),
                        OrderRules.bytes(record, component) == Order.LITTLE,
                        component.type()));
    }

    /** The bytes of a constant, in hexadecimal digits. */
    private static @Nullable String constant(Component component, String charset) {
        Mark.ConstDecl decl = component.constant();
        if (decl == null) {
            return null;
        }
        if (decl.hex() != null) {
            return org.bitrecord.Bytes.fromHex(decl.hex()).toHex();
        }
        String text = decl.text() == null ? "" : decl.text();
        boolean isText = component.type() instanceof FieldType.OfString;
        Charset chars = isText ? Charset.forName(charset) : StandardCharsets.US_ASCII;
        return HexFormat.of().formatHex(text.getBytes(chars));
    }
}
