package org.bitrecord.pcap;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.bitrecord.pcap");

    @Test
    void onlyThePackageForItNamesJna() {
        // Without a floor the rule would hold of an empty folder too.
        assertThat(CLASSES).hasSizeGreaterThan(35);
        noClasses()
                .that()
                .resideOutsideOfPackage("org.bitrecord.pcap.jna")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.sun.jna..")
                .check(CLASSES);
    }

    @Test
    void thatPackageKnowsNothingOfTheRest() {
        noClasses()
                .that()
                .resideInAPackage("org.bitrecord.pcap.jna")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.bitrecord.pcap")
                .check(CLASSES);
    }
}
