package org.bitrecord.processor.layout;

import java.util.List;
import org.bitrecord.processor.model.TypeName;

/**
 * A call of a static method of the record.
 *
 * @param method its name
 * @param arguments what it is given
 */
public record Call(String method, List<Argument> arguments) {
    /** Keeps a copy of the list. */
    public Call {
        arguments = List.copyOf(arguments);
    }

    /** The indexes of the components among the arguments. */
    public List<Integer> components() {
        return arguments.stream()
                .filter(OfComponent.class::isInstance)
                .map(argument -> ((OfComponent) argument).index())
                .toList();
    }

    /** Whether the context of the record is among the arguments. */
    public boolean takesContext() {
        return arguments.contains(new OfContext());
    }

    /** Whether the size of a component is among the arguments. */
    public boolean takesSize() {
        return arguments.stream().anyMatch(SizeOfComponent.class::isInstance);
    }

    /**
     * What gives a component its context.
     *
     * @param context the class of the context
     * @param by the method that makes it
     * @param isRead whether the component cannot be read without it
     */
    public record Supply(TypeName context, Call by, boolean isRead) {}

    /** What a method of the record is given. */
    public sealed interface Argument {}

    /** A component. */
    public record OfComponent(int index) implements Argument {}

    /** The size of a component in bytes. */
    public record SizeOfComponent(int index) implements Argument {}

    /** The context of the record. */
    public record OfContext() implements Argument {}
}
