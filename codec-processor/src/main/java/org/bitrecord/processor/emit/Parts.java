package org.bitrecord.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bitrecord.BitOrder;
import org.bitrecord.processor.layout.Field;
import org.bitrecord.processor.layout.Grain;
import org.bitrecord.processor.layout.RecordLayout;
import org.bitrecord.processor.layout.Role;
import org.bitrecord.processor.layout.Shape;
import org.bitrecord.processor.layout.WireNumber;

/** What all methods of a codec say of the components: their types, their sizes, how their values are reached. */
final class Parts {
    private final RecordLayout layout;

    Parts(RecordLayout layout) {
        this.layout = layout;
    }

    static TypeName javaType(WireNumber number) {
        return switch (number.java()) {
            case BOOLEAN -> TypeName.BOOLEAN;
            case INT -> TypeName.INT;
            case LONG -> TypeName.LONG;
        };
    }

    static TypeName javaType(Shape shape) {
        if (shape instanceof Shape.Scalar scalar) {
            return Meanings.javaType(scalar.number());
        }
        if (shape instanceof Shape.Flat flat) {
            return Names.type(flat.layout().name());
        }
        if (shape instanceof Shape.Nested nested && nested.packing() != null) {
            TypeName inner = nested.packing().inner() == null
                    ? Types.BYTES
                    : javaType(nested.packing().inner());
            return nested.packing().keepsBytes() ? ParameterizedTypeName.get(Types.PACKED, inner) : inner;
        }
        if (shape instanceof Shape.Nested nested) {
            return nested.bare() == null ? Names.type(nested.type()) : valueType(nested.bare());
        }
        if (shape instanceof Shape.Tagged tagged) {
            return Names.type(tagged.union().name());
        }
        if (shape instanceof Shape.Items items) {
            return ParameterizedTypeName.get(Types.LIST, javaType(items.element()));
        }
        if (shape instanceof Shape.Maybe maybe) {
            return ParameterizedTypeName.get(Types.OPTIONAL, javaType(maybe.inner()));
        }
        if (shape instanceof Shape.Called) {
            return TypeName.LONG;
        }
        if (shape instanceof Shape.Inside inside) {
            return javaType(Objects.requireNonNull(inside.number()));
        }
        if (shape instanceof Shape.Padding) {
            return TypeName.INT;
        }
        if (shape instanceof Shape.Coded coded) {
            return Codings.javaType(coded.by().type());
        }
        if (shape instanceof Shape.Data data && data.samples() != null) {
            return Codings.javaType(data.samples().type());
        }
        return ((Shape.Data) shape).charset() == null ? Types.BYTES : ClassName.get(String.class);
    }

    /** The type of the values of a layout: a record, or what a type argument is. */
    static TypeName valueType(RecordLayout layout) {
        if (!layout.isBare()) {
            return Names.type(layout.name());
        }
        Field only = layout.fields().get(layout.fields().size() - 1);
        return javaType(only.shape()).box();
    }

    /** What stands in a path between a component and what is inside it: nothing for a type argument. */
    static String step(String component, Shape.Nested inner) {
        if (inner.bare() != null) {
            return component;
        }
        return component + (inner.isUnion() ? "/" : ".");
    }

    /** Whether the component is one of several records. */
    static boolean isUnion(Shape shape) {
        return shape instanceof Shape.Tagged || (shape instanceof Shape.Nested nested && nested.isUnion());
    }

    /** The codec that reads the component, or the elements of the list. */
    static ClassName codec(Shape shape) {
        if (shape instanceof Shape.Nested nested) {
            return Names.type(nested.codec());
        }
        if (shape instanceof Shape.Tagged tagged) {
            return Names.type(tagged.union().codec());
        }
        if (shape instanceof Shape.Maybe maybe) {
            return codec(maybe.inner());
        }
        return codec(((Shape.Items) shape).element());
    }

    /** The codec that writes, checks and mends the component of the record in this variable, with its context (R70). */
    CodeBlock boundCodec(Field field, String value) {
        return layout.supplies().containsKey(field.index())
                ? CodeBlock.of(
                        "$T.INSTANCE.with($L($L))", codec(field.shape()), Names.method("contextOf", field), value)
                : instance(field);
    }

    /** The codec that reads the component, or the codec with what is bound to its codes (R65). */
    static CodeBlock instance(Field field) {
        return field.shape() instanceof Shape.Tagged tagged && tagged.union().isOpen()
                ? CodeBlock.of("$L", openCodec(field))
                : CodeBlock.of("$T.INSTANCE", codec(field.shape()));
    }

    /** What holds the codec of an open union. */
    static String openCodec(Field field) {
        return field.local() + "Codec";
    }

    /** The component of {@code value}. */
    static String component(Field field) {
        return component(field, "value");
    }

    /** The component of the record in this variable. */
    static String component(Field field, String value) {
        return switch (field.access()) {
            case COMPONENT -> value + "." + field.name() + "()";
            case BARE -> javaType(field.shape()).isPrimitive() ? value + "." + unboxed(field) + "()" : value;
            case INSIDE ->
                value
                        + ((Shape.Inside) field.shape())
                                .path().stream().map(name -> "." + name + "()").collect(Collectors.joining());
            case HIDDEN -> throw new AssertionError(field.name() + " is no component");
        };
    }

    private static String unboxed(Field number) {
        return javaType(number.shape()) + "Value";
    }

    /** The number of {@code value} that a describing component holds: its own, or that of a code record. */
    static String number(Field field) {
        return number(field, "value");
    }

    /** Whether a describing component may be absent (R34). */
    static boolean isOptional(Field field) {
        return field.shape() instanceof Shape.Maybe;
    }

    /** The number that a describing component of the record in this variable holds. */
    static String number(Field field, String value) {
        if (isOptional(field)) {
            return component(field, value) + ".get()";
        }
        return number(ownShape(field), component(field, value), field.local());
    }

    private static String number(Shape shape, String component, String local) {
        if (shape instanceof Shape.Flat flat) {
            return component + "." + flat.layout().fields().get(0).name() + "()";
        }
        return shape instanceof Shape.Scalar scalar ? Meanings.number(scalar.number(), component, local) : component;
    }

    /** What a describing number is where it stands, which may be inside another component. */
    private static Shape ownShape(Field field) {
        return field.shape() instanceof Shape.Inside inside ? inside.last().shape() : field.shape();
    }

    /** R34: a describing number of {@code value} that may be absent, as it is written. */
    static CodeBlock writtenOptional(Field field) {
        return CodeBlock.of(
                "$L.isPresent()$W? $L$W: $L",
                component(field),
                typed(field, CodeBlock.of("$L(value)", Names.method("written", field))),
                component(field));
    }

    /** A number, computed as a {@code long}, as a value of the component that it is. */
    static CodeBlock typed(Field field, CodeBlock computed) {
        boolean isInt = Objects.requireNonNull(field.number()).java() == WireNumber.JavaType.INT;
        return held(field, isInt ? CodeBlock.of("(int) $L", computed) : computed);
    }

    /** The number 0 as a value of the component that it is. */
    static CodeBlock zero(Field field) {
        boolean isInt = Objects.requireNonNull(field.number()).java() == WireNumber.JavaType.INT;
        return held(field, CodeBlock.of(isInt || !isOptional(field) ? "0" : "0L"));
    }

    /** A number of its type as a value of the component that it is. */
    private static CodeBlock held(Field field, CodeBlock number) {
        if (ownShape(field) instanceof Shape.Flat) {
            return asComponent(field, number);
        }
        return isOptional(field)
                ? CodeBlock.of("$T.of($L)", Types.OPTIONAL, number)
                : CodeBlock.of(
                        "$L", Meanings.value(Objects.requireNonNull(field.number()), number.toString(), field.local()));
    }

    /** A number as a value of the component that it is: itself, or the code record with it. */
    static CodeBlock asComponent(Field field, CodeBlock number) {
        return ownShape(field) instanceof Shape.Flat flat
                ? CodeBlock.of("new $T($L)", Names.type(flat.layout().name()), number)
                : number;
    }

    /** The number that was read inside the component in this variable. */
    static String numberInside(Field field, String component) {
        Shape.Inside inside = (Shape.Inside) field.shape();
        String path =
                inside.path().stream().skip(1).map(name -> "." + name + "()").collect(Collectors.joining());
        return number(inside.last().shape(), component + path, field.local());
    }

    /**
     * Refuses null in a component of {@code value}, and in the small records inside it.
     *
     * @param prefix what to print before the component's path: nothing, or a variable and a plus
     */
    CodeBlock requirePresent(Field field, String prefix) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (field.access() == Field.Access.COMPONENT) {
            requirePresent(code, field.shape(), component(field), prefix, field.name());
        }
        return code.build();
    }

    /** Whether a component of this shape may be null by mistake. */
    static boolean mayBeNull(Field field) {
        return field.isComponent()
                && !javaType(field.shape()).isPrimitive()
                && !(field.shape() instanceof Shape.Scalar && field.role() instanceof Role.TagOf);
    }

    private void requirePresent(CodeBlock.Builder code, Shape shape, String component, String prefix, String path) {
        code.addStatement("$T.present($L, $L$S)", Types.REQUIRE, component, prefix, path);
        if (shape instanceof Shape.Flat flat) {
            for (Field inner : flat.layout().fields()) {
                String innerPath = path + "." + inner.name();
                // The null of an enum is AUTO where the constant is computed.
                boolean computed = layout.fields().stream()
                        .anyMatch(field -> field.name().equals(innerPath) && field.role() instanceof Role.TagOf);
                if (mayBeNull(inner) && !(computed && inner.shape() instanceof Shape.Scalar)) {
                    requirePresent(code, inner.shape(), component(inner, component), prefix, innerPath);
                }
            }
        }
    }

    static CodeBlock auto(Field field) {
        WireNumber number = Objects.requireNonNull(field.number());
        return CodeBlock.of("$T.$L", Types.AUTO, number.java() == WireNumber.JavaType.INT ? "AUTO" : "AUTO_LONG");
    }

    /** The same as text, where the class is imported anyway. */
    static String autoText(Field field) {
        return Objects.requireNonNull(field.number()).java() == WireNumber.JavaType.INT
                ? "Auto.AUTO"
                : "Auto.AUTO_LONG";
    }

    static boolean hasAuto(Field field) {
        return Objects.requireNonNull(field.number()).hasAuto();
    }

    /** How much {@code expression}, a value of this component, takes. */
    static CodeBlock size(Field field, String expression) {
        if (field.isFixed()) {
            return CodeBlock.of("$L", field.grain().of(field.shape().minBits()));
        }
        if (field.shape() instanceof Shape.Data data) {
            CodeBlock bytes = data.isContent()
                    ? CodeBlock.of("$L.sizeInBytes($L)", Names.constant(field, "CONTENT"), expression)
                    : CodeBlock.of("$L.size()", expression);
            return field.grain() == Grain.BYTE ? bytes : CodeBlock.of("8 * $L", bytes);
        }
        if (field.shape() instanceof Shape.Coded) {
            return Codings.size(field, expression);
        }
        if (field.shape() instanceof Shape.Padding) {
            return CodeBlock.of("$L", expression); // its size is all there is of it
        }
        if (field.shape() instanceof Shape.Items items) {
            return items.element().extent() == org.bitrecord.processor.layout.Extent.FIXED
                    ? CodeBlock.of(
                            "$L.size() * $L",
                            expression,
                            field.grain().of(items.element().minBits()))
                    : CodeBlock.of("$L($L)", Names.method("sizeOf", field), expression);
        }
        if (field.shape() instanceof Shape.Maybe) {
            return CodeBlock.of("$L($L)", Names.method("sizeOf", field), expression);
        }
        return CodeBlock.of("$L.$L($L)", instance(field), Names.size(field.grain()), expression);
    }

    /** The same without the size that a component states: how much the value takes by itself. */
    static CodeBlock ownSize(Field field, String expression) {
        return field.isSizedRegion()
                ? CodeBlock.of("$L.$L($L)", instance(field), Names.size(field.grain()), expression)
                : size(field, expression);
    }

    /** What the component is called in the paths of messages, behind a record and its full stop. */
    static String pathName(Field field) {
        return field.access() == Field.Access.BARE ? "" : field.name();
    }

    /** How many bits of fixed size these components have. */
    long fixedBits(int from, int through) {
        return layout.fields().subList(from, through + 1).stream()
                .filter(Field::isFixed)
                .mapToLong(field -> field.shape().minBits())
                .sum();
    }

    /** The sizes of those components that have no fixed one, each a term of a sum. */
    private List<CodeBlock> variableSizes(String value, int from, int through) {
        List<CodeBlock> sizes = new ArrayList<>();
        for (Field field : layout.fields().subList(from, through + 1)) {
            if (field.shape() instanceof Shape.Padding padding) {
                sizes.add(padding(field, padding, value));
            } else if (!field.isFixed()) {
                sizes.add(size(field, written(field, value)));
            }
        }
        return sizes;
    }

    /** How much fills up what lies before it. */
    CodeBlock padding(Field field, Shape.Padding padding, String value) {
        return CodeBlock.of(
                "$T.padding($L,$W$L)",
                Types.ALIGNMENT,
                size(value, padding.from(), field.index() - 1),
                field.grain().of(8L * padding.unit()));
    }

    /** The component of the record in this variable as it is written: of one that describes, what it says. */
    static String written(Field field, String value) {
        if (!ComputedMethods.isComputed(field) || isOptional(field)) {
            return component(field, value);
        }
        String written = Names.method("written", field) + "(" + value + ")";
        boolean isInt = Objects.requireNonNull(field.number()).java() == WireNumber.JavaType.INT;
        return field.shape() instanceof Shape.Coded && isInt ? "(int) " + written : written;
    }

    /** How much these components of {@code value} take. */
    CodeBlock size(int from, int through) {
        return size("value", from, through);
    }

    /** How much these components of the record in this variable take. */
    CodeBlock size(String value, int from, int through) {
        return sum(layout.grain().of(fixedBits(from, through)), variableSizes(value, from, through));
    }

    /** How many bytes these components of {@code value} take. */
    CodeBlock sizeInBytes(int from, int through) {
        return sizeInBytes("value", from, through);
    }

    /** How many bytes these components of the record in this variable take. */
    CodeBlock sizeInBytes(String value, int from, int through) {
        CodeBlock size = size(value, from, through);
        return layout.grain() == Grain.BYTE ? size : CodeBlock.of("($L) / 8", size);
    }

    /** How many bits these components of {@code value} take, as a {@code long}. */
    CodeBlock sizeInBits(int from, int through) {
        return sizeInBits("value", from, through);
    }

    /** How many bits these components of the record in this variable take, as a {@code long}. */
    CodeBlock sizeInBits(String value, int from, int through) {
        List<CodeBlock> sizes = variableSizes(value, from, through);
        long fixed = fixedBits(from, through);
        if (sizes.isEmpty()) {
            return CodeBlock.of("$L", fixed);
        }
        CodeBlock size = sizes.size() == 1 ? sizes.get(0) : CodeBlock.of("($L)", CodeBlock.join(sizes, "$W+ "));
        CodeBlock bits = CodeBlock.of(layout.grain() == Grain.BYTE ? "8L * $L" : "(long) $L", size);
        return fixed == 0 ? bits : CodeBlock.of("$L$W+ $L", fixed, bits);
    }

    /** Where bytes may begin at any bit, how bits are numbered in them, as a last argument. */
    static CodeBlock bitOrder(RecordLayout layout) {
        return layout.grain() == Grain.BYTE ? CodeBlock.of("") : CodeBlock.of(", $L", isLeastFirst(layout));
    }

    /** Whether the least significant bit of a byte comes first. */
    static boolean isLeastFirst(RecordLayout layout) {
        return layout.declaration().settings().order().bits() == BitOrder.LSB_FIRST;
    }

    /** A size as codecs count it, in bytes or in bits. */
    static CodeBlock measured(Grain grain, CodeBlock size, boolean inBytes) {
        if (inBytes == (grain == Grain.BYTE)) {
            return size;
        }
        return inBytes ? CodeBlock.of("$L / 8", size) : CodeBlock.of("8L * $L", size);
    }

    private static CodeBlock sum(long constant, List<CodeBlock> terms) {
        if (terms.isEmpty()) {
            return CodeBlock.of("$L", constant);
        }
        CodeBlock sum = CodeBlock.join(terms, "$W+ ");
        return constant == 0 ? sum : CodeBlock.of("$L$W+ $L", constant, sum);
    }
}
