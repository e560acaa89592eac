package org.bitrecord.processor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.diagnostics.ElementRef;
import org.bitrecord.processor.diagnostics.InternalProblems;
import org.bitrecord.processor.diagnostics.Reporter;
import org.bitrecord.processor.diagnostics.TypeProblems;
import org.bitrecord.processor.layout.rules.Rules;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.TypeName;
import org.bitrecord.processor.scan.Reach;
import org.bitrecord.processor.scan.Scanned;
import org.bitrecord.processor.scan.ScannedDeclarations;

/**
 * The work of one round of the compiler.
 *
 * @param mistaken the declarations with a mistake; this round adds its own
 * @param taken the outermost classes that are compiled or were generated; this round adds its own
 * @param last whether it is the last round, in which nothing can be generated any more
 */
record Round(
        ProcessingEnvironment environment,
        ScannedDeclarations all,
        Backend backend,
        Reporter reporter,
        Set<TypeName> mistaken,
        Set<TypeName> taken,
        boolean last) {

    /** Checks and then generates; returns the names of those that have to wait for the next round. */
    List<TypeName> run(Collection<TypeName> names) {
        List<TypeName> waiting = new ArrayList<>();
        for (TypeName name : names) {
            guarded(name, () -> check(name));
        }
        // only now: what a declaration names may stand anywhere, and has to be known to be free of mistakes
        for (TypeName name : names) {
            guarded(name, () -> generate(name, waiting));
        }
        return waiting;
    }

    private List<Diagnostic> check(TypeName name) {
        Scanned scanned = all.scan(name);
        if (scanned instanceof Scanned.Refused refused) {
            return refused.diagnostics();
        }
        return scanned instanceof Scanned.Declared declared ? Rules.check(declared.declaration(), all) : List.of();
    }

    private List<Diagnostic> generate(TypeName name, List<TypeName> waiting) {
        Declaration declaration = all.find(name);
        Set<TypeName> reached = declaration == null ? Set.of(name) : Reach.of(declaration, all);
        if (reached.stream().anyMatch(this::isMistaken)) {
            return declaration instanceof Declaration.OfRecord record ? inspect(record) : List.of();
        }
        if (reached.stream().anyMatch(each -> all.scan(each) instanceof Scanned.Unresolved)) {
            waiting.add(name);
            return List.of();
        }
        if (last || declaration == null) {
            return List.of();
        }
        Output output = new FilerOutput(environment.getFiler(), environment.getElementUtils(), element(name), taken);
        return backend.generate(declaration, all, output);
    }

    private boolean isMistaken(TypeName type) {
        return mistaken.contains(type) || all.scan(type) instanceof Scanned.Refused;
    }

    /** The mistakes in the layout of a record that are to be told beside those that are known. */
    private List<Diagnostic> inspect(Declaration.OfRecord record) {
        Set<TypeName> ofTheWhole = Reach.of(record.withComponents(List.of()), all);
        ofTheWhole.remove(record.name());
        if (!Rules.ofTheWhole(record, all).isEmpty() || !areSound(ofTheWhole)) {
            return List.of();
        }
        return backend.inspect(
                record.withComponents(record.components().stream()
                        .map(component ->
                                Rules.check(record, component, all).isEmpty() && areSound(Reach.of(component, all))
                                        ? component
                                        : component.mistaken())
                        .toList()),
                all);
    }

    private boolean areSound(Set<TypeName> types) {
        return types.stream().noneMatch(each -> isMistaken(each) || all.scan(each) instanceof Scanned.Unresolved);
    }

    /** Reports what the step finds, or that it crashed. */
    private void guarded(TypeName name, Step step) {
        List<Diagnostic> found;
        try {
            found = step.run();
        } catch (FilerOutput.ClashException e) {
            found = List.of(TypeProblems.nameClash(at(name), name.simpleName(), e.type()));
        } catch (RuntimeException | AssertionError | StackOverflowError | LinkageError e) {
            if (e.getClass().getName().startsWith("com.sun.tools.")) {
                throw e; // javac's own, which it turns into a message: a class file is missing or broken
            }
            found = List.of(InternalProblems.crash(at(name), name.simpleName(), e));
        }
        if (found.stream().anyMatch(Diagnostic::isError)) {
            mistaken.add(name);
        }
        reporter.add(found);
    }

    private ElementRef at(TypeName name) {
        return ElementRef.of(element(name));
    }

    private TypeElement element(TypeName name) {
        return environment.getElementUtils().getTypeElement(name.qualifiedName());
    }

    /** A step of the work on one declaration. */
    @FunctionalInterface
    private interface Step {
        List<Diagnostic> run();
    }
}
