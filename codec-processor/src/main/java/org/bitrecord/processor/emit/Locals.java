package org.bitrecord.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bitrecord.processor.layout.Condition;
import org.bitrecord.processor.layout.Field;
import org.bitrecord.processor.layout.Offset;
import org.bitrecord.processor.layout.RecordLayout;
import org.bitrecord.processor.layout.Region;
import org.bitrecord.processor.layout.Run;
import org.bitrecord.processor.layout.Shape;
import org.bitrecord.processor.layout.Slice;
import org.bitrecord.processor.layout.Step;
import org.bitrecord.processor.layout.WireNumber;
import org.jspecify.annotations.Nullable;

/** What the local variables of {@code read} are called: numbers, places and limits. */
final class Locals {
    private final RecordLayout layout;

    Locals(RecordLayout layout) {
        this.layout = layout;
    }

    /** Whether no component and no number has a local variable of this name. */
    boolean isFree(String name) {
        return layout.fields().stream().noneMatch(field -> field.local().equals(name))
                && slices().noneMatch(slice -> slice.local().equals(name));
    }

    /** The local variable of the number with this path. */
    String of(List<String> path) {
        return layout.runs().stream()
                .flatMap(run -> run.slices().stream())
                .filter(slice -> slice.path().equals(path))
                .findFirst()
                .map(Slice::local)
                .orElseThrow(() -> new AssertionError("no slice " + path));
    }

    /**
     * What a condition on a component begins its references with, while the record is read.
     *
     * @param conditional the component
     */
    Conditions.Names names(Field conditional, Step.Limit limit) {
        return new Conditions.Names() {
            @Override
            public @Nullable CodeBlock number(Condition.Operand operand) {
                return slices().filter(slice -> slice.path().equals(operand.names()))
                        .findFirst()
                        .map(slice -> CodeBlock.of(
                                "$L",
                                slice.number().meaning() instanceof WireNumber.OfCoding
                                        ? Meanings.value(slice.number(), slice.local(), slice.local())
                                        : slice.local()))
                        .orElse(null);
            }

            @Override
            public CodeBlock root(Condition.Operand operand) {
                if (operand.root() instanceof Condition.OfContext) {
                    return ContextBlocks.required(layout);
                }
                if (operand.root() instanceof Condition.Remaining remaining) {
                    CodeBlock left = CodeBlock.of(
                            "($L - $L)",
                            limit(new Step.Limit(limit.region(), 0)),
                            Words.grouped(place(conditional.at()).toString()));
                    return Parts.measured(layout.grain(), left, remaining.inBytes());
                }
                return CodeBlock.of(
                        "$L",
                        layout.fields()
                                .get(((Condition.OfField) operand.root()).index())
                                .local());
            }
        };
    }

    private Stream<Slice> slices() {
        return layout.runs().stream().flatMap(run -> run.slices().stream());
    }

    /** The local variable of a describing component's number. */
    String number(Field field) {
        if (field.shape() instanceof Shape.Maybe) {
            boolean isLong = Objects.requireNonNull(field.number()).java() == WireNumber.JavaType.LONG;
            return field.local() + ".orElse(0" + (isLong ? "L)" : ")");
        }
        if (!field.inRun() || field.shape() instanceof Shape.Inside) {
            return field.local();
        }
        for (Run run : layout.runs()) {
            for (Slice slice : run.slices()) {
                if (slice.field() == field.index()) {
                    return slice.local();
                }
            }
        }
        throw new AssertionError(field.name() + " is in no run");
    }

    /** Whether the number is needed before the record that it lies in is made: to compare, to choose, to measure. */
    boolean isNamed(Slice slice) {
        return slice.constant() != null
                || !slice.allowed().isEmpty()
                || ComputedMethods.isComputed(layout.speaker(slice.path(), slice.field()))
                || layout.callsOnRead().stream()
                        .anyMatch(call -> call.components().contains(slice.field()))
                || layout.fields().stream()
                        .flatMap(inner -> inner.shape().conditions().stream())
                        .flatMap(condition -> condition.operands().stream())
                        .anyMatch(operand -> operand.names().equals(slice.path()));
    }

    /** Where something begins. */
    CodeBlock place(Offset offset) {
        return Names.place(offset, layout, this::endOf);
    }

    /** The local variable for the end of a component that has been read: that of the region which it fills, if any. */
    private String endOf(Field field) {
        for (Step step : layout.steps()) {
            if (step instanceof Step.Read read && read.field().equals(field)) {
                boolean atLimit = read.end() == Step.End.LIMIT || read.end() == Step.End.LIMIT_BY_SIZE;
                if (!atLimit || read.limit().isShifted()) {
                    return Names.end(field);
                }
                return read.limit().isOpen()
                        ? "end"
                        : Names.end(layout, layout.regions().get(read.limit().region()));
            }
        }
        throw new AssertionError(field.name() + " is never read");
    }

    /** The end of what may be used up. */
    CodeBlock limit(Step.Limit limit) {
        String end;
        if (limit.isOpen()) {
            end = "end";
        } else {
            Region region = layout.regions().get(limit.region());
            end = limit.isBefore() ? Names.start(layout, region) : Names.end(layout, region);
        }
        long reserved = layout.grain().of(limit.reserved());
        return reserved == 0 ? CodeBlock.of("$L", end) : CodeBlock.of("$L - $L", end, reserved);
    }
}
