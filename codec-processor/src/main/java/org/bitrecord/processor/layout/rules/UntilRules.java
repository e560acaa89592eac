package org.bitrecord.processor.layout.rules;

import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.diagnostics.UntilProblems;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.Declarations;
import org.bitrecord.processor.model.FieldType;
import org.bitrecord.processor.model.Mark.UntilDecl;
import org.jspecify.annotations.Nullable;

/** Whether what ends a list is a condition, and what ends bytes a byte (R41 and R42). */
final class UntilRules {
    private static final int NONE = -1;
    private static final int GREATEST_BYTE = 0xFF;

    private UntilRules() {}

    static @Nullable Diagnostic check(Component component, Declarations all) {
        UntilDecl until = component.until();
        if (until == null) {
            return null;
        }
        if (component.type() instanceof FieldType.ListOf list) {
            return list(component.name(), list.element(), until, all);
        }
        if (component.type() instanceof FieldType.OfBytes) {
            return bytes(component.name(), until);
        }
        return component.type() instanceof FieldType.OfString
                ? UntilProblems.ofText(until.at(), component.name(), until.terminator())
                : UntilProblems.withoutElements(until.at(), component.name(), component.type());
    }

    private static @Nullable Diagnostic list(String name, Component element, UntilDecl until, Declarations all) {
        if (until.condition().isBlank()) {
            return UntilProblems.withoutCondition(until.at(), name, until.terminator(), number(element, all));
        }
        return until.terminator() == NONE ? null : UntilProblems.terminatorBesideCondition(until.at(), name);
    }

    private static @Nullable Diagnostic bytes(String name, UntilDecl until) {
        if (!until.condition().isEmpty()) {
            return UntilProblems.conditionOfBytes(until.conditionAt(), name, until.terminator() != NONE);
        }
        if (until.terminator() == NONE) {
            return UntilProblems.withoutTerminator(until.at(), name);
        }
        if (until.terminator() < 0 || until.terminator() > GREATEST_BYTE) {
            return UntilProblems.noByte(until.at(), name, until.terminator());
        }
        return until.orEnd() ? UntilProblems.orEndOfBytes(until.at(), name) : null;
    }

    /** The first number in an element, as conditions name it, or null. */
    private static @Nullable String number(Component element, Declarations all) {
        if (Numbers.isNumberOrCode(element, all) || element.type() instanceof FieldType.OfEnum) {
            return "it";
        }
        if (!(element.type() instanceof FieldType.Named named)
                || !(all.find(named.name()) instanceof Declaration.OfRecord record)) {
            return null;
        }
        return record.components().stream()
                .filter(component -> Numbers.isNumberOrCode(component, all))
                .map(component -> "it." + component.name())
                .findFirst()
                .orElse(null);
    }
}
