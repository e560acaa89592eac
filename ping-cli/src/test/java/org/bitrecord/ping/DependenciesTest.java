package org.bitrecord.ping;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.bitrecord.testing.TestConventions;
import org.junit.jupiter.api.Test;

class DependenciesTest {
    /** Fewer would mean that the import found too little to prove anything. */
    private static final int CLASSES_AT_LEAST = 50;

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.bitrecord.ping");

    @Test
    void theImportFindsTheModule() {
        assertThat(CLASSES.size()).isGreaterThanOrEqualTo(CLASSES_AT_LEAST);
    }

    @Test
    void theEngineKnowsNoTerminalAndNoOptions() {
        noClasses()
                .that()
                .resideInAnyPackage("..ping.engine..", "..ping.report..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..ping.terminal..", "joptsimple..", "java.io..")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("org.bitrecord.ping")
                .check(CLASSES);
    }

    @Test
    void theTerminalKnowsNoEngineAndNoPackets() {
        noClasses()
                .that()
                .resideInAPackage("..ping.terminal..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..ping.engine..",
                        "org.bitrecord.net..",
                        "org.bitrecord.pcap..",
                        "org.bitrecord.runtime..",
                        "org.bitrecord.protocols.*..")
                .check(CLASSES);
    }

    @Test
    void packagesDoNotDependOnEachOtherInCircles() {
        slices().matching("org.bitrecord.(ping..)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void testsAreNamedSoThatTheyRun() {
        TestConventions.check("org.bitrecord.ping");
    }
}
