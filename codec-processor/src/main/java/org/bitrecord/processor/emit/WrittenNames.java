package org.bitrecord.processor.emit;

import com.palantir.javapoet.CodeBlock;
import org.bitrecord.processor.layout.Condition;
import org.bitrecord.processor.layout.Field;
import org.bitrecord.processor.layout.RecordLayout;
import org.bitrecord.processor.layout.Shape;
import org.bitrecord.processor.layout.WireNumber;
import org.jspecify.annotations.Nullable;

/** What a condition over the components of a record begins its references with, where the record is written. */
final class WrittenNames implements Conditions.Names {
    private final RecordLayout layout;
    private final String value;
    private final int conditional;

    /**
     * For one condition.
     *
     * @param value the variable with the record
     * @param conditional the component on which the condition is, or -1 if it does not ask what remains
     */
    WrittenNames(RecordLayout layout, String value, int conditional) {
        this.layout = layout;
        this.value = value;
        this.conditional = conditional;
    }

    @Override
    public boolean isComputed(Condition.Operand operand) {
        boolean asksPresence = operand.steps().stream().anyMatch(step -> step instanceof Condition.Present);
        return operand.root() instanceof Condition.OfField root
                && ComputedMethods.isComputed(layout.speaker(operand.names(), root.index()))
                && !asksPresence;
    }

    @Override
    public @Nullable CodeBlock number(Condition.Operand operand) {
        if (!(operand.root() instanceof Condition.OfField root)) {
            return null;
        }
        Field field = layout.speaker(operand.names(), root.index());
        if (isComputed(operand)) {
            return CodeBlock.of("$L($L)", Names.method("written", field), value);
        }
        boolean isOwn = field.shape() instanceof Shape.Scalar scalar
                && operand.steps().isEmpty()
                && !(scalar.number().meaning() instanceof WireNumber.OfCoding);
        return isOwn ? CodeBlock.of("$L", Parts.number(field, value)) : null;
    }

    @Override
    public CodeBlock root(Condition.Operand operand) {
        if (operand.root() instanceof Condition.OfContext) {
            return ContextBlocks.required(layout);
        }
        if (operand.root() instanceof Condition.Remaining remaining) {
            Parts parts = new Parts(layout);
            int last = layout.lastAround(conditional);
            return remaining.inBytes()
                    ? CodeBlock.of("($L)", parts.sizeInBytes(value, conditional, last))
                    : CodeBlock.of("($L)", parts.sizeInBits(value, conditional, last));
        }
        return CodeBlock.of("$L", Parts.component(field(operand), value));
    }

    @Override
    public @Nullable CodeBlock computedRoot(Condition.Operand operand) {
        Field field = field(operand);
        String component = Parts.component(field, value);
        if (field.shape() instanceof Shape.Items || field.shape() instanceof Shape.Maybe) {
            return CodeBlock.of("$L($L, $S)", Names.method("fixed", field), component, "");
        }
        return field.inRun()
                ? null
                : CodeBlock.of("$L.fixed($L, $S)", Parts.instance(field), component, field.name() + ".");
    }

    private Field field(Condition.Operand operand) {
        return layout.fields().get(((Condition.OfField) operand.root()).index());
    }
}
