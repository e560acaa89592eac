package org.bitrecord;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.bitrecord.testing.TestConventions;
import org.junit.jupiter.api.Test;

class DependenciesTest {
    /** Fewer would mean that the import found too little to prove anything; raise it as the module grows. */
    private static final int CLASSES_AT_LEAST = 80;

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.bitrecord");

    @Test
    void theImportFindsTheModule() {
        assertThat(CLASSES.size()).isGreaterThanOrEqualTo(CLASSES_AT_LEAST);
    }

    @Test
    void nothingButJavaAndTheNullAnnotationsIsNeeded() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify.annotations", "org.bitrecord..")
                .check(CLASSES);
    }

    @Test
    void whatUsersNameDoesNotDependOnTheRunTimeOfGeneratedCode() {
        slices().matching("org.(bitrecord..)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void testsAreNamedSoThatTheyRun() {
        TestConventions.check("org.bitrecord");
    }
}
