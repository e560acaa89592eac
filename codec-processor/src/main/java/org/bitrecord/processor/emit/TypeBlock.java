package org.bitrecord.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bitrecord.Order;
import org.bitrecord.processor.layout.Call;
import org.bitrecord.processor.layout.Field;
import org.bitrecord.processor.layout.RecordLayout;
import org.bitrecord.processor.layout.Shape;
import org.bitrecord.processor.layout.WireNumber;
import org.bitrecord.processor.model.Mark;
import org.jspecify.annotations.Nullable;

/** Prints the expressions that make the run-time types of fields. */
final class TypeBlock {
    private TypeBlock() {}

    /** What makes the type. */
    static CodeBlock of(RecordLayout layout, Field field) {
        Shape shape = field.shape();
        if (shape instanceof Shape.Inside inside) {
            return CodeBlock.of(
                    "new $T.Type.Inside($L, $L, $L)",
                    Types.LAYOUT,
                    inside.of(),
                    inside.isPlaced() ? inside.bitsBefore() : 0,
                    Objects.requireNonNull(inside.number()).bits());
        }
        if (shape instanceof Shape.Nothing) {
            return CodeBlock.of("new $T.Type.Padding(1, 0, false)", Types.LAYOUT);
        }
        if (shape instanceof Shape.Padding padding) {
            return CodeBlock.of(
                    "new $T.Type.Padding($L, $L, $L)",
                    Types.LAYOUT,
                    8 * padding.unit(),
                    padding.from(),
                    padding.ones());
        }
        if (shape instanceof Shape.Called called) {
            return CodeBlock.of(
                    "new $T.Type.Called($T.of($L), (arguments, context) -> $L)",
                    Types.LAYOUT,
                    Types.LIST,
                    arguments(layout, called.by()),
                    new Calls(layout).described(called.by()));
        }
        if (shape instanceof Shape.Coded coded) {
            boolean fixed = coded.minBits() == coded.maxBits();
            return CodeBlock.of(
                    "new $T.Type.Coded($L, $LL$L)",
                    Types.LAYOUT,
                    Codings.name(field.local()),
                    coded.minBits(),
                    fixed ? "" : ", -1");
        }
        if (shape instanceof Shape.Scalar coded && coded.number().meaning() instanceof WireNumber.OfCoding) {
            return CodeBlock.of(
                    "new $T.Type.Coded($L, $LL)",
                    Types.LAYOUT,
                    Codings.name(field.local()),
                    coded.number().bits());
        }
        if (shape instanceof Shape.Scalar text && text.number().meaning() instanceof WireNumber.OfText of) {
            return content(of.data());
        }
        if (shape instanceof Shape.Scalar scalar) {
            return scalar.number().java() == WireNumber.JavaType.BOOLEAN
                    ? CodeBlock.of("new $T.Type.Flag()", Types.LAYOUT)
                    : number(scalar.number(), scalar.constant(), ownOrder(layout, field));
        }
        if (shape instanceof Shape.Flat flat) {
            return nested(Names.type(flat.layout().codec()), flat.constant(), Shape.Items.UNSIZED);
        }
        if (shape instanceof Shape.Nested nested) {
            return nested(Names.type(nested.codec()), null, nested.size());
        }
        if (shape instanceof Shape.Tagged tagged) {
            return CodeBlock.of(
                    "new $T.Type.Tagged($T.INSTANCE.layout()$L)",
                    Types.LAYOUT,
                    Names.type(tagged.union().codec()),
                    sized(tagged.size()));
        }
        if (shape instanceof Shape.Items items) {
            return CodeBlock.of(
                    "new $T.Type.Items($T.INSTANCE, $L, $L$L)",
                    Types.LAYOUT,
                    Parts.codec(items.element()),
                    items.until() == null
                            ? "null"
                            : CodeBlock.of("$S", items.until().text()),
                    items.orEnd(),
                    bounds(items));
        }
        if (shape instanceof Shape.Maybe maybe) {
            return CodeBlock.of(
                    "new $T.Type.Maybe($T.INSTANCE, $S)",
                    Types.LAYOUT,
                    Parts.codec(maybe.inner()),
                    maybe.when().text());
        }
        Shape.Data data = (Shape.Data) shape;
        Shape.Samples samples = data.samples();
        if (samples != null) {
            return CodeBlock.of(
                    "new $T.Type.Samples($L, $L, $T.$L, $LL, $L)",
                    Types.LAYOUT,
                    samples.bits(),
                    samples.signed(),
                    Order.class,
                    samples.little() ? Order.LITTLE : Order.BIG,
                    data.size(),
                    data.most());
        }
        if (data.equals(Shape.Data.PLAIN)) {
            return CodeBlock.of("new $T.Type.Data()", Types.LAYOUT);
        }
        return content(data);
    }

    private static CodeBlock content(Shape.Data data) {
        return CodeBlock.of(
                "new $T.Type.Content($L, $L, $L, $LL, $L, $L)",
                Types.LAYOUT,
                data.charset() == null ? "null" : CodeBlock.of("$S", data.charset()),
                data.terminated(),
                data.padded(),
                data.size(),
                data.most(),
                data.constant() == null ? "null" : CodeBlock.of("$S", data.constant()));
    }

    /** What a list says of its elements and size beyond its condition; nothing if it says nothing. */
    private static CodeBlock bounds(Shape.Items items) {
        int times = items.count() instanceof Shape.Times count ? count.count() : -1;
        boolean sized = items.size() != Shape.Items.UNSIZED;
        if (times < 0 && !sized && items.most() == Shape.Items.UNLIMITED) {
            return CodeBlock.of("");
        }
        return CodeBlock.of(", $L, $LL, $L", times, sized ? items.size() : -1, items.most());
    }

    /** The byte order of a number alone, or null if it has that of the record. */
    static @Nullable Order ownOrder(RecordLayout layout, Field field) {
        if (layout.code() == null) {
            WireNumber number = field.number();
            return number == null || !number.swapped() ? null : layout.isLittle(field) ? Order.LITTLE : Order.BIG;
        }
        // What a code record states for its number holds in whatever order it is read.
        Mark.BitsDecl bits =
                layout.declaration().components().get(field.index()).bits();
        return bits == null || bits.order() == Order.INHERIT ? null : bits.order();
    }

    static CodeBlock number(WireNumber number, @Nullable Long constant, @Nullable Order order) {
        CodeBlock own = order == null ? CodeBlock.of("") : CodeBlock.of(", $T.$L", Order.class, order);
        return CodeBlock.of(
                "new $T.Type.Number($L, $L, $L$L)",
                Types.LAYOUT,
                number.bits(),
                number.signed(),
                literal(constant),
                own);
    }

    private static CodeBlock nested(ClassName codec, @Nullable Long constant, long size) {
        return CodeBlock.of(
                "new $T.Type.Nested($T.INSTANCE, $L$L)", Types.LAYOUT, codec, literal(constant), sized(size));
    }

    private static String sized(long bits) {
        return bits == Shape.Items.UNSIZED ? "" : ", " + bits + "L";
    }

    private static String literal(@Nullable Long constant) {
        return constant == null ? "null" : constant + "L";
    }

    /** The places of the components that a method is given. */
    static String arguments(RecordLayout layout, Call call) {
        return call.components().stream()
                .map(index -> layout.fields().get(index).shape() instanceof Shape.Flat ? ~index : index)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }
}
