package org.bitrecord.processor.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import org.bitrecord.processor.diagnostics.ElementRef;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.Component.BitsDecl;
import org.bitrecord.processor.model.Component.ChecksumDecl;
import org.bitrecord.processor.model.Component.ConstDecl;
import org.bitrecord.processor.model.Component.LengthDecl;
import org.bitrecord.processor.model.Component.Reference;
import org.bitrecord.processor.model.Component.RestDecl;
import org.bitrecord.processor.model.Component.TagDecl;
import org.bitrecord.processor.model.Component.UntilDecl;
import org.bitrecord.processor.model.SourceRef;
import org.bitrecord.processor.model.TypeName;
import org.jspecify.annotations.Nullable;

/** Turns a record component with its annotations into one of the model. */
final class ComponentScanner {
    private final TypeScanner types;

    ComponentScanner(TypeScanner types) {
        this.types = types;
    }

    /**
     * Scans a component.
     *
     * @throws UnresolvedException if it names something that does not exist, or not yet
     */
    Component scan(TypeElement record, RecordComponentElement component) {
        Element place = place(record, component);
        return new Component(
                component.getSimpleName().toString(),
                ElementRef.of(place),
                types.scan(component.asType()),
                bits(AnnotationReader.find(place, Annotations.BITS)),
                constant(AnnotationReader.find(place, Annotations.CONST)),
                lengths(AnnotationReader.findAll(place, Annotations.LENGTH)),
                tag(AnnotationReader.find(place, Annotations.TAG)),
                checksum(AnnotationReader.find(place, Annotations.CHECKSUM)),
                rest(AnnotationReader.find(place, Annotations.REST)),
                until(AnnotationReader.find(place, Annotations.UNTIL)));
    }

    /**
     * The private field of the component, which has the same annotations: javac 17 loses the positions of components.
     * Where a compiler shows no such field, the component.
     */
    static Element place(TypeElement record, RecordComponentElement component) {
        for (VariableElement field : ElementFilter.fieldsIn(record.getEnclosedElements())) {
            if (field.getKind() == ElementKind.FIELD
                    && field.getSimpleName().contentEquals(component.getSimpleName())) {
                return field;
            }
        }
        return component;
    }

    private static @Nullable BitsDecl bits(@Nullable AnnotationReader bits) {
        return bits == null
                ? null
                : new BitsDecl(bits.intOf("value"), bits.booleanOf("signed"), bits.at(), bits.at("value"));
    }

    private static @Nullable ConstDecl constant(@Nullable AnnotationReader constant) {
        return constant == null ? null : new ConstDecl(constant.longOf("value"), constant.at(), constant.at("value"));
    }

    private static List<LengthDecl> lengths(List<AnnotationReader> lengths) {
        return lengths.stream()
                .map(length -> new LengthDecl(
                        references(length, "of"),
                        reference(length, "through"),
                        length.intOf("unit"),
                        length.intOf("plus"),
                        length.at(),
                        length.at("unit")))
                .toList();
    }

    private static @Nullable TagDecl tag(@Nullable AnnotationReader tag) {
        if (tag == null) {
            return null;
        }
        String when = tag.stringOf("when");
        return new TagDecl(
                new Reference(tag.stringOf("of"), tag.at("of")),
                when.isEmpty() ? null : when,
                tag.at(),
                tag.at("when"));
    }

    private static @Nullable ChecksumDecl checksum(@Nullable AnnotationReader checksum) {
        if (checksum == null) {
            return null;
        }
        TypeName algorithm = checksum.classOf("algorithm");
        if (algorithm == null) {
            throw new UnresolvedException(); // void.class: the compiler refuses it
        }
        return new ChecksumDecl(
                algorithm,
                checksum.at("algorithm"),
                lack(checksum.elementOf("algorithm")),
                references(checksum, "of"),
                reference(checksum, "from"),
                reference(checksum, "through"),
                checksum.at());
    }

    /** What keeps generated code from making an object of the class, or null if nothing does. */
    private static @Nullable String lack(TypeElement algorithm) {
        Set<Modifier> modifiers = algorithm.getModifiers();
        if (algorithm.getKind() != ElementKind.CLASS) {
            return "is no class";
        }
        if (modifiers.contains(Modifier.ABSTRACT)) {
            return "is abstract";
        }
        if (modifiers.contains(Modifier.PRIVATE)) {
            return "is private";
        }
        if (algorithm.getNestingKind() == NestingKind.MEMBER && !modifiers.contains(Modifier.STATIC)) {
            return "is an inner class: it is not static";
        }
        boolean made = ElementFilter.constructorsIn(algorithm.getEnclosedElements()).stream()
                .anyMatch(constructor -> constructor.getParameters().isEmpty()
                        && !constructor.getModifiers().contains(Modifier.PRIVATE));
        return made ? null : "has no constructor without parameters";
    }

    private static @Nullable RestDecl rest(@Nullable AnnotationReader rest) {
        return rest == null ? null : new RestDecl(rest.at());
    }

    private static @Nullable UntilDecl until(@Nullable AnnotationReader until) {
        return until == null
                ? null
                : new UntilDecl(until.stringOf("value"), until.booleanOf("orEnd"), until.at(), until.at("value"));
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
