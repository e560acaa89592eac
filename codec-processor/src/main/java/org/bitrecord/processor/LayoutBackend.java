package org.bitrecord.processor;

import java.util.List;
import org.bitrecord.Order;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.emit.Emitter;
import org.bitrecord.processor.layout.Doubts;
import org.bitrecord.processor.layout.Layouts;
import org.bitrecord.processor.layout.Planned;
import org.bitrecord.processor.layout.RecordLayout;
import org.bitrecord.processor.layout.UnionLayout;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.Declarations;
import org.bitrecord.processor.scan.Reach;
import org.jspecify.annotations.Nullable;

/** Lays a declaration out and prints its codec. */
final class LayoutBackend implements Backend {
    @Override
    public List<Diagnostic> generate(Declaration declaration, Declarations all, Output output) {
        Layouts layouts = new Layouts(all);
        Layouts others = layouts.within(Order.LITTLE);
        Emitter emitter = new Emitter(output.seesGenerated(), Reach.madeFrom(declaration, all));
        boolean inherits = layouts.inherits(declaration.name());
        if (declaration instanceof Declaration.OfRecord record) {
            Planned<RecordLayout> planned = layouts.plan(record);
            Planned<RecordLayout> little = inherits ? others.plan(record) : null;
            if (planned.layout() == null || (little != null && little.layout() == null)) {
                return problems(declaration, planned, little, layouts);
            }
            output.write(
                    record.name().codec(), emitter.emit(planned.layout(), little == null ? null : little.layout()));
            return Doubts.of(planned.layout());
        }
        Declaration.OfUnion union = (Declaration.OfUnion) declaration;
        Planned<UnionLayout> planned = layouts.plan(union);
        Planned<UnionLayout> little = inherits ? others.plan(union) : null;
        if (planned.layout() == null || (little != null && little.layout() == null)) {
            return problems(declaration, planned, little, layouts);
        }
        output.write(union.name().codec(), emitter.emit(planned.layout(), little == null ? null : little.layout()));
        return List.of();
    }

    @Override
    public List<Diagnostic> inspect(Declaration.OfRecord record, Declarations all) {
        return new Layouts(all).plan(record).problems();
    }

    /** What is wrong in one order is most often wrong in the other, too, and told once. */
    private static List<Diagnostic> problems(
            Declaration declaration, Planned<?> planned, @Nullable Planned<?> little, Layouts layouts) {
        List<Diagnostic> problems =
                planned.problems().isEmpty() && little != null ? little.problems() : planned.problems();
        if (problems.isEmpty() && !layouts.haveProblems()) {
            // Silence would be the worst answer: the codec would be missing, and nobody would know why.
            throw new AssertionError("no layout of " + declaration.name().qualifiedName() + ", and no reason");
        }
        return problems;
    }
}
