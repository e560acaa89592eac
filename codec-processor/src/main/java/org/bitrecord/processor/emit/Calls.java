package org.bitrecord.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Modifier;
import org.bitrecord.processor.layout.Call;
import org.bitrecord.processor.layout.Field;
import org.bitrecord.processor.layout.RecordLayout;
import org.bitrecord.processor.layout.Role;
import org.bitrecord.processor.layout.Run;
import org.bitrecord.processor.layout.Shape;
import org.bitrecord.processor.layout.Slice;
import org.bitrecord.processor.layout.WireNumber;

/** Prints the calls of the methods of a record that say what annotations cannot. */
final class Calls {
    private final RecordLayout layout;

    Calls(RecordLayout layout) {
        this.layout = layout;
    }

    /** The call, in {@code read}, of the method that gives a size or a count. */
    CodeBlock read(Field field, Shape.Called called) {
        return CodeBlock.of("$L($L)", Names.method("call", field), CodeBlock.join(read(called.by()), ",$W"));
    }

    /** The codec of a component, in {@code read}, with the context without which it is not read (R70). */
    CodeBlock codec(Field field, Call.Supply supply, CodeBlock sizeInBytes) {
        List<CodeBlock> arguments = read(supply.by());
        if (supply.by().takesSize()) {
            arguments.add(sizeInBytes);
        }
        return CodeBlock.of(
                "$T.INSTANCE.with($L($L))",
                Parts.codec(field.shape()),
                Names.method("supply", field),
                CodeBlock.join(arguments, ",$W"));
    }

    private List<CodeBlock> read(Call call) {
        List<CodeBlock> arguments = new ArrayList<>();
        for (int index : call.components()) {
            Field argument = layout.fields().get(index);
            if (argument.inRun()) {
                slices(argument).forEach(slice -> arguments.add(CodeBlock.of("$L", slice.local())));
            } else {
                arguments.add(CodeBlock.of("$L", argument.local()));
            }
        }
        return arguments;
    }

    /** The methods that call those of the record: of what was read, and of a value. */
    List<MethodSpec> methods() {
        List<MethodSpec> methods = new ArrayList<>();
        for (Field field : layout.fields()) {
            if (field.shape() instanceof Shape.Called called) {
                methods.add(ofRead(
                        Names.method("call", field),
                        TypeName.LONG,
                        called.by(),
                        made -> CodeBlock.of("$T.natural($L)", Types.BOUNDS, made)));
                methods.add(ofValue(field, called.by()));
            } else if (field.role() instanceof Role.DerivedBy derived) {
                methods.add(ofValue(field, derived.by()));
            }
            Call.Supply supply = layout.supplies().get(field.index());
            if (supply != null) {
                methods.add(context(field, supply));
                if (supply.isRead()) {
                    methods.add(ofRead(
                            Names.method("supply", field),
                            Names.type(supply.context()),
                            supply.by(),
                            ContextBlocks::made));
                }
            }
        }
        return methods;
    }

    /**
     * The method that calls one of the record with what was read.
     *
     * @param returned what is returned, made of the call
     */
    private MethodSpec ofRead(String name, TypeName result, Call call, UnaryOperator<CodeBlock> returned) {
        List<ParameterSpec> parameters = new ArrayList<>();
        List<CodeBlock> arguments = new ArrayList<>();
        Construction construction = new Construction(layout, new Locals(layout), Map.of());
        for (Call.Argument each : call.arguments()) {
            if (each instanceof Call.OfContext) {
                arguments.add(CodeBlock.of("context"));
                continue;
            }
            if (each instanceof Call.SizeOfComponent) {
                arguments.add(CodeBlock.of("size"));
                continue;
            }
            Field argument = layout.fields().get(((Call.OfComponent) each).index());
            if (argument.inRun()) {
                for (Slice slice : slices(argument)) {
                    parameters.add(ParameterSpec.builder(Parts.javaType(slice.number()), slice.local())
                            .build());
                }
                arguments.add(construction.value(argument));
            } else {
                parameters.add(ParameterSpec.builder(Parts.javaType(argument.shape()), argument.local())
                        .build());
                arguments.add(CodeBlock.of("$L", argument.local()));
            }
        }
        if (call.takesSize()) {
            parameters.add(ParameterSpec.builder(TypeName.INT, "size").build());
        }
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(result)
                .addParameters(parameters)
                .beginControlFlow("try")
                .addStatement("return $L", returned.apply(called(call, arguments)))
                .nextControlFlow("catch ($T malformed)", RuntimeException.class);
        if (call.takesContext()) {
            // Without one the method cannot be blamed on the bytes.
            method.addStatement("$L", ContextBlocks.required(layout));
        }
        return method.addStatement("throw $T.malformed()", Types.FAILURE)
                .endControlFlow()
                .build();
    }

    private CodeBlock called(Call call, List<CodeBlock> arguments) {
        return CodeBlock.of("$T.$L($L)", Names.type(layout.name()), call.method(), CodeBlock.join(arguments, ",$W"));
    }

    private MethodSpec ofValue(Field field, Call call) {
        return ofValue(Names.method("callOfValue", field), TypeName.LONG, field, call, made -> made);
    }

    /** What gives the context of a component of a value. */
    private MethodSpec context(Field field, Call.Supply supply) {
        return ofValue(
                Names.method("contextOf", field),
                Names.type(supply.context()),
                field,
                supply.by(),
                supply.isRead() ? ContextBlocks::made : made -> made);
    }

    private MethodSpec ofValue(
            String name, TypeName result, Field field, Call call, UnaryOperator<CodeBlock> returned) {
        List<CodeBlock> arguments = new ArrayList<>();
        for (Call.Argument argument : call.arguments()) {
            if (argument instanceof Call.OfComponent of) {
                arguments.add(written(layout.fields().get(of.index())));
            } else if (argument instanceof Call.SizeOfComponent of) {
                arguments.add(new Parts(layout).sizeInBytes(of.index(), of.index()));
            } else {
                arguments.add(CodeBlock.of("context"));
            }
        }
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(result)
                .addParameter(Parts.valueType(layout), "value")
                .beginControlFlow("try")
                .addStatement("return $L", returned.apply(called(call, arguments)))
                .nextControlFlow("catch ($T failed)", RuntimeException.class)
                .addStatement(
                        "throw new $T($S, $S + failed)", Types.REFUSED, field.name(), call.method() + " gives none: ")
                .endControlFlow()
                .build();
    }

    /** A component of {@code value} as it is written. */
    private CodeBlock written(Field field) {
        Holders holders = new Holders(layout);
        if (holders.holds(field)) {
            return holders.written(field);
        }
        if (ComputedMethods.isComputed(field) && Parts.isOptional(field)) {
            return Parts.writtenOptional(field);
        }
        return ComputedMethods.isComputed(field)
                ? Parts.typed(field, CodeBlock.of("$L(value)", Names.method("written", field)))
                : CodeBlock.of("$L", Parts.component(field));
    }

    private List<Slice> slices(Field field) {
        List<Slice> slices = new ArrayList<>();
        for (Run run : layout.runs()) {
            run.slices().stream()
                    .filter(slice -> slice.field() == field.index() && !slice.hidden())
                    .forEach(slices::add);
        }
        return slices;
    }

    /** The method for the run-time layout: as {@link #ofRead}, of arguments that come as objects. */
    CodeBlock described(Call call) {
        List<CodeBlock> arguments = new ArrayList<>();
        int next = 0;
        for (Call.Argument each : call.arguments()) {
            if (each instanceof Call.OfComponent of) {
                arguments.add(described(layout.fields().get(of.index()), CodeBlock.of("arguments.get($L)", next++)));
            } else {
                arguments.add(
                        each instanceof Call.OfContext
                                ? CodeBlock.of("($T) context", Names.type(Objects.requireNonNull(layout.context())))
                                : CodeBlock.of("size"));
            }
        }
        return CodeBlock.of("$T.$L($L)", Names.type(layout.name()), call.method(), CodeBlock.join(arguments, ", "));
    }

    private static CodeBlock described(Field field, CodeBlock argument) {
        if (field.shape() instanceof Shape.Scalar scalar
                && !(scalar.number().meaning() instanceof WireNumber.OfCoding)) {
            WireNumber number = scalar.number();
            if (number.java() == WireNumber.JavaType.BOOLEAN) {
                return CodeBlock.of("$T.flagOf($L)", Types.ARGUMENTS, argument);
            }
            CodeBlock raw = number.java() == WireNumber.JavaType.INT
                    ? CodeBlock.of("(int) $T.numberOf($L)", Types.ARGUMENTS, argument)
                    : CodeBlock.of("$T.numberOf($L)", Types.ARGUMENTS, argument);
            return CodeBlock.of("$L", Meanings.value(number, raw.toString(), field.local()));
        }
        return field.shape() instanceof Shape.Flat flat
                ? made(flat.layout(), argument, new int[1])
                : CodeBlock.of("($T) $L", Parts.javaType(field.shape()).box(), argument);
    }

    /** A small record, made of its numbers: those of it and of the records in it, in wire order. */
    private static CodeBlock made(RecordLayout small, CodeBlock numbers, int[] next) {
        List<CodeBlock> arguments = new ArrayList<>();
        for (Field inner : small.fields()) {
            CodeBlock argument;
            if (inner.shape() instanceof Shape.Flat flat) {
                argument = made(flat.layout(), numbers, next);
            } else {
                CodeBlock number = CodeBlock.of("$T.partOf($L, $L)", Types.ARGUMENTS, numbers, next[0]++);
                argument = described(inner, number);
            }
            if (!inner.isHidden()) {
                arguments.add(argument);
            }
        }
        return CodeBlock.of("new $T($L)", Names.type(small.name()), CodeBlock.join(arguments, ", "));
    }
}
