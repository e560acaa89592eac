package org.bitrecord.processor;

import com.google.auto.service.AutoService;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.bitrecord.processor.diagnostics.Reporter;
import org.bitrecord.processor.model.TypeName;
import org.bitrecord.processor.scan.MisplacedAnnotations;
import org.bitrecord.processor.scan.ScannedDeclarations;
import org.bitrecord.processor.scan.Sources;

/**
 * Generates codecs: scans the declarations of each round, checks every one, and hands those without a mistake to the
 * backend. A declaration that names what another processor has yet to make waits for the next round.
 */
@AutoService(Processor.class)
public final class CodecProcessor extends AbstractProcessor {
    private final Backend backend;
    private final Set<TypeName> compiled = new LinkedHashSet<>();
    private final Set<TypeName> waiting = new LinkedHashSet<>();
    private final Set<TypeName> mistaken = new HashSet<>();
    private final Set<TypeName> taken = new HashSet<>();

    /** For the compiler. */
    public CodecProcessor() {
        this(new LayoutBackend());
    }

    CodecProcessor(Backend backend) {
        this.backend = backend;
    }

    /** What it generates bears the last of them, which no other processor would claim. */
    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("org.bitrecord.*", "javax.annotation.processing.Generated");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    /** Claims the annotations: else compilers that are asked for all warnings say that nobody processed them. */
    @Override
    @SuppressWarnings("DoNotClaimAnnotations")
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
        compiled.addAll(Sources.outermost(environment.getRootElements()));
        taken.addAll(compiled);
        waiting.addAll(Sources.declared(environment.getRootElements()));

        Reporter reporter = new Reporter(processingEnv.getMessager(), compiled);
        reporter.add(MisplacedAnnotations.in(environment.getRootElements()));
        ScannedDeclarations all =
                new ScannedDeclarations(processingEnv.getElementUtils(), processingEnv.getTypeUtils(), compiled);
        Round round = new Round(processingEnv, all, backend, reporter, mistaken, taken, environment.processingOver());
        List<TypeName> next = round.run(waiting);
        waiting.clear();
        waiting.addAll(next);
        reporter.print();
        return true;
    }
}
