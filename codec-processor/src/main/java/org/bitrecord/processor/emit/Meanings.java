package org.bitrecord.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.bitrecord.processor.layout.RecordLayout;
import org.bitrecord.processor.layout.Role;
import org.bitrecord.processor.layout.Run;
import org.bitrecord.processor.layout.Slice;
import org.bitrecord.processor.layout.WireNumber;
import org.bitrecord.processor.model.FieldType;

/** Turns numbers of the wire into what they stand for, and back: the bits of floats, the codes of enums. */
final class Meanings {
    private Meanings() {}

    /** The type of what the number stands for. */
    static TypeName javaType(WireNumber number) {
        if (number.meaning() instanceof WireNumber.OfFloat) {
            return TypeName.FLOAT;
        }
        if (number.meaning() instanceof WireNumber.OfDouble) {
            return TypeName.DOUBLE;
        }
        if (number.meaning() instanceof WireNumber.OfCoding of) {
            return Codings.javaType(of.coding().type());
        }
        if (number.meaning() instanceof WireNumber.OfText of) {
            return Parts.javaType(of.data());
        }
        return number.meaning() instanceof WireNumber.OfEnum type ? Names.type(type.type()) : Parts.javaType(number);
    }

    /** What the number in this variable stands for. */
    static String value(WireNumber number, String raw, String local) {
        if (number.meaning() instanceof WireNumber.OfFloat) {
            return "Float.intBitsToFloat(" + raw + ")";
        }
        if (number.meaning() instanceof WireNumber.OfDouble) {
            return "Double.longBitsToDouble(" + raw + ")";
        }
        if (number.meaning() instanceof WireNumber.OfCoding of) {
            return Codings.fromNumber(of.coding(), raw, number.bits(), local);
        }
        if (number.meaning() instanceof WireNumber.OfText) {
            return Names.constant(local, "TAG") + ".value(" + raw + ")";
        }
        return number.isEnum() ? "constantOf" + Names.capitalized(local) + "(" + raw + ")" : raw;
    }

    /** R3: the number that stands for this value, with all bits of a NaN. */
    static String number(WireNumber number, String value, String local) {
        if (number.meaning() instanceof WireNumber.OfFloat) {
            return "Float.floatToRawIntBits(" + value + ")";
        }
        if (number.meaning() instanceof WireNumber.OfDouble) {
            return "Double.doubleToRawLongBits(" + value + ")";
        }
        if (number.meaning() instanceof WireNumber.OfCoding of) {
            return Codings.toNumber(of.coding(), value, number.bits(), local);
        }
        if (number.meaning() instanceof WireNumber.OfText) {
            return Names.constant(local, "TAG") + ".code(" + value + ")";
        }
        return number.isEnum() ? "codeOf" + Names.capitalized(local) + "(" + value + ")" : value;
    }

    /** The code of a constant that is in no number of this record; an {@code int} unless it has to be a {@code long}. */
    static CodeBlock code(WireNumber.OfEnum type, boolean isLong, CodeBlock value) {
        CodeBlock.Builder code = CodeBlock.builder().add("(switch ($L) {", value);
        for (FieldType.Constant constant : type.constants()) {
            code.add(" case $L -> $L$L;", constant.name(), constant.code(), isLong ? "L" : "");
        }
        return code.add(" })").build();
    }

    /** What finds the constants of enums by their codes, and the other way round. */
    static List<MethodSpec> methods(RecordLayout layout) {
        List<MethodSpec> methods = new ArrayList<>();
        for (Run run : layout.runs()) {
            for (Slice slice : run.slices()) {
                if (slice.number().meaning() instanceof WireNumber.OfEnum type) {
                    methods.add(constantOf(slice, type));
                    methods.add(codeOf(
                            slice,
                            type,
                            layout.speaker(slice.path(), slice.field()).role() instanceof Role.TagOf));
                }
            }
        }
        return methods;
    }

    private static MethodSpec constantOf(Slice slice, WireNumber.OfEnum type) {
        boolean isLong = slice.number().java() == WireNumber.JavaType.LONG;
        CodeBlock.Builder code = CodeBlock.builder();
        if (!isLong) {
            code.add("return switch (code) {\n$>");
        }
        for (FieldType.Constant constant : type.constants()) {
            if (isLong) {
                code.beginControlFlow("if (code == $LL)", constant.code())
                        .addStatement("return $T.$L", Names.type(type.type()), constant.name())
                        .endControlFlow();
            } else {
                code.add("case $L -> $T.$L;\n", constant.code(), Names.type(type.type()), constant.name());
            }
        }
        if (isLong) {
            code.addStatement("throw $T.malformed()", Types.FAILURE);
        } else {
            code.add("default -> throw $T.malformed();\n$<};\n", Types.FAILURE);
        }
        return MethodSpec.methodBuilder("constantOf" + Names.capitalized(slice.local()))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(Names.type(type.type()))
                .addParameter(Parts.javaType(slice.number()), "code")
                .addCode(code.build())
                .build();
    }

    private static MethodSpec codeOf(Slice slice, WireNumber.OfEnum type, boolean hasAuto) {
        boolean isLong = slice.number().java() == WireNumber.JavaType.LONG;
        MethodSpec.Builder method = MethodSpec.methodBuilder("codeOf" + Names.capitalized(slice.local()))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(Parts.javaType(slice.number()))
                .addParameter(Names.type(type.type()), "constant");
        if (hasAuto) {
            method.beginControlFlow("if (constant == null)")
                    .addStatement("return $T.$L", Types.AUTO, isLong ? "AUTO_LONG" : "AUTO")
                    .endControlFlow();
        }
        CodeBlock.Builder code = CodeBlock.builder().add("return switch (constant) {\n$>");
        for (FieldType.Constant constant : type.constants()) {
            code.add("case $L -> $L$L;\n", constant.name(), constant.code(), isLong ? "L" : "");
        }
        return method.addCode(code.add("$<};\n").build()).build();
    }
}
