package org.bitrecord.processor;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.diagnostics.ElementRef;
import org.bitrecord.processor.diagnostics.InternalProblems;
import org.bitrecord.processor.diagnostics.Reporter;
import org.bitrecord.processor.diagnostics.TypeProblems;
import org.bitrecord.processor.layout.rules.Rules;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.TypeName;
import org.bitrecord.processor.scan.MisplacedAnnotations;
import org.bitrecord.processor.scan.Reach;
import org.bitrecord.processor.scan.Scanned;
import org.bitrecord.processor.scan.ScannedDeclarations;
import org.bitrecord.processor.scan.Sources;

/**
 * Generates codecs: scans the declarations of each round, checks every one, and hands those without a mistake to the
 * backend. A declaration that names what another processor has yet to make waits for the next round.
 */
@AutoService(Processor.class)
public final class CodecProcessor extends AbstractProcessor {
    private final Backend backend;
    private final Set<TypeName> compiled = new HashSet<>();
    private final Set<TypeName> waiting = new LinkedHashSet<>();
    private final Set<TypeName> mistaken = new HashSet<>();

    /** For the compiler. */
    public CodecProcessor() {
        this(new LayoutBackend());
    }

    CodecProcessor(Backend backend) {
        this.backend = backend;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("org.bitrecord.*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    /** Claims the annotations: else compilers that are asked for all warnings say that nobody processed them. */
    @Override
    @SuppressWarnings("DoNotClaimAnnotations")
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Reporter reporter = new Reporter(processingEnv.getMessager());
        compiled.addAll(Sources.outermost(round.getRootElements()));
        waiting.addAll(Sources.declared(round.getRootElements()));
        reporter.add(MisplacedAnnotations.in(round.getRootElements()));
        new Round(reporter, round.processingOver()).run();
        reporter.print();
        return true;
    }

    /** The work of one round. */
    private final class Round {
        private final ProcessingEnvironment environment = processingEnv;
        private final ScannedDeclarations all =
                new ScannedDeclarations(environment.getElementUtils(), environment.getTypeUtils(), compiled);
        private final Reporter reporter;
        private final boolean last;

        Round(Reporter reporter, boolean last) {
            this.reporter = reporter;
            this.last = last;
        }

        void run() {
            List<TypeName> names = new ArrayList<>(waiting);
            waiting.clear();
            names.forEach(name -> guarded(name, () -> check(name)));
            names.forEach(name -> guarded(name, () -> generate(name)));
        }

        private List<Diagnostic> check(TypeName name) {
            Scanned scanned = all.scan(name);
            if (scanned instanceof Scanned.Refused refused) {
                return refused.diagnostics();
            }
            return scanned instanceof Scanned.Declared declared ? Rules.check(declared.declaration(), all) : List.of();
        }

        private List<Diagnostic> generate(TypeName name) {
            Declaration declaration = all.find(name);
            Set<TypeName> reached = declaration == null ? Set.of(name) : Reach.of(declaration, all);
            if (reached.stream().anyMatch(each -> mistaken.contains(each) || all.isRefused(each))) {
                return List.of();
            }
            if (reached.stream().anyMatch(each -> all.scan(each) instanceof Scanned.Unresolved)) {
                waiting.add(name);
                return List.of();
            }
            if (last || declaration == null) {
                return List.of();
            }
            Output output = new FilerOutput(environment.getFiler(), environment.getElementUtils(), element(name));
            return backend.generate(declaration, all, output);
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
            if (!found.isEmpty()) {
                mistaken.add(name);
                reporter.add(found);
            }
        }

        private ElementRef at(TypeName name) {
            return ElementRef.of(element(name));
        }

        private TypeElement element(TypeName name) {
            return environment.getElementUtils().getTypeElement(name.qualifiedName());
        }
    }

    /** A step of the work on one declaration. */
    @FunctionalInterface
    private interface Step {
        List<Diagnostic> run();
    }
}
