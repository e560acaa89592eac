package org.bitrecord.processor.scan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.diagnostics.ElementRef;
import org.bitrecord.processor.diagnostics.TypeProblems;
import org.bitrecord.processor.model.SourceRef;
import org.jspecify.annotations.Nullable;

/**
 * Finds annotations that say nothing because of where they stand: on fields, and on classes without a codec or codes.
 */
public final class MisplacedAnnotations {
    private MisplacedAnnotations() {}

    /** Those in the given classes and all classes inside them. */
    public static List<Diagnostic> in(Collection<? extends Element> roots) {
        List<Diagnostic> found = new ArrayList<>();
        for (TypeElement type : Sources.types(roots)) {
            if (!Annotations.isOn(type, Annotations.BIT_CODEC)) {
                addTo(found, onType(type));
            }
            for (String annotation : Annotations.ON_COMPONENTS) {
                for (AnnotationReader misplaced : AnnotationReader.findAll(type, annotation)) {
                    found.add(TypeProblems.componentAnnotationOnType(
                            misplaced.at(),
                            Annotations.text(annotation),
                            type.getSimpleName().toString(),
                            type.getKind() == ElementKind.RECORD));
                }
            }
            boolean hasCodes = type.getKind() == ElementKind.ENUM || Annotations.isOn(type, Annotations.UNION);
            if (Annotations.isOn(type, Annotations.STRICT) && !hasCodes) {
                found.add(TypeProblems.strictWithoutCodes(
                        at(type, Annotations.STRICT), type.getSimpleName().toString()));
            }
            if (isRecordIfItHasACodec(type)) {
                type.getEnclosedElements().forEach(member -> addTo(found, onMember(type, member)));
            }
        }
        return found;
    }

    /** Whether the type is a record without {@code @BitCodec} whose components have annotations nevertheless. */
    static boolean isHalfDescribed(TypeElement type) {
        return type.getKind() == ElementKind.RECORD
                && !Annotations.isOn(type, Annotations.BIT_CODEC)
                && describedComponent(type) != null;
    }

    /** At most one message for a class: what it lacks is one mistake. */
    private static @Nullable Diagnostic onType(TypeElement type) {
        String name = type.getSimpleName().toString();
        String onRecord = Annotations.firstOn(type, Annotations.ON_RECORDS);
        if (onRecord != null) {
            return TypeProblems.annotationWithoutCodec(
                    at(type, onRecord), Annotations.text(onRecord), name, type.getKind() == ElementKind.RECORD);
        }
        Element component = describedComponent(type);
        String onComponent = component == null ? null : Annotations.firstOn(component, Annotations.ON_COMPONENTS);
        return component == null || onComponent == null
                ? null
                : TypeProblems.componentWithoutCodec(
                        at(component, onComponent),
                        Annotations.text(onComponent),
                        component.getSimpleName().toString(),
                        name);
    }

    /** What has {@code @BitCodec} and is no record is refused as such: its fields may be meant as components. */
    private static boolean isRecordIfItHasACodec(TypeElement type) {
        return type.getKind() == ElementKind.RECORD || !Annotations.isOn(type, Annotations.BIT_CODEC);
    }

    private static @Nullable Diagnostic onMember(TypeElement type, Element member) {
        if (member.getKind() == ElementKind.FIELD && Annotations.isOn(member, Annotations.CODE)) {
            return TypeProblems.codeWithoutEnum(
                    at(member, Annotations.CODE), member.getSimpleName().toString());
        }
        boolean ofComponent = components(type).stream()
                .anyMatch(component -> component.getSimpleName().contentEquals(member.getSimpleName()));
        String onAccessor = member instanceof ExecutableElement method && isAccessor(type, method)
                ? Annotations.firstOn(method, Annotations.ON_METHODS)
                : null;
        if (onAccessor != null) {
            return TypeProblems.methodAnnotationOnComponent(
                    accessorPlace(type, member),
                    Annotations.text(onAccessor),
                    member.getSimpleName().toString());
        }
        if (member.getKind() != ElementKind.FIELD || ofComponent) {
            return null;
        }
        String misplaced = Annotations.firstOn(member, Annotations.ON_COMPONENTS);
        return misplaced == null
                ? null
                : TypeProblems.annotationOnField(
                        at(member, misplaced),
                        Annotations.text(misplaced),
                        member.getSimpleName().toString());
    }

    /** Whether the method gives the value of a component: it has the component's annotations for methods. */
    static boolean isAccessor(TypeElement type, ExecutableElement method) {
        return components(type).stream().anyMatch(component -> method.equals(component.getAccessor()));
    }

    /** An accessor that nobody has written has no place; its component has. */
    private static SourceRef accessorPlace(TypeElement type, Element accessor) {
        return components(type).stream()
                .filter(component -> accessor.equals(component.getAccessor()))
                .map(component -> ElementRef.of(ComponentScanner.place(type, component)))
                .findFirst()
                .orElse(ElementRef.of(accessor));
    }

    private static @Nullable Element describedComponent(TypeElement type) {
        for (RecordComponentElement component : components(type)) {
            Element place = ComponentScanner.place(type, component);
            if (Annotations.firstOn(place, Annotations.ON_COMPONENTS) != null) {
                return place;
            }
        }
        return null;
    }

    /** ECJ knows the components of records only, and throws if it is asked for those of another class. */
    private static List<? extends RecordComponentElement> components(TypeElement type) {
        return type.getKind() == ElementKind.RECORD ? type.getRecordComponents() : List.of();
    }

    private static SourceRef at(Element element, String annotation) {
        return AnnotationReader.findAll(element, annotation).get(0).at();
    }

    private static void addTo(List<Diagnostic> found, @Nullable Diagnostic diagnostic) {
        if (diagnostic != null) {
            found.add(diagnostic);
        }
    }
}
