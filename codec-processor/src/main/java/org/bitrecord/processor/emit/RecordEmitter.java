package org.bitrecord.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.bitrecord.processor.layout.Documentation;
import org.bitrecord.processor.layout.Field;
import org.bitrecord.processor.layout.RecordLayout;
import org.bitrecord.processor.layout.Shape;
import org.jspecify.annotations.Nullable;

/** Prints the codec of a record. */
final class RecordEmitter {
    private final RecordLayout layout;

    RecordEmitter(RecordLayout layout) {
        this.layout = layout;
    }

    TypeSpec emit() {
        TypeSpec.Builder spec = ClassBlocks.codec(
                layout.codec(),
                layout.declaration().isPublic(),
                layout.minBits(),
                layout.maxBits(),
                layout.isLossless(),
                states());
        if (layout.isBare()) {
            spec.addModifiers(Modifier.PRIVATE, Modifier.STATIC);
        }
        spec.addJavadoc("$L", javadoc(layout));
        ComputedMethods computed = new ComputedMethods(layout);
        computed.constants().forEach(spec::addField);
        DataBlocks.constants(layout).forEach(spec::addField);
        Codings.constants(layout).forEach(spec::addField);
        boolean bindable = layout.declaration().settings().isBindable() && !layout.isBare() && !layout.isVariant();
        ClassName codec =
                !layout.isWholeBytes() ? Types.PART_CODEC : bindable ? Types.BINDABLE_CODEC : Types.GENERATED_CODEC;
        spec.superclass(ParameterizedTypeName.get(codec, Parts.valueType(layout)));
        if (bindable && layout.isWholeBytes()) {
            spec.addMethod(type());
        }
        if (layout.readsContext()) {
            ContextBlocks.methods(layout.codec(), Objects.requireNonNull(layout.context()))
                    .forEach(spec::addMethod);
        }
        new BindingMethods(layout, states()).methods().forEach(spec::addMethod);
        new ReadMethod(layout).methods().forEach(method -> addGuarded(spec, method));
        new ValueMethods(layout).methods().forEach(method -> addGuarded(spec, method));
        new EndMethods(layout).methods().forEach(method -> add(spec, method));
        new FixedMethod(layout).methods().forEach(method -> add(spec, method));
        new CheckMethod(layout).methods().forEach(method -> add(spec, method));
        computed.methods().forEach(method -> add(spec, method));
        Meanings.methods(layout).forEach(method -> add(spec, method));
        new Calls(layout).methods().forEach(method -> add(spec, method));
        if (BuilderEmitter.isWorthwhile(layout) && !layout.isVariant()) {
            new BuilderEmitter(layout).addTo(spec);
        }
        if (NameMethod.isWorthwhile(layout)) {
            spec.addMethod(new NameMethod(layout).method());
        }
        for (Field field : layout.fields()) {
            if (field.shape() instanceof Shape.Nested nested && nested.packing() != null) {
                spec.addType(PackedClass.of(layout, nested, nested.packing()));
            }
            RecordLayout bare = bare(field.shape());
            if (bare != null) {
                spec.addType(new RecordEmitter(bare).emit());
            }
        }
        return ClassBlocks.described(
                        spec,
                        new DescriptionBlock().record(layout),
                        "OfRecord",
                        new BindingMethods(layout, states()).layout())
                .build();
    }

    /** What the codec holds. */
    private List<ClassBlocks.State> states() {
        List<ClassBlocks.State> states = new ArrayList<>();
        if (layout.context() != null) {
            states.add(ClassBlocks.State.context(layout.context()));
        }
        for (Field field : layout.openUnions()) {
            ClassName codec = Parts.codec(field.shape());
            states.add(new ClassBlocks.State(codec, Parts.openCodec(field), CodeBlock.of("$T.INSTANCE", codec)));
        }
        return states;
    }

    private MethodSpec type() {
        TypeName record = Parts.valueType(layout);
        return MethodSpec.methodBuilder("type")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(ClassName.get(Class.class), record))
                .addStatement("return $T.class", record)
                .build();
    }

    /** Adds a method; where the codec has a context, it may need that. */
    private void add(TypeSpec.Builder spec, MethodSpec method) {
        boolean bound =
                layout.isStateful() && method.modifiers().containsAll(List.of(Modifier.PRIVATE, Modifier.STATIC));
        spec.addMethod(
                bound
                        ? MethodSpec.methodBuilder(method.name())
                                .addJavadoc(method.javadoc())
                                .addModifiers(Modifier.PRIVATE)
                                .returns(method.returnType())
                                .addParameters(method.parameters())
                                .addCode(method.code())
                                .build()
                        : method);
    }

    /** R44: adds a method; of a record that may lie in itself one that counts how often it does. */
    private void addGuarded(TypeSpec.Builder spec, MethodSpec method) {
        boolean reads = method.name().equals(Names.read(layout.grain()));
        int most = layout.isBare() ? 0 : layout.declaration().maxDepth();
        if (most == 0 || !(reads || method.name().equals("verify"))) {
            add(spec, method);
            return;
        }
        if (reads) {
            spec.addField(FieldSpec.builder(Types.DEPTH, "DEPTH", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer("new $T($L)", Types.DEPTH, most)
                    .build());
        }
        String inside = method.name() + "Counted";
        String arguments = method.parameters().stream().map(ParameterSpec::name).collect(Collectors.joining(", "));
        MethodSpec.Builder counting = MethodSpec.methodBuilder(method.name())
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(method.returnType())
                .addParameters(method.parameters())
                .addStatement("DEPTH.$L()", reads ? "enter" : "enterToWrite")
                .beginControlFlow("try")
                .addStatement(reads ? "return $L($L)" : "$L($L)", inside, arguments)
                .nextControlFlow("finally")
                .addStatement("DEPTH.leave()")
                .endControlFlow();
        add(spec, counting.build());
        add(
                spec,
                MethodSpec.methodBuilder(inside)
                        .addModifiers(Modifier.PRIVATE)
                        .returns(method.returnType())
                        .addParameters(method.parameters())
                        .addCode(method.code())
                        .build());
    }

    /** The layout of the type argument that a component has, if that is no record of its own. */
    private static @Nullable RecordLayout bare(Shape shape) {
        if (shape instanceof Shape.Items items) {
            return items.element().bare();
        }
        return shape instanceof Shape.Maybe maybe ? maybe.inner().bare() : null;
    }

    static String javadoc(RecordLayout layout) {
        Documentation documentation = Documentation.of(layout);
        String what = layout.isBare()
                ? JavadocText.code(
                        layout.declaration().components().get(0).type().argumentText())
                : JavadocText.link(layout.name());
        String partOnly = layout.isWholeBytes()
                ? "."
                : ". Its values need not be whole bytes, so it is only part of other records: there is no {@code encode} and"
                        + " no {@code decode}.";
        return JavadocText.paragraph("Reads and writes " + what + ": " + documentation.size() + partOnly)
                + JavadocText.picture(documentation.picture())
                + JavadocText.components(documentation.components());
    }
}
