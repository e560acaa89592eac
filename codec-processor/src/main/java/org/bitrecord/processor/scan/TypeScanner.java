package org.bitrecord.processor.scan;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import org.bitrecord.processor.diagnostics.ElementRef;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.FieldType;
import org.bitrecord.processor.model.FieldType.Lack;
import org.jspecify.annotations.Nullable;

/** Turns a type of the compiler into a type of the model. */
final class TypeScanner {
    /** The classes that are known by name, and what they lack. */
    private static final Map<String, Lack> KNOWN = Map.ofEntries(
            Map.entry("java.lang.Boolean", Lack.BOXED),
            Map.entry("java.lang.Byte", Lack.BOXED),
            Map.entry("java.lang.Short", Lack.BOXED),
            Map.entry("java.lang.Character", Lack.BOXED),
            Map.entry("java.lang.Integer", Lack.BOXED),
            Map.entry("java.lang.Long", Lack.BOXED),
            Map.entry("java.lang.Float", Lack.BOXED),
            Map.entry("java.lang.Double", Lack.BOXED),
            Map.entry("java.lang.CharSequence", Lack.TEXT),
            Map.entry("java.util.Optional", Lack.OPTIONAL),
            Map.entry("java.util.List", Lack.COLLECTION),
            Map.entry("java.util.ArrayList", Lack.COLLECTION),
            Map.entry("java.util.Collection", Lack.COLLECTION),
            Map.entry("java.util.Set", Lack.COLLECTION),
            Map.entry("java.util.Map", Lack.COLLECTION),
            Map.entry("java.lang.Iterable", Lack.COLLECTION));

    private static final Map<String, FieldType> SIMPLE = Map.of(
            "org.bitrecord.Bytes", new FieldType.OfBytes(),
            "org.bitrecord.Ints", new FieldType.OfInts(),
            "org.bitrecord.Longs", new FieldType.OfLongs(),
            "java.lang.String", new FieldType.OfString(),
            "java.math.BigInteger", new FieldType.OfBigInteger());

    private static final Map<String, FieldType> BOXED = Map.of(
            "java.lang.Boolean", new FieldType.OfBoolean(),
            "java.lang.Integer", new FieldType.OfInt(),
            "java.lang.Long", new FieldType.OfLong(),
            "java.lang.Float", new FieldType.OfFloat(),
            "java.lang.Double", new FieldType.OfDouble());

    private final Compilation compilation;

    TypeScanner(Compilation compilation) {
        this.compilation = compilation;
    }

    /**
     * Scans a type.
     *
     * @param place what has the type, for messages about its type arguments
     * @throws UnresolvedException if it names a class that does not exist, or not yet
     */
    FieldType scan(TypeMirror type, Element place) {
        return switch (type.getKind()) {
            case BOOLEAN -> new FieldType.OfBoolean();
            case INT -> new FieldType.OfInt();
            case LONG -> new FieldType.OfLong();
            case BYTE, SHORT, CHAR -> unsupported(type, Lack.NARROW_NUMBER);
            case FLOAT -> new FieldType.OfFloat();
            case DOUBLE -> new FieldType.OfDouble();
            case ARRAY ->
                unsupported(
                        type,
                        ((ArrayType) type).getComponentType().getKind() == TypeKind.BYTE
                                ? Lack.BYTE_ARRAY
                                : Lack.ARRAY);
            case DECLARED -> scan((DeclaredType) type, place);
            case ERROR -> throw new UnresolvedException();
            default -> unsupported(type, Lack.OTHER);
        };
    }

    private FieldType scan(DeclaredType type, Element place) {
        TypeElement element = (TypeElement) type.asElement();
        String name = element.getQualifiedName().toString();
        FieldType simple = SIMPLE.get(name);
        if (simple != null) {
            return simple;
        }
        List<? extends TypeMirror> arguments = type.getTypeArguments();
        if (arguments.size() == 1 && arguments.get(0).getKind() != TypeKind.WILDCARD) {
            if (name.equals("java.util.List")) {
                return new FieldType.ListOf(argument(arguments.get(0), place));
            }
            if (name.equals("org.bitrecord.Packed")) {
                return new FieldType.PackedOf(argument(arguments.get(0), place));
            }
            if (name.equals("java.util.Optional")) {
                return new FieldType.OptionalOf(argument(arguments.get(0), place));
            }
        }
        if (element.getKind() == ElementKind.ENUM) {
            return EnumScanner.scan(element, compilation.contains(element));
        }
        Lack lack = lack(element);
        if (lack == null) {
            return new FieldType.Named(TypeNames.of(element));
        }
        boolean generic = !type.getTypeArguments().isEmpty();
        boolean ofElements = lack == Lack.COLLECTION
                && arguments.size() == 1
                && arguments.get(0).getKind() == TypeKind.DECLARED;
        Component argument = ofElements ? argument(arguments.get(0), place) : null;
        return new FieldType.Unsupported(text(type), lack, generic ? null : TypeNames.of(element), argument);
    }

    /** A type argument: numbers are boxed there. */
    private Component argument(TypeMirror type, Element place) {
        FieldType boxed = type.getKind() == TypeKind.DECLARED
                ? BOXED.get(((TypeElement) ((DeclaredType) type).asElement())
                        .getQualifiedName()
                        .toString())
                : null;
        return new Component(
                place.getSimpleName().toString(),
                ElementRef.of(place),
                boxed == null ? scan(type, place) : boxed,
                MarkScanner.scan(place, type));
    }

    /** What keeps values of that class from having a wire form, or null if nothing does. */
    private @Nullable Lack lack(TypeElement element) {
        Lack known = KNOWN.get(element.getQualifiedName().toString());
        if (known != null) {
            return known;
        }
        if (Annotations.isOn(element, Annotations.BIT_CODEC)) {
            return compilation.hasCodec(element) ? null : Lack.RECORD_COMPILED_WITHOUT_CODEC;
        }
        if (Annotations.isOn(element, Annotations.UNION)) {
            return null;
        }
        if (element.getKind() == ElementKind.RECORD) {
            // the annotations on its components are reported instead
            return compilation.contains(element) && MisplacedAnnotations.isHalfDescribed(element)
                    ? null
                    : Lack.RECORD_WITHOUT_CODEC;
        }
        // A sealed class is none: it could not become a union, and the JDK seals classes from release to release.
        return element.getKind() == ElementKind.INTERFACE
                        && element.getModifiers().contains(Modifier.SEALED)
                ? Lack.SEALED_INTERFACE_WITHOUT_UNION
                : Lack.OTHER;
    }

    private static FieldType unsupported(TypeMirror type, Lack lack) {
        return new FieldType.Unsupported(text(type), lack);
    }

    /** The type as source code writes it, with simple names. */
    static String text(TypeMirror type) {
        return switch (type.getKind()) {
            case BOOLEAN -> "boolean";
            case BYTE -> "byte";
            case SHORT -> "short";
            case CHAR -> "char";
            case INT -> "int";
            case LONG -> "long";
            case FLOAT -> "float";
            case DOUBLE -> "double";
            case ARRAY -> text(((ArrayType) type).getComponentType()) + "[]";
            case TYPEVAR -> ((TypeVariable) type).asElement().getSimpleName().toString();
            case WILDCARD -> text((WildcardType) type);
            case DECLARED -> text((DeclaredType) type);
            default -> throw new UnresolvedException();
        };
    }

    private static String text(WildcardType type) {
        TypeMirror upper = type.getExtendsBound();
        TypeMirror lower = type.getSuperBound();
        if (upper != null) {
            return "? extends " + text(upper);
        }
        return lower != null ? "? super " + text(lower) : "?";
    }

    private static String text(DeclaredType type) {
        String name = type.asElement().getSimpleName().toString();
        return type.getTypeArguments().isEmpty()
                ? name
                : type.getTypeArguments().stream()
                        .map(TypeScanner::text)
                        .collect(Collectors.joining(", ", name + "<", ">"));
    }
}
