package org.bitrecord.net;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.bitrecord.testing.TestConventions;
import org.junit.jupiter.api.Test;

class ConventionsTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.bitrecord.pcap", "org.bitrecord.net");

    @Test
    void testsAreNamedSoThatTheyRun() {
        TestConventions.check("org.bitrecord.net");
    }

    @Test
    void capturesKnowNeitherProtocolsNorTheInterface() {
        assertThat(CLASSES).hasSizeGreaterThan(60);
        noClasses()
                .that()
                .resideInAPackage("org.bitrecord.pcap..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.bitrecord.net..", "org.bitrecord.protocols..")
                .check(CLASSES);
    }

    @Test
    void theInterfaceKnowsNoNativeCode_andNeverSleeps() {
        noClasses()
                .that()
                .resideInAPackage("org.bitrecord.net")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.bitrecord.pcap.jna", "com.sun.jna..")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .check(CLASSES);
    }
}
