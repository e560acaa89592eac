package org.bitrecord.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.bitrecord.processor.layout.Extent;
import org.bitrecord.processor.layout.Field;
import org.bitrecord.processor.layout.Grain;
import org.bitrecord.processor.layout.RecordLayout;
import org.bitrecord.processor.layout.Shape;
import org.bitrecord.processor.layout.WireNumber;

/** Prints what reads, verifies and writes bytes and texts. */
final class DataBlocks {
    private final Field field;
    private final Shape.Data data;
    private final boolean little;

    /**
     * For one component.
     *
     * @param little whether the least significant bit of a byte comes first
     */
    DataBlocks(Field field, Shape.Data data, boolean little) {
        this.field = field;
        this.data = data;
        this.little = little;
    }

    /** How the bytes and texts of a record lie in their places, and which are constant. */
    static List<FieldSpec> constants(RecordLayout layout) {
        List<FieldSpec> constants = new ArrayList<>();
        for (Field field : layout.fields()) {
            if (field.shape() instanceof Shape.Data data) {
                constants.addAll(new DataBlocks(field, data, Parts.isLeastFirst(layout)).constants());
            } else if (field.shape() instanceof Shape.Scalar scalar
                    && scalar.number().meaning() instanceof WireNumber.OfText of) {
                constants.add(new DataBlocks(field, of.data(), Parts.isLeastFirst(layout)).tag());
            }
        }
        return constants;
    }

    /** What makes a number of a text that is a tag. */
    private FieldSpec tag() {
        int size = (int) data.size() / 8;
        CodeBlock made = data.charset() == null
                ? CodeBlock.of("$T.ofBytes($L, $L, $L)", Types.TAG_TEXT, data.terminated(), data.padded(), size)
                : CodeBlock.of(
                        "$T.ofText($S, $L, $L, $L)",
                        Types.TAG_TEXT,
                        data.charset(),
                        data.terminated(),
                        data.padded(),
                        size);
        return FieldSpec.builder(
                        ParameterizedTypeName.get(Types.TAG_TEXT, Parts.javaType(data)),
                        Names.constant(field, "TAG"),
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer(made)
                .build();
    }

    private List<FieldSpec> constants() {
        List<FieldSpec> constants = new ArrayList<>();
        int size = data.size() == Shape.Items.UNSIZED ? -1 : (int) (data.size() / 8);
        Shape.Samples samples = data.samples();
        if (samples != null) {
            constants.add(FieldSpec.builder(
                            ParameterizedTypeName.get(Types.SAMPLES, Parts.javaType(data)),
                            Names.constant(field, "CONTENT"),
                            Modifier.PRIVATE,
                            Modifier.STATIC,
                            Modifier.FINAL)
                    .initializer(
                            "$T.of$L($L, $L, $L)",
                            Types.SAMPLES,
                            samples.type().text(),
                            samples.bits(),
                            samples.signed(),
                            samples.little())
                    .build());
        } else if (data.isContent()) {
            CodeBlock made = data.charset() == null
                    ? CodeBlock.of("$T.ofBytes($L, $L, $L)", Types.CONTENT, data.terminated(), data.padded(), size)
                    : CodeBlock.of(
                            "$T.ofText($S, $L, $L, $L)",
                            Types.CONTENT,
                            data.charset(),
                            data.terminated(),
                            data.padded(),
                            size);
            constants.add(FieldSpec.builder(
                            ParameterizedTypeName.get(Types.CONTENT, Parts.javaType(data)),
                            Names.constant(field, "CONTENT"),
                            Modifier.PRIVATE,
                            Modifier.STATIC,
                            Modifier.FINAL)
                    .initializer(made)
                    .build());
        }
        if (data.constant() != null) {
            constants.add(FieldSpec.builder(
                            Types.BYTES,
                            Names.constant(field, "CONSTANT"),
                            Modifier.PRIVATE,
                            Modifier.STATIC,
                            Modifier.FINAL)
                    .initializer("$T.fromHex($S)", Types.BYTES, data.constant())
                    .build());
        }
        return constants;
    }

    /** The value, read from {@code at} on. */
    CodeBlock read(CodeBlock at, CodeBlock limit, CodeBlock size, boolean closed) {
        String content = Names.constant(field, "CONTENT");
        CodeBlock end = data.extent() == Extent.FIXED
                ? CodeBlock.of("$L + $L", at, field.grain().of(data.size()))
                : limit;
        if (data.constant() != null) {
            String check = data.charset() == null ? "constant" : "constantText";
            CodeBlock read = bytes(at, CodeBlock.of("$L", data.size() / 8), end);
            CodeBlock compared =
                    CodeBlock.of("$T.constant($L, $L)", Types.BOUNDS, read, Names.constant(field, "CONSTANT"));
            return check.equals("constant")
                    ? compared
                    : CodeBlock.of("$L.read($L.asByteBuffer(), 0, $L)", content, compared, data.size() / 8);
        }
        CodeBlock read;
        if (!data.isContent()) {
            read = bytes(at, data.extent() == Extent.FIXED ? CodeBlock.of("$L", data.size() / 8) : size, end);
        } else if (data.extent() == Extent.DELIMITED) {
            read = field.grain() == Grain.BYTE
                    ? CodeBlock.of("$L.readTerminated(in, $L, $L, $L)", content, at, limit, closed)
                    : CodeBlock.of("$L.readTerminatedBits(in, $L, $L, $L, $L)", content, at, limit, closed, little);
        } else {
            read = field.grain() == Grain.BYTE
                    ? CodeBlock.of("$L.read(in, $L, $L)", content, at, end)
                    : CodeBlock.of("$L.read($T.of(in, $L, $L, $L))", content, Types.OCTETS, at, end, little);
        }
        return data.most() == Shape.Items.UNLIMITED
                ? read
                : CodeBlock.of("$T.atMost($L, $L)", Types.BOUNDS, read, data.most());
    }

    private CodeBlock bytes(CodeBlock at, CodeBlock size, CodeBlock end) {
        return field.grain() == Grain.BYTE
                ? CodeBlock.of("$T.bytes(in, $L, $L)", Types.OCTETS, at, size)
                : CodeBlock.of("$T.bytes(in, $L, $L, $L)", Types.OCTETS, at, end, little);
    }

    /** Refuses what cannot be written. */
    CodeBlock verify() {
        CodeBlock.Builder code = CodeBlock.builder();
        String component = Parts.component(field);
        if (data.samples() != null) {
            code.addStatement(
                    "$L.verify($L, $L, $S)",
                    Names.constant(field, "CONTENT"),
                    component,
                    data.size() == Shape.Items.UNSIZED ? -1 : data.size() / 8,
                    field.name());
        } else if (data.isContent()) {
            code.addStatement("$L.verify($L, $S)", Names.constant(field, "CONTENT"), component, field.name());
        } else if (data.size() != Shape.Items.UNSIZED) {
            code.addStatement("$T.size($L.size(), $L, $S)", Types.REQUIRE, component, data.size() / 8, field.name());
        }
        if (data.constant() != null) {
            code.addStatement(
                    "$T.constant($L, $L, $S)",
                    Types.REQUIRE,
                    component,
                    data.charset() == null
                            ? CodeBlock.of("$L", Names.constant(field, "CONSTANT"))
                            : CodeBlock.of(
                                    "$L.read($L.asByteBuffer(), 0, $L)",
                                    Names.constant(field, "CONTENT"),
                                    Names.constant(field, "CONSTANT"),
                                    data.size() / 8),
                    field.name());
        }
        if (data.most() != Shape.Items.UNLIMITED) {
            String size = data.charset() == null ? "size" : "length";
            code.addStatement(
                    "$T.atMost($L.$L(), $L, $S, $S)",
                    Types.REQUIRE,
                    component,
                    size,
                    data.most(),
                    data.samples() != null ? "elements" : data.charset() == null ? "bytes" : "chars",
                    field.name());
        }
        return code.build();
    }

    /** Writes a verified value at {@code at}. */
    CodeBlock write(CodeBlock at) {
        String content = Names.constant(field, "CONTENT");
        String component = Parts.component(field);
        if (field.grain() == Grain.BIT) {
            CodeBlock octets = data.isContent()
                    ? CodeBlock.of("$L.octets($L)", content, component)
                    : CodeBlock.of("$L.asByteBuffer()", component);
            return CodeBlock.builder()
                    .addStatement("$T.put($L, out, $L, $L)", Types.OCTETS, octets, at, little)
                    .build();
        }
        return data.isContent()
                ? CodeBlock.builder()
                        .addStatement("$L.write($L, out, $L)", content, component, at)
                        .build()
                : CodeBlock.builder()
                        .addStatement("$L.copyTo(out, $L)", component, at)
                        .build();
    }
}
