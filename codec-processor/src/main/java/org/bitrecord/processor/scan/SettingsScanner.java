package org.bitrecord.processor.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.bitrecord.BitOrder;
import org.bitrecord.Order;
import org.bitrecord.processor.diagnostics.ElementRef;
import org.bitrecord.processor.model.Declaration.Diagram;
import org.bitrecord.processor.model.Declaration.Name;
import org.bitrecord.processor.model.Declaration.Settings;
import org.bitrecord.processor.model.FieldType;
import org.bitrecord.processor.model.Hatch;
import org.bitrecord.processor.model.Mark;
import org.bitrecord.processor.model.Mark.Ordering;

/** Reads what a record says of itself as a whole: {@code @BitCodec}, the order around it, and its hatches. */
final class SettingsScanner {
    private static final Map<String, Hatch.Kind> HATCHES = Map.of(
            Annotations.SUPPLIES, Hatch.Kind.SUPPLIES,
            Annotations.SIZE_OF, Hatch.Kind.SIZE,
            Annotations.COUNT_OF, Hatch.Kind.COUNT,
            Annotations.DERIVE_OF, Hatch.Kind.VALUE);

    private final Elements elements;
    private final TypeScanner types;

    SettingsScanner(Elements elements, TypeScanner types) {
        this.elements = elements;
        this.types = types;
    }

    Settings settings(TypeElement record) {
        AnnotationReader codec = AnnotationReader.find(record, Annotations.BIT_CODEC);
        if (codec == null) {
            throw new AssertionError(record + " has no @BitCodec");
        }
        return new Settings(
                ordering(record, codec),
                codec.intOf("container"),
                codec.classOf("context"),
                codec.intOf("maxDepth"),
                null,
                names(record),
                isBindable(record),
                codec.isWritten("diagram") ? new Diagram(codec.stringOf("diagram"), codec.at("diagram")) : null,
                DocComment.read(elements.getDocComment(record)),
                codec.at());
    }

    /** R65: whether the record implements a non-sealed interface that a union permits. */
    private static boolean isBindable(TypeElement record) {
        return record.getInterfaces().stream()
                .anyMatch(each -> each instanceof DeclaredType declared
                        && declared.asElement() instanceof TypeElement door
                        && isDoor(door));
    }

    /** Whether an interface is what a union leaves open. */
    static boolean isDoor(TypeElement door) {
        return door.getKind() == ElementKind.INTERFACE
                // What may extend a sealed interface and is not sealed is non-sealed, which class files do not say.
                && !door.getModifiers().contains(Modifier.SEALED)
                && door.getInterfaces().stream()
                        .anyMatch(each -> each instanceof DeclaredType declared
                                && declared.asElement() instanceof TypeElement union
                                && Annotations.isOn(union, Annotations.UNION));
    }

    /** What the numbers of a code record are called. */
    private static List<Name> names(TypeElement record) {
        List<Name> names = new ArrayList<>();
        for (VariableElement field : ElementFilter.fieldsIn(record.getEnclosedElements())) {
            boolean visible =
                    field.getModifiers().containsAll(List.of(Modifier.STATIC, Modifier.FINAL, Modifier.PUBLIC));
            if (visible && (field.getConstantValue() instanceof Integer || field.getConstantValue() instanceof Long)) {
                names.add(new Name(field.getSimpleName().toString(), ((Number) field.getConstantValue()).longValue()));
            }
        }
        return names;
    }

    /** R11: what the record states, else the class around it, else its package. */
    private static Ordering ordering(TypeElement record, AnnotationReader codec) {
        Ordering around = around(record);
        if (!codec.isWritten("order") && !codec.isWritten("bits")) {
            return around;
        }
        Order bytes = codec.isWritten("order") ? Order.valueOf(codec.constantOf("order")) : around.bytes();
        return ordering(codec, bytes);
    }

    private static Ordering around(TypeElement record) {
        for (Element at = record.getEnclosingElement(); at != null; at = at.getEnclosingElement()) {
            AnnotationReader standard = AnnotationReader.find(at, Annotations.DEFAULT_ORDER);
            AnnotationReader codec = AnnotationReader.find(at, Annotations.BIT_CODEC);
            if (standard != null) {
                Order bytes = Order.valueOf(standard.constantOf("value"));
                return ordering(standard, bytes);
            }
            if (codec != null && codec.isWritten("order")) {
                Order bytes = Order.valueOf(codec.constantOf("order"));
                return ordering(codec, bytes);
            }
        }
        return Ordering.USUAL;
    }

    private static Ordering ordering(AnnotationReader annotation, Order bytes) {
        boolean bits = annotation.isWritten("bits");
        return new Ordering(
                bytes, bits ? BitOrder.valueOf(annotation.constantOf("bits")) : Ordering.usualBits(bytes), true, bits);
    }

    List<Hatch> hatches(TypeElement record) {
        List<Hatch> hatches = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(record.getEnclosedElements())) {
            if (MisplacedAnnotations.isAccessor(record, method)) {
                continue; // told there
            }
            HATCHES.forEach((annotation, kind) -> {
                AnnotationReader reader = AnnotationReader.find(method, annotation);
                if (reader != null) {
                    hatches.add(hatch(method, kind, reader));
                }
            });
        }
        return List.copyOf(hatches);
    }

    private Hatch hatch(ExecutableElement method, Hatch.Kind kind, AnnotationReader annotation) {
        String member = kind == Hatch.Kind.SUPPLIES ? "to" : "value";
        List<Hatch.Parameter> parameters = new ArrayList<>();
        for (VariableElement parameter : method.getParameters()) {
            parameters.add(new Hatch.Parameter(
                    parameter.getSimpleName().toString(),
                    types.scan(parameter.asType(), parameter),
                    ElementRef.of(parameter)));
        }
        boolean visible = method.getModifiers().contains(Modifier.STATIC)
                && !method.getModifiers().contains(Modifier.PRIVATE);
        return new Hatch(
                kind,
                method.getSimpleName().toString(),
                new Mark.Reference(annotation.stringOf(member), annotation.at(member)),
                parameters,
                result(method),
                visible,
                annotation.at());
    }

    private FieldType result(ExecutableElement method) {
        return types.scan(method.getReturnType(), method);
    }
}
