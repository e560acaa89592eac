package org.bitrecord.processor.layout.rules;

import java.util.ArrayList;
import java.util.List;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.diagnostics.TypeProblems;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.Declaration.CaseDecl;
import org.bitrecord.processor.model.Declaration.OtherwiseDecl;
import org.bitrecord.processor.model.Declarations;
import org.bitrecord.processor.model.SourceRef;
import org.bitrecord.processor.model.TypeName;

/** Whether unions permit only records, and whether only their records have cases. */
final class UnionRules {
    private UnionRules() {}

    static List<Diagnostic> check(Declaration.OfUnion union, Declarations all) {
        return union.permitted().stream()
                .filter(permitted ->
                        !(all.find(permitted) instanceof Declaration.OfRecord) && !all.isExplained(permitted))
                .map(permitted -> TypeProblems.permitsWithoutCodec(
                        union.at(), union.name().simpleName(), permitted))
                .toList();
    }

    static List<Diagnostic> check(Declaration.OfRecord record) {
        List<Diagnostic> mistakes = new ArrayList<>();
        for (CaseDecl each : record.cases()) {
            mistakes.addAll(belongs(record, "@Case", each.at(), each.of() == null ? List.of() : List.of(each.of())));
        }
        OtherwiseDecl otherwise = record.otherwise();
        if (otherwise != null) {
            mistakes.addAll(belongs(record, "@Otherwise", otherwise.at(), otherwise.of()));
        }
        return mistakes;
    }

    private static List<Diagnostic> belongs(
            Declaration.OfRecord record, String annotation, SourceRef at, List<TypeName> of) {
        String name = record.name().simpleName();
        if (record.unions().isEmpty()) {
            return List.of(TypeProblems.caseWithoutUnion(at, annotation, name));
        }
        return of.stream()
                .filter(union -> !record.unions().contains(union))
                .map(union -> TypeProblems.caseOfForeignUnion(at, annotation, name, union, record.unions()))
                .toList();
    }
}
