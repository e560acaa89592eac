package org.bitrecord.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.bitrecord.processor.layout.Condition;
import org.bitrecord.processor.layout.Extent;
import org.bitrecord.processor.layout.Field;
import org.bitrecord.processor.layout.Grain;
import org.bitrecord.processor.layout.RecordLayout;
import org.bitrecord.processor.layout.Shape;
import org.jspecify.annotations.Nullable;

/** Prints the methods that read, add up, verify and write a list. */
final class ListMethods {
    /** What goes on as long as there are bytes. */
    private static final String MORE_INSIDE = "at < end";

    private final RecordLayout layout;
    private final Field field;
    private final Shape.Items items;
    private final TypeName element;
    private final TypeName codec;
    private final boolean elementIsUnion;
    private final Grain grain;

    ListMethods(RecordLayout layout, Field field, Shape.Items items) {
        this.layout = layout;
        this.field = field;
        this.items = items;
        this.element = Parts.javaType(items.element());
        this.codec = Parts.codec(items.element());
        this.elementIsUnion = items.element().isUnion();
        this.grain = field.grain();
    }

    /** Reads the elements from {@code start} to {@code end}. */
    MethodSpec read(boolean closed) {
        CodeBlock.Builder loop = CodeBlock.builder();
        if (items.count() instanceof Shape.CountedBy) {
            // Before anything is allocated: a wild count must not cost memory.
            loop.addStatement(
                    "$T.$L(start, end, count, $L)",
                    Types.BOUNDS,
                    closed ? "countInside" : "count",
                    Math.max(1, grain.of(items.element().minBits())));
        }
        if (more().toString().equals(MORE_INSIDE)) {
            loop.beginControlFlow("if (start == end)")
                    .addStatement("return $T.of()", Types.LIST)
                    .endControlFlow();
        }
        loop.addStatement("$T<$T> list = new $T<>()", Types.LIST, element, Types.ARRAY_LIST)
                .addStatement("int at = start");
        loop.beginControlFlow("while ($L)", more());
        if (items.most() != Shape.Items.UNLIMITED) {
            loop.beginControlFlow("if (list.size() == $L)", items.most())
                    .addStatement("throw $T.malformed()", Types.FAILURE)
                    .endControlFlow();
        }
        loop.addStatement("$T it = $T.INSTANCE.$L(in, at, end)", element, codec, Names.read(grain))
                .addStatement("list.add(it)");
        Condition until = items.until();
        if (until != null) {
            loop.beginControlFlow("if ($L)", condition(until, "list.size() - 1"))
                    .addStatement("break")
                    .endControlFlow();
        }
        loop.addStatement("at += $L", elementSize("it"));
        loop.endControlFlow();
        if (items.size() != Shape.Items.UNSIZED && (items.count() != null || items.until() != null)) {
            loop.beginControlFlow("if (at != end)")
                    .addStatement("throw $T.malformed()", Types.FAILURE)
                    .endControlFlow();
        }
        loop.addStatement("return $T.copyOf(list)", Types.LIST);
        CodeBlock body = closed
                ? CodeBlock.builder()
                        .beginControlFlow("try")
                        .add(loop.build())
                        .nextControlFlow("catch ($T failure)", Types.FAILURE)
                        .addStatement("throw failure.inRegion()")
                        .endControlFlow()
                        .build()
                : loop.build();
        return method("read")
                .returns(Parts.javaType(items))
                .addParameter(Types.BYTE_BUFFER, "in")
                .addParameter(TypeName.INT, "start")
                .addParameter(TypeName.INT, "end")
                .addParameters(
                        items.count() instanceof Shape.CountedBy
                                ? List.of(ParameterSpec.builder(TypeName.LONG, "count")
                                        .build())
                                : List.of())
                .addCode(body)
                .build();
    }

    /** Whether another element follows. */
    private CodeBlock more() {
        if (items.count() instanceof Shape.Times times) {
            return CodeBlock.of("list.size() < $L", times.count());
        }
        if (items.count() != null) {
            return CodeBlock.of("list.size() < count");
        }
        return CodeBlock.of(items.until() == null || items.orEnd() ? MORE_INSIDE : "true");
    }

    /** The size of all elements, or null if that of one is enough to know. */
    @Nullable
    MethodSpec size() {
        if (items.element().extent() == Extent.FIXED) {
            return null;
        }
        return method("sizeOf")
                .returns(TypeName.INT)
                .addParameter(Parts.javaType(items), "list")
                .beginControlFlow("if (list.isEmpty())")
                .addStatement("return 0")
                .endControlFlow()
                .addStatement("int size = 0")
                .beginControlFlow("for ($T it : list)", element)
                .addStatement("size += $T.INSTANCE.$L(it)", codec, Names.size(grain))
                .endControlFlow()
                .addStatement("return size")
                .build();
    }

    /** Verifies every element, and that the list ends where its condition says. */
    MethodSpec verify() {
        CodeBlock.Builder body = CodeBlock.builder()
                .beginControlFlow("for (int i = 0; i < list.size(); i++)")
                .addStatement("$T it = list.get(i)", element)
                .beginControlFlow("if (it == null)")
                .addStatement("throw new $T($S + i + $S, $S)", Types.REFUSED, field.name() + "[", "]", "is null")
                .endControlFlow()
                .beginControlFlow("try")
                .addStatement("$T.INSTANCE.verify(it)", codec)
                .nextControlFlow("catch ($T refused)", Types.REFUSED)
                .addStatement(
                        "throw refused.$L($L)",
                        items.element().bare() == null ? "inside" : "as",
                        elementPath("\"" + field.name() + "[\" + i + \"]"))
                .endControlFlow();
        if (items.element().extent() == Extent.ABSORBING) {
            body.beginControlFlow("if (i < list.size() - 1 && $T.INSTANCE.absorbs(it))", codec)
                    .addStatement(
                            "throw new $T($S + i + $S, $S)",
                            Types.REFUSED,
                            field.name() + "[",
                            "]",
                            "goes on to the end of what encloses it, but more elements follow")
                    .endControlFlow();
        }
        Condition until = items.until();
        if (until != null) {
            body.beginControlFlow("if (i < list.size() - 1 && ($L))", written(until, "i"))
                    .addStatement(
                            "throw new $T($S + i + $S, $S)",
                            Types.REFUSED,
                            field.name() + "[",
                            "]",
                            "ends the list (" + until.text() + "), but more elements follow")
                    .endControlFlow();
            if (!items.orEnd()) {
                body.beginControlFlow("if (i == list.size() - 1 && !($L))", written(until, "i"))
                        .addStatement(
                                "throw new $T($S + i + $S, $S)",
                                Types.REFUSED,
                                field.name() + "[",
                                "]",
                                "is the last element, but does not end the list (" + until.text() + ")")
                        .endControlFlow();
            }
        }
        body.endControlFlow();
        if (until != null && !items.orEnd()) {
            body.beginControlFlow("if (list.isEmpty())")
                    .addStatement(
                            "throw new $T($S, $S)",
                            Types.REFUSED,
                            field.name(),
                            "is empty, but needs an element that ends it (" + until.text() + ")")
                    .endControlFlow();
        }
        if (items.count() instanceof Shape.Times times) {
            body.addStatement("$T.count(list.size(), $L, $S)", Types.REQUIRE, times.count(), field.name());
        }
        if (items.most() != Shape.Items.UNLIMITED) {
            body.addStatement(
                    "$T.atMost(list.size(), $L, $S, $S)", Types.REQUIRE, items.most(), "elements", field.name());
        }
        if (items.size() != Shape.Items.UNSIZED) {
            body.addStatement(
                    "$T.$L($L, $L, $S)",
                    Types.REQUIRE,
                    grain == Grain.BYTE ? "size" : "sizeInBits",
                    size("list"),
                    grain.of(items.size()),
                    field.name());
        }
        return method("verify")
                .addParameter(Parts.javaType(items), "list")
                .addCode(body.build())
                .build();
    }

    /** Whether the list, which is verified, goes on to the end of what encloses it. */
    MethodSpec absorbs() {
        MethodSpec.Builder method =
                method("absorbs").returns(TypeName.BOOLEAN).addParameter(Parts.javaType(items), "list");
        if (items.orEnd() || items.count() != null) {
            method.beginControlFlow("if (list.isEmpty())")
                    .addStatement("return $L", items.count() == null)
                    .endControlFlow();
        }
        method.addStatement("$T it = list.get(list.size() - 1)", element);
        CodeBlock byElement = CodeBlock.of("$T.INSTANCE.absorbs(it)", codec);
        boolean elementAbsorbs = items.element().extent() == Extent.ABSORBING;
        if (!items.orEnd()) {
            return method.addStatement("return $L", byElement).build();
        }
        CodeBlock notEnded =
                CodeBlock.of("!($L)", written(java.util.Objects.requireNonNull(items.until()), "list.size() - 1"));
        return method.addStatement(
                        "return $L", elementAbsorbs ? CodeBlock.of("$L || $L", notEnded, byElement) : notEnded)
                .build();
    }

    /** Writes the elements one behind the other. */
    MethodSpec write() {
        return method("write")
                .addParameter(Parts.javaType(items), "list")
                .addParameter(Types.BYTE_BUFFER, "out")
                .addParameter(TypeName.INT, "start")
                .addStatement("int at = start")
                .beginControlFlow("for ($T it : list)", element)
                .addStatement("$T.INSTANCE.$L(it, out, at)", codec, Names.write(grain))
                .addStatement("at += $L", elementSize("it"))
                .endControlFlow()
                .build();
    }

    /** Makes a list of the elements with all that describes computed. */
    MethodSpec fixed() {
        return method("fixed")
                .returns(Parts.javaType(items))
                .addParameter(Parts.javaType(items), "list")
                .addParameter(String.class, "path")
                .addStatement("$T<$T> fixed = new $T<>()", Types.LIST, element, Types.ARRAY_LIST)
                .beginControlFlow("for (int i = 0; i < list.size(); i++)")
                .addStatement("$T it = list.get(i)", element)
                .addStatement("$T.present(it, path + $S + i + $S)", Types.REQUIRE, Parts.pathName(field) + "[", "]")
                .addStatement(
                        "fixed.add($T.INSTANCE.fixed(it, path + $S + i + $S))",
                        codec,
                        Parts.pathName(field) + "[",
                        items.element().bare() != null ? "]" : elementIsUnion ? "]/" : "].")
                .endControlFlow()
                .addStatement("return $T.copyOf(fixed)", Types.LIST)
                .build();
    }

    /** Checks every element. */
    MethodSpec check() {
        return method("check")
                .addParameter(Parts.javaType(items), "list")
                .addParameter(String.class, "path")
                .addParameter(com.palantir.javapoet.ParameterizedTypeName.get(Types.LIST, Types.MISMATCH), "found")
                .beginControlFlow("for (int i = 0; i < list.size(); i++)")
                .addStatement(
                        "$T.INSTANCE.check(list.get(i), path + $S + i + $S, found)",
                        codec,
                        Parts.pathName(field) + "[",
                        items.element().bare() != null ? "]" : elementIsUnion ? "]/" : "].")
                .endControlFlow()
                .build();
    }

    private MethodSpec.Builder method(String prefix) {
        return MethodSpec.methodBuilder(Names.method(prefix, field)).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
    }

    /** How many bytes all elements take. */
    private CodeBlock size(String list) {
        return items.element().extent() == Extent.FIXED
                ? CodeBlock.of("$L.size() * $L", list, grain.of(items.element().minBits()))
                : CodeBlock.of("$L($L)", Names.method("sizeOf", field), list);
    }

    private CodeBlock elementSize(String it) {
        return items.element().extent() == Extent.FIXED
                ? CodeBlock.of("$L", grain.of(items.element().minBits()))
                : CodeBlock.of("$T.INSTANCE.$L($L)", codec, Names.size(grain), it);
    }

    private String elementPath(String start) {
        return elementIsUnion ? start + "/\" + it.getClass().getSimpleName()" : start + "\"";
    }

    /** The condition that ends the list, on elements that were read. */
    private CodeBlock condition(Condition condition, String index) {
        return condition(condition, index, false);
    }

    /** The same on elements that are to be written, in which what describes may be AUTO. */
    private CodeBlock written(Condition condition, String index) {
        return condition(condition, index, true);
    }

    private CodeBlock condition(Condition condition, String index, boolean written) {
        return new Conditions(condition, new Conditions.Names() {
                    @Override
                    public @Nullable CodeBlock number(Condition.Operand operand) {
                        return operand.root() instanceof Condition.Index ? CodeBlock.of("($L)", index) : null;
                    }

                    @Override
                    public CodeBlock root(Condition.Operand operand) {
                        return operand.root() instanceof Condition.OfContext
                                ? ContextBlocks.required(layout)
                                : CodeBlock.of("it");
                    }

                    @Override
                    public @Nullable CodeBlock computedRoot(Condition.Operand operand) {
                        return written ? CodeBlock.of("$T.INSTANCE.fixed(it, $S)", codec, "") : null;
                    }
                })
                .code();
    }
}
