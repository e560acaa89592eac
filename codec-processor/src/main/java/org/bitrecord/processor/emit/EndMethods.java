package org.bitrecord.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.bitrecord.processor.layout.Extent;
import org.bitrecord.processor.layout.Field;
import org.bitrecord.processor.layout.RecordLayout;
import org.bitrecord.processor.layout.Region;
import org.bitrecord.processor.layout.Shape;

/** Prints what tells whether a value goes on to the end of what encloses it, and refuses what cannot lie behind it. */
final class EndMethods {
    private final RecordLayout layout;
    private final Parts parts;

    EndMethods(RecordLayout layout) {
        this.layout = layout;
        this.parts = new Parts(layout);
    }

    List<MethodSpec> methods() {
        List<MethodSpec> methods = new ArrayList<>();
        boolean always = layout.takesAll();
        if (layout.extent() == Extent.ABSORBING) {
            CodeBlock any = always
                    ? CodeBlock.of("true")
                    : Stream.concat(
                                    layout.absorbing().stream().map(EndMethods::absorbs),
                                    layout.regions().stream()
                                            .filter(region -> region.mayReachEnd() && region.parent() == Region.NONE)
                                            .map(this::reachesEnd))
                            .collect(CodeBlock.joining("\n|| "));
            methods.add(MethodSpec.methodBuilder("absorbs")
                    .addAnnotation(Override.class)
                    .addModifiers(Modifier.PUBLIC)
                    .returns(TypeName.BOOLEAN)
                    .addParameter(Parts.valueType(layout), "value")
                    .addStatement("return $L", any)
                    .build());
        }
        for (Field field : layout.fields()) {
            boolean asked = !layout.displacedBy(field).isEmpty()
                    || (!always && layout.absorbing().contains(field));
            if (asked && !field.takesAll() && field.shape() instanceof Shape.Items items) {
                methods.add(new ListMethods(layout, field, items).absorbs());
            } else if (asked && field.shape() instanceof Shape.Maybe maybe) {
                methods.add(new OptionalMethods(field, maybe).absorbs());
            }
        }
        return methods;
    }

    /** Refuses what lies behind components that go on to the end. */
    CodeBlock verify() {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Field field : layout.fields()) {
            List<Field> behind = layout.displacedBy(field);
            if (behind.isEmpty() || field.takesAll()) {
                continue;
            }
            int last = behind.get(behind.size() - 1).index();
            boolean mayBeEmpty = behind.stream()
                    .allMatch(other -> !other.isFixed() || other.shape().minBits() == 0);
            CodeBlock absorbs = absorbs(field);
            CodeBlock condition =
                    mayBeEmpty ? CodeBlock.of("$L\n&& $L > 0", absorbs, parts.size(field.index() + 1, last)) : absorbs;
            code.beginControlFlow("if ($L)", condition)
                    .addStatement(
                            "throw new $T($S, $S)",
                            Types.REFUSED,
                            behind.get(0).name(),
                            "cannot follow `" + field.name() + "`, which goes on to the end of what encloses both")
                    .endControlFlow();
        }
        return code.build();
    }

    /** Whether the length of a region says that it goes on to the end. */
    private CodeBlock reachesEnd(Region region) {
        return CodeBlock.of(
                "$L(value) == 0", Names.method("written", layout.fields().get(region.length())));
    }

    private static CodeBlock absorbs(Field field) {
        String component = Parts.component(field);
        return field.shape() instanceof Shape.Items || field.shape() instanceof Shape.Maybe
                ? CodeBlock.of("$L($L)", Names.method("absorbs", field), component)
                : CodeBlock.of("$L.absorbs($L)", Parts.instance(field), component);
    }
}
