package org.bitrecord.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.bitrecord.processor.layout.Field;
import org.bitrecord.processor.layout.RecordLayout;
import org.bitrecord.processor.layout.Shape;

/** Prints what binds codecs of other records to the codes of open unions in a record (R65). */
final class BindingMethods {
    private final RecordLayout layout;
    private final List<ClassBlocks.State> states;

    BindingMethods(RecordLayout layout, List<ClassBlocks.State> states) {
        this.layout = layout;
        this.states = states;
    }

    /** A codec that may be bound: of a record that implements what the union leaves open. */
    static TypeName bindable(Shape.Tagged tagged) {
        return bindable(Objects.requireNonNull(tagged.union().declaration().door()));
    }

    static TypeName bindable(org.bitrecord.processor.model.TypeName door) {
        return ParameterizedTypeName.get(Types.BINDABLE_CODEC, WildcardTypeName.subtypeOf(Names.type(door)));
    }

    List<MethodSpec> methods() {
        List<MethodSpec> methods = new ArrayList<>();
        List<Field> open = layout.openUnions();
        ClassName codec = Names.type(layout.codec());
        for (Field field : open) {
            Shape.Tagged tagged = (Shape.Tagged) field.shape();
            Field tag = layout.fields().get(tagged.tag());
            String number = tag.shape() instanceof Shape.Flat flat
                    ? "code." + flat.layout().fields().get(0).name() + "()"
                    : "code";
            TypeName type = tag.shape() instanceof Shape.Flat ? Parts.javaType(tag.shape()) : TypeName.LONG;
            String arguments = states.stream()
                    .map(state -> state.name().equals(Parts.openCodec(field))
                            ? state.name() + ".with(" + number + ", codec)"
                            : state.name())
                    .collect(Collectors.joining(", "));
            methods.add(MethodSpec.methodBuilder(open.size() == 1 ? "with" : Names.method("with", field))
                    .addJavadoc(
                            "The same with a codec that reads {@code $L} where {@code $L} is this code.\n",
                            field.name(),
                            tag.name())
                    .addModifiers(Modifier.PUBLIC)
                    .returns(codec)
                    .addParameter(type, "code")
                    .addParameter(bindable(tagged), "codec")
                    .addStatement("return new $T($L)", codec, arguments)
                    .build());
        }
        return methods;
    }

    /** What {@code layout()} returns: the description with the unions as they are bound. */
    CodeBlock layout() {
        CodeBlock described = CodeBlock.of(ClassBlocks.DESCRIPTION);
        for (Field field : layout.openUnions()) {
            described = CodeBlock.of(
                    "$T.describe($L, $L, $L.layout())",
                    Types.BINDINGS,
                    described,
                    field.index(),
                    Parts.openCodec(field));
        }
        return described;
    }
}
