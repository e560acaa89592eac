package org.bitrecord.processor.layout.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.diagnostics.EnumProblems;
import org.bitrecord.processor.diagnostics.TypeProblems;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.FieldType;
import org.bitrecord.processor.model.Mark;

/** Whether the constants of an enum have codes of their own that fit the component, and whether other codes can come. */
final class EnumRules {
    private static final int WIDEST = 63;

    private EnumRules() {}

    static List<Diagnostic> check(Component component, FieldType.OfEnum type) {
        if (type.hiding() != null) {
            return List.of(TypeProblems.invisible(component.at(), type.name().simpleName(), type.hiding()));
        }
        Mark.BitsDecl bits = component.bits();
        if (bits == null) {
            return List.of(EnumProblems.missingWidth(component.at(), component.name(), type));
        }
        if (bits.value() < 1 || bits.value() > WIDEST) {
            return List.of(EnumProblems.width(bits.valueAt(), component.name(), bits.value(), WIDEST));
        }
        List<String> without = type.constants().stream()
                .filter(constant -> constant.code() == null)
                .map(FieldType.Constant::name)
                .toList();
        if (!without.isEmpty() && !type.fromSource()) {
            return List.of(EnumProblems.foreignWithoutCodes(component.at(), component.name(), type, bits, without));
        }
        if (without.size() > 1 && without.size() == type.constants().size()) {
            return List.of(EnumProblems.noCodes(type, without));
        }
        List<Diagnostic> mistakes = new ArrayList<>();
        Map<Long, String> taken = new HashMap<>();
        long least = bits.signed() ? -1L << (bits.value() - 1) : 0;
        long most = bits.signed() ? ~least : (1L << bits.value()) - 1;
        for (FieldType.Constant constant : type.constants()) {
            Long code = constant.code();
            if (code == null) {
                mistakes.add(EnumProblems.missingCode(constant.at(), constant.name(), type));
                continue;
            }
            String first = taken.putIfAbsent(code, constant.name());
            if (first != null) {
                mistakes.add(EnumProblems.sameCode(constant.at(), code, first, constant.name()));
            }
            if (code < least || code > most) {
                mistakes.add(
                        EnumProblems.codeTooWide(bits.valueAt(), component.name(), constant.name(), code, least, most));
            }
        }
        boolean all = bits.value() < Integer.SIZE - 1 && taken.size() == 1 << bits.value();
        if (mistakes.isEmpty() && !type.strict() && !all) {
            mistakes.add(EnumProblems.missingConstants(component.at(), component.name(), type, bits.value()));
        }
        return mistakes;
    }
}
