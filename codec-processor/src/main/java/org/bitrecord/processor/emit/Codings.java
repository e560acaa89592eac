package org.bitrecord.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.bitrecord.processor.layout.Field;
import org.bitrecord.processor.layout.Grain;
import org.bitrecord.processor.layout.RecordLayout;
import org.bitrecord.processor.layout.Run;
import org.bitrecord.processor.layout.Shape;
import org.bitrecord.processor.layout.Slice;
import org.bitrecord.processor.layout.WireNumber;
import org.bitrecord.processor.model.FieldType;

/** Prints the calls of field codecs, and the constants that hold them. */
final class Codings {
    private Codings() {}

    /** The Java type of a component. */
    static TypeName javaType(FieldType type) {
        if (type instanceof FieldType.OfBoolean) {
            return TypeName.BOOLEAN;
        }
        if (type instanceof FieldType.OfInt) {
            return TypeName.INT;
        }
        if (type instanceof FieldType.OfLong) {
            return TypeName.LONG;
        }
        if (type instanceof FieldType.OfFloat) {
            return TypeName.FLOAT;
        }
        if (type instanceof FieldType.OfDouble) {
            return TypeName.DOUBLE;
        }
        if (type instanceof FieldType.Named named) {
            return Names.type(named.name());
        }
        if (type instanceof FieldType.OfEnum of) {
            return Names.type(of.name());
        }
        if (type instanceof FieldType.ListOf list) {
            return ParameterizedTypeName.get(
                    Types.LIST, javaType(list.element().type()).box());
        }
        if (type instanceof FieldType.OptionalOf optional) {
            return ParameterizedTypeName.get(
                    Types.OPTIONAL, javaType(optional.element().type()).box());
        }
        if (type instanceof FieldType.Unsupported unsupported && unsupported.name() != null) {
            return Names.type(unsupported.name());
        }
        return type instanceof FieldType.OfBigInteger
                ? ClassName.get("java.math", "BigInteger")
                : type instanceof FieldType.OfString
                        ? ClassName.get(String.class)
                        : ClassName.get("org.bitrecord", type.text());
    }

    /** One object of each field codec. */
    static List<FieldSpec> constants(RecordLayout layout) {
        List<FieldSpec> constants = new ArrayList<>();
        for (Field field : layout.fields()) {
            if (field.shape() instanceof Shape.Coded coded) {
                constants.add(constant(coded.by(), field.local()));
            }
        }
        for (Run run : layout.runs()) {
            for (Slice slice : run.slices()) {
                if (slice.number().meaning() instanceof WireNumber.OfCoding of) {
                    constants.add(constant(of.coding(), slice.local()));
                }
            }
        }
        return constants;
    }

    private static FieldSpec constant(Shape.Coding coding, String local) {
        CodeBlock made = CodeBlock.of(
                "new $T($L)",
                Names.type(coding.codec()),
                coding.args().stream().map(arg -> arg + "L").collect(Collectors.joining(", ")));
        return FieldSpec.builder(
                        ParameterizedTypeName.get(
                                Types.FIELD_CODEC, javaType(coding.type()).box()),
                        name(local),
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer(coding.isNarrowed() ? CodeBlock.of("$T.narrow($L)", Types.FIELD_CODECS, made) : made)
                .build();
    }

    static String name(String local) {
        return Names.constant(local, "CODEC");
    }

    /** Reads a part from {@code at} on. */
    static CodeBlock read(Field field, Shape.Coded coded, CodeBlock at, CodeBlock limit, boolean closed) {
        return CodeBlock.of(
                "$T.$L($L, in, $L, $L, $L, $L)",
                Types.FIELD_CODECS,
                Names.read(field.grain()),
                name(field.local()),
                at,
                limit,
                coded.by().little(),
                closed);
    }

    /** Reads a part that always ends at {@code limit}. */
    static CodeBlock readFixed(Field field, Shape.Coded coded, CodeBlock at, CodeBlock limit) {
        CodeBlock read = read(field, coded, at, limit, true);
        return CodeBlock.of("$T.exactly($L, $L, $L)", Types.FIELD_CODECS, name(field.local()), read, coded.minBits());
    }

    static CodeBlock size(Field field, String expression) {
        return CodeBlock.of(
                "$T.$L($L, $L)", Types.FIELD_CODECS, Names.size(field.grain()), name(field.local()), expression);
    }

    static CodeBlock verify(Field field, String expression) {
        if (field.isFixed()) {
            return verify(field.local(), expression, field.shape().minBits(), field.name());
        }
        return CodeBlock.builder()
                .addStatement(
                        "$T.$L($L, $L, $S)",
                        Types.FIELD_CODECS,
                        field.grain() == Grain.BYTE ? "verify" : "verifyBits",
                        name(field.local()),
                        expression,
                        field.name())
                .build();
    }

    static CodeBlock write(Field field, Shape.Coded coded, String expression, CodeBlock at) {
        return CodeBlock.builder()
                .addStatement(
                        "$T.$L($L, $L, out, $L, $L)",
                        Types.FIELD_CODECS,
                        Names.write(field.grain()),
                        name(field.local()),
                        expression,
                        at,
                        coded.by().little())
                .build();
    }

    /** The value that the bits of a number are. */
    static String fromNumber(Shape.Coding coding, String raw, int bits, String local) {
        return "FieldCodecs.ofNumber(" + name(local) + ", " + raw + ", " + bits + ", " + coding.little() + ")";
    }

    /** The bits of a value as a number. */
    static String toNumber(Shape.Coding coding, String value, int bits, String local) {
        return "FieldCodecs.toNumber(" + name(local) + ", " + value + ", " + bits + ", " + coding.little() + ")";
    }

    /** Refuses a value among the numbers that the codec cannot write in so many bits. */
    static CodeBlock verifyNumber(Slice slice, String value, String path) {
        return verify(slice.local(), value, slice.number().bits(), path);
    }

    private static CodeBlock verify(String local, String value, long bits, String path) {
        return CodeBlock.builder()
                .addStatement("$T.verify($L, $L, $L, $S)", Types.FIELD_CODECS, name(local), value, bits, path)
                .build();
    }
}
