package org.bitrecord.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestTemplate;
import org.opentest4j.AssertionFailedError;

/**
 * What the build takes for granted of test classes. It finds them by their names, so a test in a class of another name would
 * never run; and a class with tests of two engines is started by both, each of which sees only its own set-up.
 */
public final class TestConventions {
    private static final List<String> SUFFIXES = List.of("Test", "Properties", "Laws", "IT");

    private TestConventions() {}

    /**
     * Fails unless every class with tests in a package or below has a name that the build looks for, and holds tests of one
     * engine only.
     *
     * @throws AssertionFailedError also if there is no test at all, for then something is wrong with the call
     */
    public static void check(String packageName) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.OnlyIncludeTests())
                .importPackages(packageName);
        List<String> problems = new ArrayList<>();
        int found = 0;
        for (JavaClass type : classes) {
            boolean jupiter = type.getMethods().stream().anyMatch(TestConventions::isJupiter);
            boolean jqwik = type.getMethods().stream().anyMatch(TestConventions::isJqwik);
            if (jupiter && jqwik) {
                problems.add(type.getName() + " holds Jupiter tests and properties; put them into two classes");
            }
            if (jupiter || jqwik) {
                found++;
                if (SUFFIXES.stream().noneMatch(outermost(type).getSimpleName()::endsWith)) {
                    problems.add(type.getName() + " holds tests, but its name ends in none of " + SUFFIXES);
                }
            }
        }
        if (found == 0) {
            problems.add("no class in " + packageName + " holds tests");
        }
        if (!problems.isEmpty()) {
            throw new AssertionFailedError(String.join(System.lineSeparator(), problems));
        }
    }

    /** The build finds nested classes by their file, which bears the name of the outermost. */
    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(TestConventions::outermost).orElse(type);
    }

    private static boolean isJupiter(JavaMethod method) {
        return has(method, Test.class) || has(method, TestTemplate.class) || has(method, TestFactory.class);
    }

    private static boolean isJqwik(JavaMethod method) {
        return has(method, Property.class) || has(method, Example.class);
    }

    private static boolean has(JavaMethod method, Class<? extends Annotation> annotation) {
        return method.isAnnotatedWith(annotation) || method.isMetaAnnotatedWith(annotation);
    }
}
