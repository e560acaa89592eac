package org.bitrecord.processor;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

/** Who may know whom inside the processor. */
class ArchitectureTest {
    private static final String HERE = "org.bitrecord.processor";
    private static final String[] COMPILER = {
        "javax.lang.model..", "javax.annotation.processing..", "javax.tools..", "com.google.auto.common.."
    };

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(HERE);

    @Test
    void thereAreClassesToLookAt() {
        assertThat(CLASSES.size()).isGreaterThan(100);
    }

    @Test
    void onlyScanAndDiagnosticsAndTheProcessorNameTheCompiler() {
        noClasses()
                .that()
                .resideOutsideOfPackages(HERE, HERE + ".scan..", HERE + ".diagnostics..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(COMPILER).and(not(type(Modifier.class))))
                .check(CLASSES);
    }

    /** The code writer wants them as the compiler's. */
    @Test
    void onlyEmitBesidesNamesModifiers() {
        noClasses()
                .that()
                .resideOutsideOfPackages(HERE, HERE + ".scan..", HERE + ".emit..")
                .should()
                .dependOnClassesThat(type(Modifier.class))
                .check(CLASSES);
    }

    @Test
    void inDiagnosticsOnlyTheReporterAndItsPlacesNameTheCompiler() {
        noClasses()
                .that()
                .resideInAPackage(HERE + ".diagnostics..")
                .and()
                .haveNameNotMatching(".*\\.(Reporter|ElementRef)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(COMPILER)
                .check(CLASSES);
    }

    @Test
    void onlyTheReporterTouchesTheMessager() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.(Reporter|CodecProcessor)")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javax.annotation.processing.Messager")
                .check(CLASSES);
    }

    @Test
    void onlyEmitNamesTheCodeWriter() {
        noClasses()
                .that()
                .resideOutsideOfPackage(HERE + ".emit..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.palantir.javapoet..")
                .check(CLASSES);
    }

    @Test
    void theModelKnowsNothingButItself() {
        classes()
                .that()
                .resideInAPackage(HERE + ".model..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.bitrecord", HERE + ".model..")
                .check(CLASSES);
    }

    @Test
    void theLayoutKnowsNeitherScanNorEmit() {
        noClasses()
                .that()
                .resideInAnyPackage(HERE + ".layout..", HERE + ".diagnostics..", HERE + ".model..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(HERE, HERE + ".scan..", HERE + ".emit..")
                .check(CLASSES);
    }

    @Test
    void packagesDependOnEachOtherInOneDirectionOnly() {
        slices().matching(HERE + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }
}
