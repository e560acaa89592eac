package org.bitrecord.processor;

import java.util.ArrayList;
import java.util.List;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.emit.Emitter;
import org.bitrecord.processor.layout.Layouts;
import org.bitrecord.processor.layout.Planned;
import org.bitrecord.processor.layout.RecordLayout;
import org.bitrecord.processor.layout.UnionLayout;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.Declarations;
import org.bitrecord.processor.model.TypeName;

/** Lays a declaration out and prints its codec. */
final class LayoutBackend implements Backend {
    @Override
    public List<Diagnostic> generate(Declaration declaration, Declarations all, Output output) {
        Layouts layouts = new Layouts(all);
        Emitter emitter = new Emitter(output.seesGenerated());
        List<Diagnostic> problems = new ArrayList<>();
        if (declaration instanceof Declaration.OfRecord record) {
            Planned<RecordLayout> planned = layouts.plan(record);
            problems.addAll(planned.problems());
            if (planned.layout() != null) {
                output.write(codec(record.name()), emitter.emit(planned.layout()));
            }
        } else {
            Planned<UnionLayout> planned = layouts.plan((Declaration.OfUnion) declaration);
            problems.addAll(planned.problems());
            if (planned.layout() != null) {
                output.write(codec(declaration.name()), emitter.emit(planned.layout()));
            }
        }
        return problems;
    }

    private static TypeName codec(TypeName type) {
        return new TypeName(type.packageName(), List.of(type.codecName()));
    }
}
