package org.bitrecord.processor.scan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import org.bitrecord.Order;
import org.bitrecord.Policy;
import org.bitrecord.Zero;
import org.bitrecord.processor.model.ClassLack;
import org.bitrecord.processor.model.Mark;
import org.bitrecord.processor.model.Mark.Reference;
import org.bitrecord.processor.model.SourceRef;
import org.bitrecord.processor.model.TypeName;
import org.jspecify.annotations.Nullable;

/** Turns the annotations of a component or a type argument into marks. */
final class MarkScanner {
    private final Element place;
    private final AnnotatedConstruct annotated;
    private final List<Mark> marks = new ArrayList<>();

    private MarkScanner(Element place, AnnotatedConstruct annotated) {
        this.place = place;
        this.annotated = annotated;
    }

    /**
     * Scans all annotations.
     *
     * @param place what messages point at
     * @param annotated what has the annotations
     * @throws UnresolvedException if one names something that does not exist, or not yet
     */
    static List<Mark> scan(Element place, AnnotatedConstruct annotated) {
        MarkScanner scanner = new MarkScanner(place, annotated);
        scanner.numbers();
        scanner.relations();
        scanner.ends();
        return List.copyOf(scanner.marks);
    }

    private void add(String annotation, Function<AnnotationReader, Mark> mark) {
        for (AnnotationReader reader : AnnotationReader.findAll(place, annotated, annotation)) {
            marks.add(mark.apply(reader));
        }
    }

    private void numbers() {
        add(
                Annotations.BITS,
                bits -> new Mark.BitsDecl(
                        bits.intOf("value"),
                        bits.booleanOf("signed"),
                        bits.isWritten("order") ? Order.valueOf(bits.constantOf("order")) : null,
                        bits.at(),
                        bits.at("value")));
        add(Annotations.CONST, MarkScanner::constant);
        add(
                Annotations.RANGE,
                range -> new Mark.RangeDecl(range.longOf("min"), range.longOf("max"), range.longsOf("in"), range.at()));
        add(Annotations.GAP, gap -> gap(gap, false));
        add(Annotations.GAP_AFTER, gap -> gap(gap, true));
        add(
                Annotations.WITH,
                with -> new Mark.WithDecl(
                        required(with.classOf("value")),
                        with.longsOf("args"),
                        lack(
                                with.elementOf("value"),
                                Collections.nCopies(with.longsOf("args").size(), TypeKind.LONG)),
                        takes(with.elementOf("value")),
                        CodecClasses.valueOf(with.elementOf("value")),
                        CodecClasses.factsOf(with.elementOf("value")),
                        with.at(),
                        with.at("value")));
        add(
                Annotations.DEFAULT,
                standard -> new Mark.DefaultDecl(standard.longOf("value"), standard.at(), standard.at("value")));
        add(
                Annotations.TEXT,
                text -> new Mark.TextDecl(
                        text.stringOf("charset"),
                        text.isWritten("charset"),
                        text.intOf("terminated"),
                        text.intOf("padded"),
                        text.at(),
                        text.at("charset")));
    }

    private static Mark constant(AnnotationReader constant) {
        boolean hex = constant.isWritten("hex");
        boolean text = constant.isWritten("text");
        return new Mark.ConstDecl(
                constant.isWritten("value") ? constant.longOf("value") : null,
                hex ? constant.stringOf("hex") : null,
                text ? constant.stringOf("text") : null,
                constant.at(),
                constant.at(hex ? "hex" : text ? "text" : "value"));
    }

    private static Mark gap(AnnotationReader gap, boolean after) {
        return new Mark.GapDecl(
                after, gap.intOf("value"), Policy.valueOf(gap.constantOf("policy")), gap.at(), gap.at("value"));
    }

    private void relations() {
        add(
                Annotations.LENGTH,
                length -> new Mark.LengthDecl(
                        references(length, "of"),
                        reference(length, "through"),
                        length.intOf("unit"),
                        length.intOf("plus"),
                        Zero.valueOf(length.constantOf("zero")),
                        reference(length, "in"),
                        length.at(),
                        length.at("unit")));
        add(
                Annotations.COUNT,
                count -> new Mark.CountDecl(of(count), count.intOf("plus"), reference(count, "in"), count.at()));
        add(Annotations.PRESENT, present -> new Mark.PresentDecl(of(present), present.at()));
        add(
                Annotations.TAG,
                tag -> new Mark.TagDecl(
                        of(tag), orNull(tag.stringOf("when")), reference(tag, "in"), tag.at(), tag.at("when")));
        add(Annotations.CHECKSUM, MarkScanner::checksum);
        add(
                Annotations.ORDER_FROM,
                order -> new Mark.OrderFromDecl(
                        order.longOf("little"), order.longOf("big"), reference(order, "in"), order.at()));
        add(
                Annotations.OFFSET,
                offset -> new Mark.OffsetDecl(of(offset), offset.intOf("unit"), offset.intOf("plus"), offset.at()));
        add(Annotations.WHEN, when -> new Mark.WhenDecl(text(when, "value"), when.at()));
    }

    private static Mark checksum(AnnotationReader checksum) {
        return new Mark.ChecksumDecl(
                required(checksum.classOf("algorithm")),
                checksum.at("algorithm"),
                lack(checksum.elementOf("algorithm"), List.of()),
                references(checksum, "of"),
                reference(checksum, "from"),
                reference(checksum, "through"),
                references(checksum, "except"),
                checksum.booleanOf("pseudoHeader"),
                Zero.valueOf(checksum.constantOf("zero")),
                checksum.stringOf("when").isEmpty() ? null : text(checksum, "when"),
                checksum.booleanOf("decoded"),
                CodecClasses.padsBits(checksum.elementOf("algorithm")),
                reference(checksum, "in"),
                checksum.at());
    }

    private void ends() {
        add(Annotations.REST, rest -> new Mark.RestDecl(rest.at()));
        add(
                Annotations.UNTIL,
                until -> new Mark.UntilDecl(
                        until.stringOf("value"),
                        until.intOf("terminator"),
                        until.booleanOf("orEnd"),
                        until.at(),
                        until.at("value")));
        add(
                Annotations.PREFIXED,
                prefix -> new Mark.PrefixedDecl(
                        prefix.intOf("value"),
                        prefix.intOf("unit"),
                        prefix.intOf("plus"),
                        prefix.booleanOf("count"),
                        prefix.at(),
                        prefix.at("value")));
        add(Annotations.SIZE, size -> new Mark.SizeDecl(size.intOf("value"), size.at(), size.at("value")));
        add(Annotations.TIMES, times -> new Mark.TimesDecl(times.intOf("value"), times.at(), times.at("value")));
        add(Annotations.MAX, max -> new Mark.MaxDecl(max.intOf("value"), max.at(), max.at("value")));
        add(
                Annotations.ALIGN_TO,
                align -> new Mark.AlignDecl(
                        align.intOf("value"),
                        Mark.Anchor.valueOf(align.constantOf("from")),
                        align.intOf("fill"),
                        align.at(),
                        align.at("value")));
    }

    /** What keeps generated code from making an object of the class, or null if nothing does. */
    private static @Nullable ClassLack lack(TypeElement algorithm, List<TypeKind> parameters) {
        Set<Modifier> modifiers = algorithm.getModifiers();
        if (algorithm.getKind() != ElementKind.CLASS) {
            return ClassLack.NO_CLASS;
        }
        if (modifiers.contains(Modifier.ABSTRACT)) {
            return ClassLack.ABSTRACT;
        }
        if (modifiers.contains(Modifier.PRIVATE)) {
            return ClassLack.PRIVATE;
        }
        if (algorithm.getNestingKind() == NestingKind.MEMBER && !modifiers.contains(Modifier.STATIC)) {
            return ClassLack.INNER;
        }
        List<ExecutableElement> fitting = ElementFilter.constructorsIn(algorithm.getEnclosedElements()).stream()
                .filter(constructor -> constructor.getParameters().stream()
                        .map(parameter -> parameter.asType().getKind())
                        .toList()
                        .equals(parameters))
                .toList();
        if (fitting.isEmpty()) {
            return ClassLack.NO_CONSTRUCTOR;
        }
        return fitting.get(0).getModifiers().contains(Modifier.PRIVATE) ? ClassLack.PRIVATE_CONSTRUCTOR : null;
    }

    /** How many numbers the constructors take that take nothing else. */
    private static List<Integer> takes(TypeElement codec) {
        return ElementFilter.constructorsIn(codec.getEnclosedElements()).stream()
                .filter(constructor -> !constructor.getModifiers().contains(Modifier.PRIVATE))
                .map(ExecutableElement::getParameters)
                .filter(parameters -> parameters.stream()
                        .allMatch(parameter -> parameter.asType().getKind() == TypeKind.LONG))
                .map(List::size)
                .sorted()
                .toList();
    }

    private static TypeName required(@Nullable TypeName type) {
        if (type == null) {
            throw new UnresolvedException(); // void.class: the compiler refuses it, or there is nothing to say
        }
        return type;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Mark.Text text(AnnotationReader annotation, String member) {
        return new Mark.Text(annotation.stringOf(member), annotation.at(member));
    }

    private static Reference of(AnnotationReader annotation) {
        return new Reference(annotation.stringOf("of"), annotation.at("of"));
    }

    /** The name in that member; an empty one means that nothing is said. */
    private static @Nullable Reference reference(AnnotationReader annotation, String member) {
        String name = annotation.stringOf(member);
        return name.isEmpty() ? null : new Reference(name, annotation.at(member));
    }

    private static List<Reference> references(AnnotationReader annotation, String member) {
        List<String> names = annotation.stringsOf(member);
        List<SourceRef> places = annotation.atEach(member);
        List<Reference> references = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            references.add(new Reference(names.get(i), places.get(i)));
        }
        return references;
    }
}
