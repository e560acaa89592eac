package org.bitrecord.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.bitrecord.processor.layout.Described;
import org.bitrecord.processor.layout.Field;
import org.bitrecord.processor.layout.RecordLayout;
import org.bitrecord.processor.layout.Shape;
import org.bitrecord.processor.layout.WireNumber;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.FieldType;
import org.bitrecord.processor.model.Mark;
import org.jspecify.annotations.Nullable;

/** Prints the builder of a record: what describes is computed, what is constant is given, the rest is set by name. */
final class BuilderEmitter {
    private static final String PLAIN = "The value.\n";
    private static final String COMPUTING =
            "The value; what describes and cannot wait for being written is computed now.\n";
    private static final String UNSET = "@throws IllegalStateException if a component without a default is not set\n";
    private static final String UNWRITABLE = "@throws IllegalArgumentException if the value cannot be written\n";

    private final RecordLayout layout;
    private final TypeName type;
    private final ClassName builder;
    private final Described described;
    private final Holders holders;
    private final List<Field> fields;

    /** Whether anything describes, so that it matters what has been set. */
    private final boolean computes;

    BuilderEmitter(RecordLayout layout) {
        this.layout = layout;
        this.type = Parts.valueType(layout);
        this.builder = Names.type(layout.codec()).nestedClass("Builder");
        this.described = new Described(layout);
        this.holders = new Holders(layout);
        this.fields = layout.fields().stream().filter(Field::isComponent).toList();
        this.computes = fields.stream().anyMatch(field -> !described.by(field).isEmpty());
    }

    /** Whether there is anything to be said by name. */
    static boolean isWorthwhile(RecordLayout layout) {
        long components = layout.fields().stream().filter(Field::isComponent).count();
        return !layout.isBare() && layout.code() == null && components > 0;
    }

    /** Adds the builder and the methods that make one. */
    void addTo(TypeSpec.Builder spec) {
        spec.addMethod(MethodSpec.methodBuilder("builder")
                        .addJavadoc("Begins a new value.\n")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .returns(builder)
                        .addStatement("return new Builder()")
                        .build())
                .addMethod(edit())
                .addType(type());
    }

    private MethodSpec edit() {
        return MethodSpec.methodBuilder("edit")
                .addJavadoc(
                        computes
                                ? "Begins a copy of a value: what describes a component that is set is computed anew.\n"
                                : "Begins a copy of a value.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(builder)
                .addParameter(type, "value")
                .addStatement("return new Builder(value)")
                .build();
    }

    private MethodSpec copy() {
        CodeBlock.Builder body = CodeBlock.builder();
        if (computes) {
            body.addStatement("copied()");
        }
        for (Field field : fields) {
            body.addStatement("this.$L = value.$L()", field.local(), field.name());
        }
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(type, "value")
                .addCode(body.build())
                .build();
    }

    private TypeSpec type() {
        TypeSpec.Builder spec = TypeSpec.classBuilder("Builder")
                .addJavadoc("Makes values of {@link $T}.$L\n", Names.type(layout.name()), starts())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL);
        if (computes || fields.stream().anyMatch(this::isRequired)) {
            spec.superclass(Types.RECORD_BUILDER);
        }
        for (Field field : fields) {
            FieldSpec.Builder variable =
                    FieldSpec.builder(Parts.javaType(field.shape()), field.local(), Modifier.PRIVATE);
            CodeBlock initial = initial(field);
            spec.addField(
                    initial == null
                            ? variable.build()
                            : variable.initializer(initial).build());
        }
        spec.addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(copy());
        for (Field field : fields) {
            spec.addMethod(setter(field));
        }
        if (computes) {
            spec.addMethod(MethodSpec.methodBuilder("verbatim")
                    .addJavadoc("Keeps everything as it is or is set, also what describes other than there is.\n")
                    .addModifiers(Modifier.PUBLIC)
                    .returns(builder)
                    .addStatement("keep()")
                    .addStatement("return this")
                    .build());
        }
        return spec.addMethod(build()).build();
    }

    /** What components start as, of the kinds that there are. */
    private String starts() {
        List<String> starts = new ArrayList<>();
        if (computes) {
            starts.add("Components that describe others start as what is computed on write");
        }
        if (fields.stream().anyMatch(BuilderEmitter::isConstant)) {
            starts.add(computes ? "constant ones as their constant" : "Constant components start as their constant");
        }
        if (fields.stream().anyMatch(this::isPlainNumber)) {
            starts.add((starts.isEmpty() ? "Numbers start" : "numbers") + " as 0 unless they have a default");
        }
        return starts.isEmpty()
                ? ""
                : " " + starts.get(0)
                        + (starts.size() == 1 ? "" : ",\n" + String.join(", ", starts.subList(1, starts.size())))
                        + ".";
    }

    private static boolean isConstant(Field field) {
        Shape shape = field.shape();
        return (shape instanceof Shape.Scalar scalar && scalar.constant() != null)
                || (shape instanceof Shape.Flat flat && flat.constant() != null)
                || (shape instanceof Shape.Data data && data.constant() != null);
    }

    private boolean isPlainNumber(Field field) {
        return field.shape() instanceof Shape.Scalar scalar
                && scalar.constant() == null
                && scalar.number().java() != WireNumber.JavaType.BOOLEAN
                && described.by(field).isEmpty()
                && !Parts.mayBeNull(field);
    }

    /** Whether a component that describes nothing has to be set. */
    private boolean isRequired(Field field) {
        return Parts.mayBeNull(field) && initial(field) == null;
    }

    private MethodSpec setter(Field field) {
        MethodSpec.Builder setter = MethodSpec.methodBuilder(field.name())
                .addJavadoc("Sets {@code $L}.\n", field.name())
                .addModifiers(Modifier.PUBLIC)
                .returns(builder)
                .addParameter(Parts.javaType(field.shape()), field.local())
                .addStatement("this.$L = $L", field.local(), field.local());
        if (computes) {
            setter.addStatement("given($L)", field.index());
        }
        return setter.addStatement("return this").build();
    }

    private MethodSpec build() {
        CodeBlock.Builder body = CodeBlock.builder();
        boolean requires = false;
        List<CodeBlock> arguments = new ArrayList<>();
        List<CodeBlock> uncomputed = new ArrayList<>();
        for (Field field : fields) {
            List<Integer> hangsOn = described.by(field);
            String own = "this." + field.local();
            if (hangsOn.isEmpty()) {
                requires |= isRequired(field);
                arguments.add(
                        isRequired(field)
                                ? CodeBlock.of(
                                        "required($L, $S)", own, layout.name().simpleName() + "." + field.name())
                                : CodeBlock.of("$L", own));
                continue;
            }
            String indexes = hangsOn.stream().map(String::valueOf).collect(Collectors.joining(", "));
            CodeBlock stale = CodeBlock.of("isStale($L, $L)", field.index(), indexes);
            CodeBlock auto = auto(field);
            if (auto != null && Parts.isOptional(field)) {
                arguments.add(
                        CodeBlock.of("$L.isPresent() && $L$W? $T.of($L)$W: $L", own, stale, Types.OPTIONAL, auto, own));
            } else if (auto != null) {
                boolean unset = holders.holds(field) && initial(field) == null;
                requires |= unset;
                if (unset) {
                    body.addStatement("required($L, $S)", own, layout.name().simpleName() + "." + field.name());
                }
                arguments.add(CodeBlock.of("$L ? $L : $L", stale, auto, own));
            } else {
                arguments.add(CodeBlock.of("$L", own));
                uncomputed.add(stale);
            }
        }
        CodeBlock made = CodeBlock.of("new $T(\n$L)", type, CodeBlock.join(arguments, ",\n"));
        if (uncomputed.isEmpty()) {
            return method(body.addStatement("return $L", made).build(), requires, false);
        }
        // What is only part of others has no `fix` of its own.
        CodeBlock fixed = layout.isWholeBytes()
                ? CodeBlock.of("INSTANCE.fix(built)")
                : CodeBlock.of("INSTANCE.fixed(built, $S)", layout.name().simpleName() + ".");
        body.addStatement("$T built = $L", type, made)
                .addStatement("return $L ? $L : built", CodeBlock.join(uncomputed, "$W|| "), fixed);
        return method(body.build(), requires, true);
    }

    private MethodSpec method(CodeBlock body, boolean requires, boolean fixes) {
        String thrown = (requires ? UNSET : "") + (fixes ? UNWRITABLE : "");
        return MethodSpec.methodBuilder("build")
                .addJavadoc("$L", (fixes ? COMPUTING : PLAIN) + (thrown.isEmpty() ? "" : "\n" + thrown))
                .addModifiers(Modifier.PUBLIC)
                .returns(type)
                .addCode(body)
                .build();
    }

    /** AUTO as a value of the component, or null if it has none or describes nothing. */
    private @Nullable CodeBlock auto(Field field) {
        if (holders.holds(field)) {
            return autoInside(field, "this." + field.local());
        }
        if (field.number() == null || described.by(field).isEmpty() || !Parts.hasAuto(field)) {
            return null;
        }
        return autoOf(field);
    }

    private static CodeBlock autoOf(Field field) {
        return Objects.requireNonNull(field.number()).isReference()
                ? CodeBlock.of("null")
                : Parts.asComponent(field, Parts.auto(field));
    }

    /** The component in this variable with all that describes inside it AUTO, or null if some of that has none. */
    private @Nullable CodeBlock autoInside(Field field, String component) {
        Map<Field, CodeBlock> numbers = new HashMap<>();
        for (Field number : holders.numbers(field)) {
            if (!Parts.hasAuto(number)) {
                return null;
            }
            numbers.put(number, autoOf(number));
        }
        return Holders.with(component, numbers);
    }

    /** What a component is before it is set, or null if that is nothing. */
    private @Nullable CodeBlock initial(Field field) {
        Component component = layout.declaration().components().get(field.index());
        CodeBlock auto = auto(field);
        if (auto != null && !Parts.isOptional(field) && !holders.holds(field)) {
            return auto;
        }
        Mark.DefaultDecl standard = component.mark(Mark.DefaultDecl.class);
        return initial(field, standard == null ? null : standard.value());
    }

    private @Nullable CodeBlock initial(Field field, @Nullable Long standard) {
        Shape shape = field.shape();
        if (shape instanceof Shape.Scalar scalar) {
            Long value = scalar.constant() == null ? standard : scalar.constant();
            if (value == null) {
                return null;
            }
            return number(scalar.number(), value);
        }
        if (shape instanceof Shape.Flat flat) {
            Long value = flat.constant() == null ? standard : flat.constant();
            return flat.layout().code() != null && value == null ? null : record(flat.layout(), value);
        }
        if (shape instanceof Shape.Data data) {
            if (data.constant() == null) {
                if (data.size() > 0) {
                    return null;
                }
                if (data.samples() != null) {
                    return CodeBlock.of("$T.EMPTY", Parts.javaType(data));
                }
                return data.charset() == null ? CodeBlock.of("$T.EMPTY", Types.BYTES) : CodeBlock.of("$S", "");
            }
            String text = Objects.requireNonNull(
                            layout.declaration().components().get(field.index()).constant())
                    .text();
            return data.charset() == null
                    ? CodeBlock.of("$L", Names.constant(field, "CONSTANT"))
                    : CodeBlock.of("$S", text);
        }
        if (shape instanceof Shape.Items) {
            return CodeBlock.of("$T.of()", Types.LIST);
        }
        return shape instanceof Shape.Maybe ? CodeBlock.of("$T.empty()", Types.OPTIONAL) : null;
    }

    private static CodeBlock number(WireNumber number, long value) {
        if (number.java() == WireNumber.JavaType.BOOLEAN) {
            return CodeBlock.of("$L", value != 0);
        }
        if (number.meaning() instanceof WireNumber.OfEnum of) {
            String constant = of.constants().stream()
                    .filter(each -> Objects.equals(each.code(), value))
                    .map(FieldType.Constant::name)
                    .findFirst()
                    .orElseThrow();
            return CodeBlock.of("$T.$L", Names.type(of.type()), constant);
        }
        return CodeBlock.of("$L", ReadMethod.literal(value, number));
    }

    /** A small record of plain numbers, each as it starts there; null if one of them has no number to start with. */
    private @Nullable CodeBlock record(RecordLayout small, @Nullable Long code) {
        List<CodeBlock> arguments = new ArrayList<>();
        for (Field inner : small.fields()) {
            if (inner.isHidden()) {
                continue;
            }
            CodeBlock argument;
            if (inner.shape() instanceof Shape.Flat flat) {
                argument = record(flat.layout(), flat.constant());
            } else {
                WireNumber number = ((Shape.Scalar) inner.shape()).number();
                Long constant = ((Shape.Scalar) inner.shape()).constant();
                boolean plain = number.isItself();
                argument = plain ? number(number, code != null ? code : constant == null ? 0 : constant) : null;
            }
            if (argument == null) {
                return null;
            }
            arguments.add(argument);
        }
        return CodeBlock.of("new $T($L)", Names.type(small.name()), CodeBlock.join(arguments, ", "));
    }
}
