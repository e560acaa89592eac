package org.bitrecord.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        List<CodeBlock> arguments = new ArrayList<>();
        for (int index : called.by().components()) {
            Field argument = layout.fields().get(index);
            if (argument.inRun()) {
                slices(argument).forEach(slice -> arguments.add(CodeBlock.of("$L", slice.local())));
            } else {
                arguments.add(CodeBlock.of("$L", argument.local()));
            }
        }
        return CodeBlock.of("$L($L)", Names.method("call", field), CodeBlock.join(arguments, ",$W"));
    }

    /** The methods that call those of the record: of what was read, and of a value. */
    List<MethodSpec> methods() {
        List<MethodSpec> methods = new ArrayList<>();
        for (Field field : layout.fields()) {
            if (field.shape() instanceof Shape.Called called) {
                methods.add(ofRead(field, called.by()));
                methods.add(ofValue(field, called.by()));
            } else if (field.role() instanceof Role.DerivedBy derived) {
                methods.add(ofValue(field, derived.by()));
            }
            Call.Supply supply = layout.supplies().get(field.index());
            if (supply != null) {
                methods.add(context(field, supply));
            }
        }
        return methods;
    }

    private MethodSpec ofRead(Field field, Call call) {
        List<ParameterSpec> parameters = new ArrayList<>();
        List<CodeBlock> arguments = new ArrayList<>();
        Construction construction = new Construction(layout, new Locals(layout), Map.of());
        for (int index : call.components()) {
            Field argument = layout.fields().get(index);
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
        return MethodSpec.methodBuilder(Names.method("call", field))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(TypeName.LONG)
                .addParameters(parameters)
                .beginControlFlow("try")
                .addStatement(
                        "return $T.natural($T.$L($L))",
                        Types.BOUNDS,
                        Names.type(layout.name()),
                        call.method(),
                        CodeBlock.join(arguments, ",$W"))
                .nextControlFlow("catch ($T malformed)", RuntimeException.class)
                .addStatement("throw $T.malformed()", Types.FAILURE)
                .endControlFlow()
                .build();
    }

    private MethodSpec ofValue(Field field, Call call) {
        return ofValue(Names.method("callOfValue", field), TypeName.LONG, field, call);
    }

    /** What gives the context of a component of a value. */
    private MethodSpec context(Field field, Call.Supply supply) {
        return ofValue(Names.method("contextOf", field), Names.type(supply.context()), field, supply.by());
    }

    private MethodSpec ofValue(String name, TypeName result, Field field, Call call) {
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
                .addStatement(
                        "return $T.$L($L)", Names.type(layout.name()), call.method(), CodeBlock.join(arguments, ",$W"))
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
        for (int i = 0; i < call.components().size(); i++) {
            Field argument = layout.fields().get(call.components().get(i));
            arguments.add(described(argument, CodeBlock.of("arguments.get($L)", i)));
        }
        return CodeBlock.of(
                "arguments -> $T.$L($L)", Names.type(layout.name()), call.method(), CodeBlock.join(arguments, ", "));
    }

    private static CodeBlock described(Field field, CodeBlock argument) {
        if (field.shape() instanceof Shape.Scalar scalar) {
            WireNumber number = scalar.number();
            if (number.java() == WireNumber.JavaType.BOOLEAN) {
                return CodeBlock.of("$T.flagOf($L)", Types.ARITHMETIC, argument);
            }
            CodeBlock raw = number.java() == WireNumber.JavaType.INT
                    ? CodeBlock.of("(int) $T.numberOf($L)", Types.ARITHMETIC, argument)
                    : CodeBlock.of("$T.numberOf($L)", Types.ARITHMETIC, argument);
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
                CodeBlock number = CodeBlock.of("$T.partOf($L, $L)", Types.ARITHMETIC, numbers, next[0]++);
                argument = described(inner, number);
            }
            if (!inner.isHidden()) {
                arguments.add(argument);
            }
        }
        return CodeBlock.of("new $T($L)", Names.type(small.name()), CodeBlock.join(arguments, ", "));
    }
}
