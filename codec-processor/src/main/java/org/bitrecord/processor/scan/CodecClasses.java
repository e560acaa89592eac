package org.bitrecord.processor.scan;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.bitrecord.Layout;
import org.bitrecord.processor.model.Mark;
import org.jspecify.annotations.Nullable;

/** Reads what the class of a field codec says of itself: its constants, and of which values it is. */
final class CodecClasses {
    private static final String FIELD_CODEC = "org.bitrecord.FieldCodec";
    private static final String REGION_CODEC = "org.bitrecord.RegionCodec";

    private CodecClasses() {}

    static Mark.CodecFacts factsOf(TypeElement codec) {
        long least = 8;
        long most = Layout.UNBOUNDED;
        boolean lossless = true;
        for (VariableElement field : ElementFilter.fieldsIn(codec.getEnclosedElements())) {
            Object value = field.getConstantValue();
            if (field.getSimpleName().contentEquals("MIN_BITS") && value instanceof Number number) {
                least = number.longValue();
            } else if (field.getSimpleName().contentEquals("MAX_BITS") && value instanceof Number number) {
                most = number.longValue();
            } else if (field.getSimpleName().contentEquals("LOSSLESS") && value instanceof Boolean flag) {
                lossless = flag;
            }
        }
        return new Mark.CodecFacts(least, most, lossless, implementsRegionCodec(codec));
    }

    /** Whether the class of a checksum algorithm, or one above it, says whether it fills up bits. */
    static boolean padsBits(TypeElement algorithm) {
        boolean own = ElementFilter.methodsIn(algorithm.getEnclosedElements()).stream()
                .anyMatch(method -> method.getSimpleName().contentEquals("padsBits"));
        return own
                || (algorithm.getSuperclass() instanceof DeclaredType above
                        && above.asElement() instanceof TypeElement element
                        && padsBits(element));
    }

    private static boolean implementsRegionCodec(TypeElement codec) {
        List<TypeMirror> supertypes = new ArrayList<>(codec.getInterfaces());
        supertypes.add(codec.getSuperclass());
        return supertypes.stream()
                .anyMatch(supertype -> supertype instanceof DeclaredType declared
                        && declared.asElement() instanceof TypeElement element
                        && (element.getQualifiedName().contentEquals(REGION_CODEC) || implementsRegionCodec(element)));
    }

    /** The type of the values as source code writes it; empty if the class is no field codec; null if it is not told. */
    static @Nullable String valueOf(TypeElement codec) {
        List<TypeMirror> supertypes = new ArrayList<>(codec.getInterfaces());
        supertypes.add(codec.getSuperclass());
        String found = "";
        for (TypeMirror supertype : supertypes) {
            if (!(supertype instanceof DeclaredType declared)
                    || !(declared.asElement() instanceof TypeElement element)) {
                continue;
            }
            if (element.getQualifiedName().contentEquals(FIELD_CODEC)) {
                TypeMirror argument = declared.getTypeArguments().isEmpty()
                        ? null
                        : declared.getTypeArguments().get(0);
                return argument == null || argument.getKind() == TypeKind.TYPEVAR ? null : TypeScanner.text(argument);
            }
            String inherited = valueOf(element);
            if (inherited == null || !inherited.isEmpty()) {
                found = inherited;
            }
        }
        return found;
    }
}
