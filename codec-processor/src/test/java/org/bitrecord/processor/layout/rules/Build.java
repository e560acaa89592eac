package org.bitrecord.processor.layout.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bitrecord.Zero;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.Declarations;
import org.bitrecord.processor.model.FieldType;
import org.bitrecord.processor.model.FieldType.Named;
import org.bitrecord.processor.model.Mark;
import org.bitrecord.processor.model.Mark.BitsDecl;
import org.bitrecord.processor.model.Mark.ChecksumDecl;
import org.bitrecord.processor.model.Mark.ConstDecl;
import org.bitrecord.processor.model.Mark.LengthDecl;
import org.bitrecord.processor.model.Mark.Reference;
import org.bitrecord.processor.model.Mark.RestDecl;
import org.bitrecord.processor.model.Mark.TagDecl;
import org.bitrecord.processor.model.Mark.UntilDecl;
import org.bitrecord.processor.model.SourceRef;
import org.bitrecord.processor.model.TypeName;

/** Makes declarations by hand; a component is made once and then given annotations one by one. */
final class Build {
    static final FieldType BOOLEAN = new FieldType.OfBoolean();
    static final FieldType INT = new FieldType.OfInt();
    static final FieldType LONG = new FieldType.OfLong();
    static final FieldType BYTES = new FieldType.OfBytes();

    private Build() {}

    /** A place that shows what it is in a failed assertion. */
    record At(String what) implements SourceRef {}

    static TypeName name(String simpleName) {
        return new TypeName("example", List.of(simpleName));
    }

    static FieldType named(String simpleName) {
        return new Named(name(simpleName));
    }

    static FieldType listOf(FieldType element) {
        return new FieldType.ListOf(component("element", element));
    }

    static Component component(String name, FieldType type) {
        return new Component(name, new At(name), type, List.of());
    }

    static Component number(FieldType type, int bits) {
        return bits(component("number", type), bits, false);
    }

    private static Component with(Component c, Mark mark) {
        List<Mark> marks = new ArrayList<>(c.marks());
        marks.add(mark);
        return new Component(c.name(), c.at(), c.type(), marks);
    }

    static Component bits(Component c, int bits, boolean signed) {
        return with(c, new BitsDecl(bits, signed, null, new At("@Bits"), new At("width")));
    }

    static Component constant(Component c, long value) {
        return with(c, new ConstDecl(value, null, null, new At("@Const"), new At("constant")));
    }

    static Component length(Component c) {
        return with(
                c, new LengthDecl(List.of(), null, 8, 0, Zero.ORDINARY, null, new At("@Length"), new At("@Length")));
    }

    static Component tag(Component c) {
        return with(c, new TagDecl(new Reference("payload", new At("of")), null, null, new At("@Tag"), new At("@Tag")));
    }

    static Component checksum(Component c) {
        return with(
                c,
                new ChecksumDecl(
                        name("Internet"),
                        new At("algorithm"),
                        null,
                        List.of(),
                        null,
                        null,
                        List.of(),
                        false,
                        Zero.ORDINARY,
                        null,
                        false,
                        false,
                        null,
                        new At("@Checksum")));
    }

    static Component rest(Component c) {
        return with(c, new RestDecl(new At("@Rest")));
    }

    static Component until(Component c) {
        return with(c, new UntilDecl("it.last", -1, false, new At("@Until"), new At("condition")));
    }

    static Declaration.Settings settings() {
        return new Declaration.Settings(
                Mark.Ordering.USUAL,
                0,
                null,
                0,
                null,
                List.of(),
                false,
                null,
                Declaration.Documentation.NONE,
                new At("@BitCodec"));
    }

    static Declaration.OfRecord record(String name, Component... components) {
        return new Declaration.OfRecord(
                name(name),
                new At(name),
                true,
                settings(),
                false,
                List.of(components),
                List.of(),
                null,
                List.of(),
                List.of());
    }

    static Declarations all(Declaration... declarations) {
        Map<TypeName, Declaration> byName =
                Arrays.stream(declarations).collect(Collectors.toMap(Declaration::name, Function.identity()));
        return byName::get;
    }
}
