package org.bitrecord.processor.scan;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.diagnostics.ElementRef;
import org.bitrecord.processor.diagnostics.TypeProblems;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.Declaration.Accessor;
import org.bitrecord.processor.model.Declaration.CaseDecl;
import org.bitrecord.processor.model.Declaration.OtherwiseDecl;
import org.bitrecord.processor.model.SourceRef;
import org.bitrecord.processor.model.TypeName;
import org.jspecify.annotations.Nullable;

/** Turns a record with {@code @BitCodec} or a sealed interface with {@code @Union} into a declaration. */
final class RecordScanner {
    private final Elements elements;
    private final Types types;
    private final TypeScanner typeScanner;
    private final ComponentScanner componentScanner;
    private final SettingsScanner settingsScanner;

    RecordScanner(Elements elements, Types types, Compilation compilation) {
        this.elements = elements;
        this.types = types;
        this.typeScanner = new TypeScanner(compilation);
        this.componentScanner = new ComponentScanner(typeScanner);
        this.settingsScanner = new SettingsScanner(elements, typeScanner);
    }

    Scanned scan(TypeElement type) {
        boolean codec = Annotations.isOn(type, Annotations.BIT_CODEC);
        boolean union = Annotations.isOn(type, Annotations.UNION);
        if (!codec && !union) {
            return MisplacedAnnotations.isHalfDescribed(type)
                    ? new Scanned.Refused(List.of()) // reported by MisplacedAnnotations
                    : new Scanned.Unknown();
        }
        Diagnostic refusal = refusal(type, codec);
        if (refusal != null) {
            return new Scanned.Refused(List.of(refusal));
        }
        try {
            return new Scanned.Declared(codec ? record(type) : union(type));
        } catch (UnresolvedException e) {
            return new Scanned.Unresolved();
        }
    }

    private static @Nullable Diagnostic refusal(TypeElement type, boolean codec) {
        String name = type.getSimpleName().toString();
        ElementRef at = ElementRef.of(type);
        if (codec && type.getKind() != ElementKind.RECORD) {
            return TypeProblems.notARecord(at, name, kind(type));
        }
        if (!codec
                && !(type.getKind() == ElementKind.INTERFACE
                        && type.getModifiers().contains(Modifier.SEALED))) {
            return TypeProblems.notASealedInterface(at, name, kind(type));
        }
        TypeElement hiding = TypeNames.hiding(type);
        if (hiding != null) {
            return TypeProblems.invisible(at, name, hiding.getSimpleName().toString());
        }
        if (!type.getTypeParameters().isEmpty()) {
            List<String> parameters = type.getTypeParameters().stream()
                    .map(parameter -> parameter.getSimpleName().toString())
                    .toList();
            return TypeProblems.generic(at, name, parameters);
        }
        return null;
    }

    private Declaration record(TypeElement type) {
        List<Component> components = type.getRecordComponents().stream()
                .map(component -> componentScanner.scan(type, component))
                .toList();
        return new Declaration.OfRecord(
                TypeNames.of(type),
                ElementRef.of(type),
                isPublic(type),
                settingsScanner.settings(type),
                constructorMayRefuse(type),
                components,
                cases(type),
                otherwise(type),
                unions(type),
                settingsScanner.hatches(type));
    }

    private Declaration union(TypeElement type) {
        List<TypeName> permitted = new ArrayList<>();
        TypeName door = null;
        for (TypeMirror each : type.getPermittedSubclasses()) {
            TypeElement element = declared(each);
            if (door == null && SettingsScanner.isDoor(element)) {
                door = TypeNames.of(element);
            } else {
                permitted.add(TypeNames.of(element)); // a second door is no record, which is told
            }
        }
        return new Declaration.OfUnion(
                TypeNames.of(type),
                ElementRef.of(type),
                isPublic(type),
                Annotations.isOn(type, Annotations.STRICT),
                permitted,
                door,
                accessors(type));
    }

    private List<Accessor> accessors(TypeElement union) {
        List<Accessor> accessors = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(union.getEnclosedElements())) {
            if (method.getParameters().isEmpty() && method.getModifiers().contains(Modifier.ABSTRACT)) {
                accessors.add(new Accessor(
                        method.getSimpleName().toString(), typeScanner.scan(method.getReturnType(), method)));
            }
        }
        return accessors;
    }

    private static List<CaseDecl> cases(TypeElement type) {
        return AnnotationReader.findAll(type, Annotations.CASE).stream()
                .map(RecordScanner::caseDecl)
                .toList();
    }

    private static CaseDecl caseDecl(AnnotationReader each) {
        List<SourceRef> places = new ArrayList<>(each.atEach("value"));
        places.addAll(each.atEach("text"));
        return new CaseDecl(
                each.longsOf("value"), each.stringsOf("text"), each.classOf("of"), each.at(), List.copyOf(places));
    }

    private static @Nullable OtherwiseDecl otherwise(TypeElement type) {
        AnnotationReader otherwise = AnnotationReader.find(type, Annotations.OTHERWISE);
        return otherwise == null
                ? null
                : new OtherwiseDecl(otherwise.classesOf("of"), otherwise.booleanOf("fallback"), otherwise.at());
    }

    /** An interface that does not exist yet is passed over: it may be made of this very record, and is no union. */
    private static List<TypeName> unions(TypeElement type) {
        List<TypeName> unions = new ArrayList<>();
        for (TypeMirror each : type.getInterfaces()) {
            if (each.getKind() == TypeKind.DECLARED
                    && ((DeclaredType) each).asElement() instanceof TypeElement element
                    && Annotations.isOn(element, Annotations.UNION)) {
                unions.add(TypeNames.of(element));
            }
        }
        return unions;
    }

    /**
     * Whether the canonical constructor is written out, compact or in full. What a class file tells is not enough to
     * know, so there the answer is yes.
     */
    private boolean constructorMayRefuse(TypeElement type) {
        for (ExecutableElement constructor : ElementFilter.constructorsIn(type.getEnclosedElements())) {
            if (isCanonical(constructor, type.getRecordComponents())) {
                return elements.getOrigin(constructor) != Elements.Origin.MANDATED;
            }
        }
        return true;
    }

    private boolean isCanonical(ExecutableElement constructor, List<? extends RecordComponentElement> components) {
        List<? extends VariableElement> parameters = constructor.getParameters();
        boolean same = parameters.size() == components.size();
        for (int i = 0; same && i < parameters.size(); i++) {
            same = types.isSameType(
                    types.erasure(parameters.get(i).asType()),
                    types.erasure(components.get(i).asType()));
        }
        return same;
    }

    private static TypeElement declared(TypeMirror type) {
        if (type.getKind() == TypeKind.DECLARED && ((DeclaredType) type).asElement() instanceof TypeElement element) {
            return element;
        }
        throw new UnresolvedException();
    }

    private static boolean isPublic(TypeElement type) {
        for (Element at = type; at instanceof TypeElement; at = at.getEnclosingElement()) {
            if (!at.getModifiers().contains(Modifier.PUBLIC)) {
                return false;
            }
        }
        return true;
    }

    private static String kind(TypeElement type) {
        return switch (type.getKind()) {
            case RECORD -> "a record";
            case ENUM -> "an enum";
            case INTERFACE -> type.getModifiers().contains(Modifier.SEALED) ? "a sealed interface" : "an interface";
            case ANNOTATION_TYPE -> "an annotation";
            default -> type.getModifiers().contains(Modifier.SEALED) ? "a sealed class" : "a class";
        };
    }
}
