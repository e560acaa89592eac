package org.bitrecord.processor.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.bitrecord.processor.diagnostics.ElementRef;
import org.bitrecord.processor.model.SourceRef;
import org.bitrecord.processor.model.TypeName;
import org.jspecify.annotations.Nullable;

/** Reads one annotation of an element: its values by name and type, and where they stand. Loads no classes. */
final class AnnotationReader {
    /** What compilers give for a constant or a class that they cannot resolve, whatever its type. */
    private static final String UNKNOWN_CONSTANT = "<error>";

    private final Element element;
    private final AnnotationMirror mirror;

    private AnnotationReader(Element element, AnnotationMirror mirror) {
        this.element = element;
        this.mirror = mirror;
    }

    /** The annotation of that class on the element, or null. */
    static @Nullable AnnotationReader find(Element element, String annotation) {
        return find(element, element, annotation);
    }

    /** The annotation of that class on something, whose messages point at {@code place}; or null. */
    static @Nullable AnnotationReader find(Element place, AnnotatedConstruct annotated, String annotation) {
        for (AnnotationMirror mirror : annotated.getAnnotationMirrors()) {
            if (isOf(mirror, annotation)) {
                return new AnnotationReader(place, mirror);
            }
        }
        return null;
    }

    /** All annotations of a repeatable class on the element, in order, whether the compiler has wrapped them or not. */
    static List<AnnotationReader> findAll(Element element, String annotation) {
        return findAll(element, element, annotation);
    }

    /** The same on something else, whose messages point at {@code place}. */
    static List<AnnotationReader> findAll(Element place, AnnotatedConstruct annotated, String annotation) {
        AnnotationReader single = find(place, annotated, annotation);
        AnnotationReader container = find(place, annotated, annotation + ".List");
        List<AnnotationReader> found = new ArrayList<>();
        if (single != null) {
            found.add(single);
        }
        if (container != null) {
            for (AnnotationValue value : container.array("value")) {
                if (value.getValue() instanceof AnnotationMirror inner) {
                    found.add(new AnnotationReader(place, inner));
                }
            }
        }
        return found;
    }

    private static boolean isOf(AnnotationMirror mirror, String annotation) {
        return mirror.getAnnotationType().asElement() instanceof TypeElement type
                && type.getQualifiedName().contentEquals(annotation);
    }

    /** The annotation itself. */
    SourceRef at() {
        return ElementRef.of(element, mirror);
    }

    /** The value of that member, or the annotation if it is not written out. */
    SourceRef at(String member) {
        return new ElementRef(element, mirror, written(member));
    }

    /** The elements of that array. Of a single one the array stands for it, since it may be written without braces. */
    List<SourceRef> atEach(String member) {
        List<AnnotationValue> values = array(member);
        List<SourceRef> refs = new ArrayList<>();
        for (AnnotationValue value : values) {
            refs.add(values.size() == 1 ? at(member) : new ElementRef(element, mirror, value));
        }
        return refs;
    }

    /** Whether the member is written out. */
    boolean isWritten(String member) {
        return written(member) != null;
    }

    /** The simple name of an enum constant. */
    String constantOf(String member) {
        return as(VariableElement.class, value(member)).getSimpleName().toString();
    }

    int intOf(String member) {
        return as(Integer.class, value(member));
    }

    long longOf(String member) {
        return as(Long.class, value(member));
    }

    boolean booleanOf(String member) {
        return as(Boolean.class, value(member));
    }

    String stringOf(String member) {
        return stringOf(value(member));
    }

    List<String> stringsOf(String member) {
        return array(member).stream().map(AnnotationReader::stringOf).toList();
    }

    List<Long> longsOf(String member) {
        return array(member).stream().map(value -> as(Long.class, value)).toList();
    }

    /** The class, or null if it is {@code void}, which stands for none. */
    @Nullable
    TypeName classOf(String member) {
        return classOf(value(member));
    }

    /** The element of that class; an interface or any other class alike. */
    TypeElement elementOf(String member) {
        TypeMirror type = as(TypeMirror.class, value(member));
        if (type.getKind() == TypeKind.DECLARED && ((DeclaredType) type).asElement() instanceof TypeElement named) {
            return named;
        }
        throw new UnresolvedException();
    }

    List<TypeName> classesOf(String member) {
        List<TypeName> classes = new ArrayList<>();
        for (AnnotationValue value : array(member)) {
            TypeName name = classOf(value);
            if (name != null) {
                classes.add(name);
            }
        }
        return classes;
    }

    private static String stringOf(AnnotationValue value) {
        String text = as(String.class, value);
        if (text.equals(UNKNOWN_CONSTANT)) {
            throw new UnresolvedException();
        }
        return text;
    }

    private static @Nullable TypeName classOf(AnnotationValue value) {
        TypeMirror type = as(TypeMirror.class, value);
        if (type.getKind() == TypeKind.VOID) {
            return null;
        }
        if (type.getKind() == TypeKind.DECLARED && ((DeclaredType) type).asElement() instanceof TypeElement named) {
            return TypeNames.of(named);
        }
        throw new UnresolvedException();
    }

    private List<AnnotationValue> array(String member) {
        List<AnnotationValue> values = new ArrayList<>();
        for (Object each : as(List.class, value(member))) {
            values.add((AnnotationValue) each);
        }
        return values;
    }

    private static <T> T as(Class<T> type, AnnotationValue value) {
        if (!type.isInstance(value.getValue())) {
            throw new UnresolvedException();
        }
        return type.cast(value.getValue());
    }

    private AnnotationValue value(String member) {
        AnnotationValue written = written(member);
        if (written != null) {
            return written;
        }
        for (ExecutableElement method :
                ElementFilter.methodsIn(mirror.getAnnotationType().asElement().getEnclosedElements())) {
            AnnotationValue standard = method.getDefaultValue();
            if (method.getSimpleName().contentEquals(member) && standard != null) {
                return standard;
            }
        }
        throw new UnresolvedException(); // a value that has to be written is not
    }

    private @Nullable AnnotationValue written(String member) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(member)) {
                return entry.getValue();
            }
        }
        return null;
    }
}
