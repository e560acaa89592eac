package org.bitrecord.processor.layout.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.Component.BitsDecl;
import org.bitrecord.processor.model.Component.ChecksumDecl;
import org.bitrecord.processor.model.Component.ConstDecl;
import org.bitrecord.processor.model.Component.LengthDecl;
import org.bitrecord.processor.model.Component.Reference;
import org.bitrecord.processor.model.Component.RestDecl;
import org.bitrecord.processor.model.Component.TagDecl;
import org.bitrecord.processor.model.Component.UntilDecl;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.Declarations;
import org.bitrecord.processor.model.FieldType;
import org.bitrecord.processor.model.FieldType.Named;
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
        return new FieldType.ListOf(element);
    }

    static Component component(String name, FieldType type) {
        return new Component(name, new At(name), type, null, null, List.of(), null, null, null, null);
    }

    static Component number(FieldType type, int bits) {
        return bits(component("number", type), bits, false);
    }

    static Component bits(Component c, int bits, boolean signed) {
        BitsDecl decl = new BitsDecl(bits, signed, new At("@Bits"), new At("width"));
        return new Component(
                c.name(),
                c.at(),
                c.type(),
                decl,
                c.constant(),
                c.lengths(),
                c.tag(),
                c.checksum(),
                c.rest(),
                c.until());
    }

    static Component constant(Component c, long value) {
        ConstDecl decl = new ConstDecl(value, new At("@Const"), new At("constant"));
        return new Component(
                c.name(), c.at(), c.type(), c.bits(), decl, c.lengths(), c.tag(), c.checksum(), c.rest(), c.until());
    }

    static Component length(Component c) {
        List<LengthDecl> decls = List.of(new LengthDecl(List.of(), null, 8, 0, new At("@Length"), new At("@Length")));
        return new Component(
                c.name(), c.at(), c.type(), c.bits(), c.constant(), decls, c.tag(), c.checksum(), c.rest(), c.until());
    }

    static Component tag(Component c) {
        TagDecl decl = new TagDecl(new Reference("payload", new At("of")), null, new At("@Tag"), new At("@Tag"));
        return new Component(
                c.name(),
                c.at(),
                c.type(),
                c.bits(),
                c.constant(),
                c.lengths(),
                decl,
                c.checksum(),
                c.rest(),
                c.until());
    }

    static Component checksum(Component c) {
        ChecksumDecl decl = new ChecksumDecl(
                name("Internet"), new At("algorithm"), null, List.of(), null, null, new At("@Checksum"));
        return new Component(
                c.name(), c.at(), c.type(), c.bits(), c.constant(), c.lengths(), c.tag(), decl, c.rest(), c.until());
    }

    static Component rest(Component c) {
        RestDecl decl = new RestDecl(new At("@Rest"));
        return new Component(
                c.name(),
                c.at(),
                c.type(),
                c.bits(),
                c.constant(),
                c.lengths(),
                c.tag(),
                c.checksum(),
                decl,
                c.until());
    }

    static Component until(Component c) {
        UntilDecl decl = new UntilDecl("it.last", false, new At("@Until"), new At("condition"));
        return new Component(
                c.name(), c.at(), c.type(), c.bits(), c.constant(), c.lengths(), c.tag(), c.checksum(), c.rest(), decl);
    }

    static Declaration.OfRecord record(String name, Component... components) {
        return new Declaration.OfRecord(
                name(name), new At(name), true, false, List.of(components), List.of(), null, List.of());
    }

    static Declarations all(Declaration... declarations) {
        Map<TypeName, Declaration> byName =
                Arrays.stream(declarations).collect(Collectors.toMap(Declaration::name, Function.identity()));
        return byName::get;
    }
}
