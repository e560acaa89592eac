package org.bitrecord.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;
import org.bitrecord.processor.layout.Documentation;
import org.bitrecord.processor.layout.Extent;
import org.bitrecord.processor.layout.Grain;
import org.bitrecord.processor.layout.UnionLayout;
import org.jspecify.annotations.Nullable;

/** Prints the class that reads and writes a union, by calling the codec of the record that is there. */
final class UnionEmitter {
    private final UnionLayout layout;
    private final Grain grain;
    private final ClassName type;

    UnionEmitter(UnionLayout layout) {
        this.layout = layout;
        this.grain = layout.grain();
        this.type = Names.type(layout.name());
    }

    /** The codec, with that for the other order inside it if the union has either. */
    TypeSpec emit(@Nullable UnionLayout little) {
        TypeSpec.Builder spec = emit().toBuilder();
        if (little != null) {
            spec.addType(new UnionEmitter(little)
                    .emit().toBuilder().addModifiers(Modifier.STATIC).build());
        }
        return spec.build();
    }

    private TypeSpec emit() {
        TypeSpec.Builder spec = ClassBlocks.codec(
                        layout.codec(),
                        layout.declaration().isPublic(),
                        layout.minBits(),
                        layout.maxBits(),
                        layout.isLossless(),
                        states())
                .addJavadoc("$L", javadoc());
        org.bitrecord.processor.model.TypeName door = layout.declaration().door();
        if (door != null) {
            new OpenUnionMethods(layout, door, states()).methods().forEach(spec::addMethod);
        }
        if (layout.inside() == null) {
            if (grain == Grain.BYTE) {
                spec.superclass(ParameterizedTypeName.get(Types.TAGGED_CODEC, type));
            } else {
                spec.addSuperinterface(Types.DESCRIBED);
            }
        } else {
            spec.superclass(
                    ParameterizedTypeName.get(grain == Grain.BYTE ? Types.GENERATED_CODEC : Types.PART_CODEC, type));
        }
        if (layout.inside() != null && !layout.askers().isEmpty()) {
            ContextBlocks.methods(layout.codec(), Objects.requireNonNull(layout.context()))
                    .forEach(spec::addMethod);
        }
        org.bitrecord.processor.model.TypeName otherwise = layout.otherwise();
        new UnionReading(layout).methods().forEach(spec::addMethod);
        if (layout.fallsBack() && otherwise != null) {
            new FallbackMethods(layout, otherwise).methods().forEach(spec::addMethod);
        }
        spec.addMethod(dispatched(Names.size(grain))
                .returns(TypeName.INT)
                .addCode(each("return $L." + Names.size(grain) + "($L)"))
                .build());
        spec.addMethod(dispatched("verify").addCode(each("$L.verify($L)")).build());
        if (layout.extent() == Extent.ABSORBING) {
            spec.addMethod(dispatched("absorbs")
                    .returns(TypeName.BOOLEAN)
                    .addCode(each("return $L.absorbs($L)"))
                    .build());
        }
        spec.addMethod(dispatched(Names.write(grain))
                .addParameter(Types.BYTE_BUFFER, "out")
                .addParameter(TypeName.INT, "start")
                .addCode(each("$L." + Names.write(grain) + "($L, out, start)"))
                .build());
        spec.addMethod(dispatched("fixed")
                .returns(type)
                .addParameter(String.class, "path")
                .addCode(eachNamed("return $L.fixed($L, path + $S)"))
                .build());
        spec.addMethod(dispatched("check")
                .addParameter(String.class, "path")
                .addParameter(ParameterizedTypeName.get(Types.LIST, Types.MISMATCH), "found")
                .addCode(check())
                .build());
        new UnionCodes(layout).methods().forEach(spec::addMethod);
        CodeBlock described = CodeBlock.of(door == null ? "$L" : "bindings.describe($L)", ClassBlocks.DESCRIPTION);
        return ClassBlocks.described(spec, new DescriptionBlock().union(layout), "OfUnion", described)
                .build();
    }

    private List<ClassBlocks.State> states() {
        List<ClassBlocks.State> states = new ArrayList<>();
        if (layout.context() != null) {
            states.add(ClassBlocks.State.context(layout.context()));
        }
        org.bitrecord.processor.model.TypeName door = layout.declaration().door();
        if (door != null) {
            states.add(new ClassBlocks.State(
                    ParameterizedTypeName.get(Types.BINDINGS, Names.type(door)),
                    "bindings",
                    CodeBlock.of("$T.none()", Types.BINDINGS)));
        }
        return states;
    }

    private String javadoc() {
        Documentation documentation = Documentation.of(layout);
        String chosen = layout.inside() == null
                ? "A tag outside says which one is there, so this is no codec of its own but serves those of other records."
                : "Their " + JavadocText.code(layout.inside().name()) + " says which one is there.";
        String what = "Reads and writes the records of " + JavadocText.link(layout.name()) + ": ";
        return JavadocText.paragraph(what + documentation.size() + ". " + chosen) + "\n"
                + JavadocText.records(documentation.records());
    }

    /** The records, and what is open behind them. */
    private List<org.bitrecord.processor.model.TypeName> permitted() {
        List<org.bitrecord.processor.model.TypeName> permitted =
                new ArrayList<>(layout.declaration().permitted());
        if (layout.declaration().door() != null) {
            permitted.add(layout.declaration().door());
        }
        return permitted;
    }

    private boolean isDoor(org.bitrecord.processor.model.TypeName type) {
        return type.equals(layout.declaration().door());
    }

    /** The records of an inside tag may hold a code of their own, which nothing but their bits says. */
    private CodeBlock check() {
        CodeBlock.Builder code = CodeBlock.builder();
        if (layout.inside() != null && layout.otherwise() != null) {
            code.beginControlFlow("if (value instanceof $T)", Names.type(layout.otherwise()))
                    .addStatement(
                            "checkCode(value, path + $S, found)",
                            layout.otherwise().simpleName() + ".")
                    .endControlFlow();
        }
        return code.add(eachNamed("$L.check($L, path + $S, found)")).build();
    }

    private MethodSpec.Builder dispatched(String name) {
        MethodSpec.Builder method =
                MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC).addParameter(type, "value");
        boolean inherited = grain == Grain.BYTE
                && List.of("sizeInBytes", "write", "absorbs").contains(name);
        if (layout.inside() != null || inherited) {
            method.addAnnotation(Override.class);
        } else {
            method.addJavadoc(
                    "$L\n",
                    switch (name) {
                        case "sizeInBits" -> "How many bits the record takes.";
                        case "verify" -> "Refuses a record that cannot be written.";
                        case "absorbs" -> "Whether the record goes on to the end of what encloses it.";
                        case "writeBits" -> "Writes a verified record from bit {@code start} on.";
                        case "fixed" ->
                            "The record with everything that describes computed; {@code path} is for messages.";
                        default -> "Adds what describes wrongly in the record.";
                    });
        }
        return method;
    }

    /** A statement for each record, chosen by class; the last needs no test, for the interface is sealed. */
    private CodeBlock each(String statement) {
        return each(statement, false);
    }

    private CodeBlock eachNamed(String statement) {
        return each(statement, true);
    }

    private CodeBlock each(String statement, boolean named) {
        CodeBlock.Builder code = CodeBlock.builder();
        List<org.bitrecord.processor.model.TypeName> records = permitted();
        for (int i = 0; i < records.size(); i++) {
            org.bitrecord.processor.model.TypeName record = records.get(i);
            boolean last = i == records.size() - 1;
            CodeBlock argument = last ? CodeBlock.of("($T) value", Names.type(record)) : CodeBlock.of("it");
            CodeBlock call = named
                    ? CodeBlock.of(statement, codec(record), argument, isDoor(record) ? "" : record.simpleName() + ".")
                    : CodeBlock.of(statement, codec(record), argument);
            if (last) {
                code.addStatement(call);
            } else {
                code.beginControlFlow("if (value instanceof $T it)", Names.type(record))
                        .addStatement(call);
                if (!statement.startsWith("return")) {
                    code.addStatement("return");
                }
                code.endControlFlow();
            }
        }
        return code.build();
    }

    /** The codec of one of the records, with the context if it takes one. */
    private CodeBlock codec(org.bitrecord.processor.model.TypeName record) {
        if (isDoor(record)) {
            return CodeBlock.of("bindings");
        }
        return layout.takers().contains(record)
                ? CodeBlock.of("$T.INSTANCE.with(context)", Names.type(layout.codecOf(record)))
                : CodeBlock.of("$T.INSTANCE", Names.type(layout.codecOf(record)));
    }
}
