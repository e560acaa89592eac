package org.bitrecord.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.bitrecord.processor.layout.RecordLayout;
import org.bitrecord.processor.layout.WireNumber;
import org.bitrecord.processor.model.Declaration;

/** Prints what tells the names of the codes of a code record. */
final class NameMethod {
    private final RecordLayout layout;

    NameMethod(RecordLayout layout) {
        this.layout = layout;
    }

    /** Whether the layout is a code record some of whose numbers have names. */
    static boolean isWorthwhile(RecordLayout layout) {
        return !layout.isBare()
                && !layout.isVariant()
                && layout.code() != null
                && !layout.declaration().settings().names().isEmpty();
    }

    MethodSpec method() {
        WireNumber number = Objects.requireNonNull(layout.code());
        String value = Parts.number(layout.fields().get(0));
        CodeBlock.Builder code = CodeBlock.builder();
        Set<Long> named = new HashSet<>();
        for (Declaration.Name name : layout.declaration().settings().names()) {
            boolean possible = name.value() >= number.min() && name.value() <= number.max();
            if (possible && named.add(name.value())) { // of two names for one number the first counts
                code.beginControlFlow("if ($L == $T.$L)", value, Names.type(layout.name()), name.name())
                        .addStatement("return $S", name.name())
                        .endControlFlow();
            }
        }
        code.addStatement(
                "return $T.unnamed($S, $L, $L)", Types.CODES, layout.name().simpleName(), value, number.bits());
        return MethodSpec.methodBuilder("toString")
                .addJavadoc(
                        "The name of a code among the constants of {@link $T}, or its number; for {@code toString} there.\n",
                        Names.type(layout.name()))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(String.class)
                .addParameter(Parts.valueType(layout), "value")
                .addCode(code.build())
                .build();
    }
}
