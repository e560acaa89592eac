package org.bitrecord.processor.scan;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import org.bitrecord.processor.diagnostics.ElementRef;
import org.bitrecord.processor.model.FieldType;

/** Turns an enum into a type of the model: its constants and the codes that stand for them. */
final class EnumScanner {
    private EnumScanner() {}

    /** Scans an enum of this compilation or, with {@code fromSource} false, of a class file. */
    static FieldType scan(TypeElement type, boolean fromSource) {
        List<FieldType.Constant> constants = new ArrayList<>();
        for (Element member : type.getEnclosedElements()) {
            if (member.getKind() == ElementKind.ENUM_CONSTANT) {
                AnnotationReader code = AnnotationReader.find(member, Annotations.CODE);
                constants.add(new FieldType.Constant(
                        member.getSimpleName().toString(),
                        code == null ? null : code.longOf("value"),
                        code == null ? ElementRef.of(member) : code.at("value")));
            }
        }
        boolean strict = Annotations.isOn(type, Annotations.STRICT);
        TypeElement hiding = TypeNames.hiding(type);
        return new FieldType.OfEnum(
                TypeNames.of(type),
                constants,
                strict,
                hiding == null ? null : hiding.getSimpleName().toString(),
                fromSource,
                ElementRef.of(type));
    }
}
