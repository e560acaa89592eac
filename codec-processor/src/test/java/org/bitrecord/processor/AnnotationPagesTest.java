package org.bitrecord.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Target;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bitrecord.Unit;
import org.bitrecord.processor.diagnostics.DiagnosticId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code docs/guide/annotations} speaks of every annotation, every element and every mistake, and of nothing that does not
 * exist. That its examples do what it says is tested by {@link GuideTest}.
 */
class AnnotationPagesTest {
    private static final Path SOURCES = Path.of("../codec-annotations/src/main/java/org/bitrecord");
    private static final Path PAGES = Path.of("../docs/guide/annotations");
    private static final Path INDEX = PAGES.resolve("README.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| \\[@(\\w+)]\\((\\S+)\\.md#(\\w+)\\) \\| \\S.* \\|$");
    private static final Pattern GROUP = Pattern.compile("(?m)^\\| \\*\\*\\[.*]\\((\\S+\\.md)\\)\\*\\* \\| \\|$");
    private static final int MOST_LINES = 400;

    /** In which words the pages speak of where an annotation stands. */
    private static final Map<ElementType, List<String>> PLACES = new TreeMap<>(Map.of(
            ElementType.RECORD_COMPONENT, List.of("a component"),
            ElementType.TYPE_USE, List.of("a type argument"),
            ElementType.TYPE,
                    List.of("a record", "a sealed interface", "a sealed interface, an enum", "a class or an interface"),
            ElementType.PACKAGE, List.of("a package"),
            ElementType.METHOD, List.of("a static method of the record"),
            ElementType.FIELD, List.of("a constant of an enum")));

    static List<AnnotationSection> sections() throws IOException {
        List<AnnotationSection> sections = new ArrayList<>();
        for (Path page : pages()) {
            sections.addAll(AnnotationSection.in(page.getFileName().toString(), Files.readString(page)));
        }
        return sections;
    }

    @Test
    void everyAnnotationHasOneSection() throws IOException {
        assertThat(sections()).extracting(AnnotationSection::name).containsExactlyInAnyOrderElementsOf(annotations());
    }

    @Test
    void theIndexLeadsToEverySectionInTheOrderOfThePages() throws IOException {
        String index = Files.readString(INDEX);
        List<String> groups =
                GROUP.matcher(index).results().map(row -> row.group(1)).toList();
        List<String> expected = groups.stream()
                .flatMap(group -> sectionsOf(PAGES.resolve(group)).stream())
                .map(section -> section.name() + " " + section.page() + " "
                        + section.name().toLowerCase(Locale.ROOT))
                .toList();

        assertThat(groups)
                .containsExactlyInAnyOrderElementsOf(pages().stream()
                        .map(page -> page.getFileName().toString())
                        .toList());
        assertThat(ROW.matcher(index).results().map(row -> row.group(1) + " " + row.group(2) + ".md " + row.group(3)))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void everyMistakeIsListedAndEveryOneListedExists() throws IOException {
        Set<String> listed = new LinkedHashSet<>(AnnotationSection.mistakesIn(Files.readString(INDEX)));
        for (AnnotationSection section : sections()) {
            assertThat(section.mistakes()).as(section.toString()).isNotEmpty().doesNotHaveDuplicates();
            listed.addAll(section.mistakes());
        }

        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(DiagnosticId.values())
                        .map(DiagnosticId::text)
                        .toList());
    }

    @Test
    void noPageIsLongerThanASitting() throws IOException {
        for (Path page : pages()) {
            assertThat(Files.readAllLines(page)).as(page.toString()).hasSizeLessThan(MOST_LINES);
        }
    }

    @ParameterizedTest
    @MethodSource("sections")
    void aSectionListsTheElementsAndTheirDefaults(AnnotationSection section) throws Exception {
        Map<String, String> expected = new TreeMap<>();
        for (Method element : type(section).getDeclaredMethods()) {
            expected.put(element.getName(), shown(element));
        }

        assertThat(new TreeMap<>(section.defaults())).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("sections")
    void aSectionSaysWhereTheAnnotationStands(AnnotationSection section) throws Exception {
        Class<?> annotation = type(section);
        List<ElementType> targets =
                Arrays.asList(annotation.getAnnotation(Target.class).value());
        String repeated = annotation.isAnnotationPresent(Repeatable.class) ? "; may be repeated" : "";
        List<String> possible = List.of("");
        for (ElementType target : targets) {
            if (target != ElementType.FIELD || targets.size() == 1) { // the field of a component is the component
                possible = possible.stream()
                        .flatMap(before -> PLACES.get(target).stream()
                                .map(place -> before.isEmpty() ? place : before + ", " + place))
                        .toList();
            }
        }

        assertThat(possible).map(places -> places + repeated).contains(section.places());
    }

    @ParameterizedTest
    @MethodSource("sections")
    void aSectionHasAnExampleAndItsPicture(AnnotationSection section) {
        boolean shownElsewhere =
                section.name().equals("Strict"); // a record cannot be strict without a union or an enum

        assertThat(section.hasExample() && section.hasPicture()).isNotEqualTo(shownElsewhere);
    }

    /** A default as the pages show it. */
    private static String shown(Method element) throws ReflectiveOperationException {
        Object value = element.getDefaultValue();
        if (value == null) {
            return "required";
        }
        return "`" + code(element.getName(), value) + "`";
    }

    private static String code(String element, Object value) throws ReflectiveOperationException {
        if (element.equals("unit")) {
            assertThat(value).isEqualTo(Unit.class.getField("BYTE").get(null));
            return "Unit.BYTE";
        }
        if (value.getClass().isArray()) {
            assertThat(Array.getLength(value)).isZero();
            return "{}";
        }
        if (value instanceof Enum<?> constant) {
            Class<?> type = constant.getDeclaringClass();
            String outer = type.isMemberClass() ? type.getDeclaringClass().getSimpleName() + "." : "";
            return outer + type.getSimpleName() + "." + constant.name();
        }
        if (value instanceof Class<?> type) {
            return type.getSimpleName() + ".class";
        }
        if (value instanceof String text) {
            return '"' + text + '"';
        }
        if (value.equals(Long.MIN_VALUE)) {
            return "Long.MIN_VALUE";
        }
        return value.equals(Long.MAX_VALUE) ? "Long.MAX_VALUE" : value.toString();
    }

    private static Class<?> type(AnnotationSection section) throws ClassNotFoundException {
        return Class.forName("org.bitrecord." + section.name());
    }

    private static List<String> annotations() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.matches("\\w+\\.java"))
                    .map(file -> file.replace(".java", ""))
                    .filter(AnnotationPagesTest::isAnnotation)
                    .toList();
        }
    }

    private static boolean isAnnotation(String name) {
        try {
            return Class.forName("org.bitrecord." + name).isAnnotation();
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static List<AnnotationSection> sectionsOf(Path page) {
        try {
            return AnnotationSection.in(page.getFileName().toString(), Files.readString(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.filter(file -> !file.equals(INDEX)).sorted().toList();
        }
    }
}
