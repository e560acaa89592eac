package org.bitrecord.processor.layout.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitrecord.processor.diagnostics.DiagnosticId.CONSTANT_TOO_WIDE;
import static org.bitrecord.processor.diagnostics.DiagnosticId.CONSTANT_WITHOUT_NUMBER;
import static org.bitrecord.processor.diagnostics.DiagnosticId.MISPLACED_ANNOTATION;
import static org.bitrecord.processor.diagnostics.DiagnosticId.MISSING_CODEC;
import static org.bitrecord.processor.diagnostics.DiagnosticId.MISSING_WIDTH;
import static org.bitrecord.processor.diagnostics.DiagnosticId.NOT_A_UNION;
import static org.bitrecord.processor.diagnostics.DiagnosticId.RELATION_WITHOUT_NUMBER;
import static org.bitrecord.processor.diagnostics.DiagnosticId.UNSUPPORTED_TYPE;
import static org.bitrecord.processor.diagnostics.DiagnosticId.WIDTH_BEYOND_TYPE;
import static org.bitrecord.processor.diagnostics.DiagnosticId.WIDTH_OUT_OF_RANGE;
import static org.bitrecord.processor.diagnostics.DiagnosticId.WIDTH_WITHOUT_NUMBER;
import static org.bitrecord.processor.layout.rules.Build.BOOLEAN;
import static org.bitrecord.processor.layout.rules.Build.BYTES;
import static org.bitrecord.processor.layout.rules.Build.INT;
import static org.bitrecord.processor.layout.rules.Build.LONG;
import static org.bitrecord.processor.layout.rules.Build.all;
import static org.bitrecord.processor.layout.rules.Build.bits;
import static org.bitrecord.processor.layout.rules.Build.checksum;
import static org.bitrecord.processor.layout.rules.Build.component;
import static org.bitrecord.processor.layout.rules.Build.constant;
import static org.bitrecord.processor.layout.rules.Build.length;
import static org.bitrecord.processor.layout.rules.Build.listOf;
import static org.bitrecord.processor.layout.rules.Build.name;
import static org.bitrecord.processor.layout.rules.Build.named;
import static org.bitrecord.processor.layout.rules.Build.number;
import static org.bitrecord.processor.layout.rules.Build.record;
import static org.bitrecord.processor.layout.rules.Build.rest;
import static org.bitrecord.processor.layout.rules.Build.tag;
import static org.bitrecord.processor.layout.rules.Build.until;

import java.util.List;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.diagnostics.DiagnosticId;
import org.bitrecord.processor.layout.rules.Build.At;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.Declaration.CaseDecl;
import org.bitrecord.processor.model.Declaration.OtherwiseDecl;
import org.bitrecord.processor.model.Declarations;
import org.bitrecord.processor.model.FieldType;
import org.bitrecord.processor.model.FieldType.Lack;
import org.bitrecord.processor.model.TypeName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {
    private static final Declaration CODE = record("Code", number(INT, 16));
    private static final Declaration PAIR = record("Pair", number(INT, 8), number(INT, 8));
    private static final Declarations ALL = all(CODE, PAIR);

    @Test
    void numbersNeedAWidthAndNothingElseDoes() {
        assertThat(ids(component("x", INT))).containsExactly(MISSING_WIDTH);
        assertThat(ids(component("x", LONG))).containsExactly(MISSING_WIDTH);
        assertThat(ids(component("x", BOOLEAN))).isEmpty();
        assertThat(ids(component("x", BYTES))).isEmpty();
        assertThat(ids(component("x", named("Code")))).isEmpty();
        assertThat(ids(component("x", listOf(named("Pair"))))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, false", "31, false", "1, true", "32, true"})
    void theWidthsThatAnIntHolds(int width, boolean signed) {
        assertThat(ids(bits(component("x", INT), width, signed))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"32, false", "33, false", "64, false", "33, true", "64, true"})
    void theWidthsThatAnIntDoesNotHold(int width, boolean signed) {
        assertThat(ids(bits(component("x", INT), width, signed))).containsExactly(WIDTH_BEYOND_TYPE);
    }

    @ParameterizedTest
    @CsvSource({"1, false", "63, false", "64, false", "1, true", "64, true"})
    void theWidthsThatALongHolds(int width, boolean signed) {
        assertThat(ids(bits(component("x", LONG), width, signed))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 65, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void theWidthsThatNoNumberHas(int width) {
        assertThat(ids(number(INT, width))).containsExactly(WIDTH_OUT_OF_RANGE);
        assertThat(ids(number(LONG, width))).containsExactly(WIDTH_OUT_OF_RANGE);
    }

    @Test
    void onlyNumbersAndSingleBitsHaveAWidth() {
        assertThat(ids(number(BOOLEAN, 1))).isEmpty();
        assertThat(ids(number(BOOLEAN, 2))).containsExactly(WIDTH_WITHOUT_NUMBER);
        assertThat(ids(number(BYTES, 8))).containsExactly(WIDTH_WITHOUT_NUMBER);
        assertThat(ids(number(named("Code"), 16))).containsExactly(WIDTH_WITHOUT_NUMBER);
        assertThat(ids(number(listOf(named("Code")), 16))).containsExactly(WIDTH_WITHOUT_NUMBER);
    }

    @ParameterizedTest
    @CsvSource({
        "4, false, 0",
        "4, false, 15",
        "4, true, -8",
        "4, true, 7",
        "1, true, -1",
        "63, false, 9223372036854775807",
        "63, true, -4611686018427387904",
        "64, false, -1",
        "64, true, -9223372036854775808"
    })
    void theConstantsThatFit(int width, boolean signed, long value) {
        assertThat(ids(constant(bits(component("x", LONG), width, signed), value)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "4, false, 16",
        "4, false, -1",
        "4, true, 8",
        "4, true, -9",
        "1, true, 1",
        "63, false, -1",
        "63, true, 4611686018427387904",
        "32, false, 4294967296"
    })
    void theConstantsThatDoNotFit(int width, boolean signed, long value) {
        assertThat(ids(constant(bits(component("x", LONG), width, signed), value)))
                .containsExactly(CONSTANT_TOO_WIDE);
    }

    @Test
    void aConstantOfACodeRecordHasTheRecordsWidth() {
        assertThat(ids(constant(component("x", named("Code")), 65535))).isEmpty();
        assertThat(ids(constant(component("x", named("Code")), 65536))).containsExactly(CONSTANT_TOO_WIDE);
        assertThat(ids(constant(component("x", named("Pair")), 1))).containsExactly(CONSTANT_WITHOUT_NUMBER);
        assertThat(ids(constant(component("x", BOOLEAN), 1))).containsExactly(CONSTANT_WITHOUT_NUMBER);
    }

    @Test
    void aHexadecimalConstantThatLostItsSuffixIsExplained() {
        List<Diagnostic> found = check(constant(number(LONG, 32), 0xFFFFFFFF));

        assertThat(found.get(0).notes()).containsExactly("in Java `0xffffffff` is an `int`, and negative");
        assertThat(found.get(0).helps()).containsExactly("write `0xffffffffL` if that is what you mean");
        assertThat(check(constant(number(LONG, 48), Integer.MIN_VALUE - 1L))
                        .get(0)
                        .notes())
                .isEmpty();
    }

    @Test
    void anUnsigned32BitIntIsExplained() {
        Diagnostic found = check(number(INT, 32)).get(0);

        assertThat(found.at()).isEqualTo(new At("width"));
        assertThat(found.notes()).hasSize(1);
        assertThat(found.helps()).hasSize(2).first().isEqualTo("declare `long number`");
    }

    @Test
    void oneMistakeHidesThoseThatFollowFromIt() {
        assertThat(ids(constant(component("x", INT), 99))).containsExactly(MISSING_WIDTH);
        assertThat(ids(constant(number(LONG, 99), 5))).containsExactly(WIDTH_OUT_OF_RANGE);
        assertThat(ids(length(number(new FieldType.Unsupported("String", Lack.TEXT), 8))))
                .containsExactly(UNSUPPORTED_TYPE);
        assertThat(ids(length(number(BYTES, 8)))).containsExactly(RELATION_WITHOUT_NUMBER);
    }

    @Test
    void relationsAreNumbersAndTagsMayBeCodes() {
        assertThat(ids(length(number(INT, 8)))).isEmpty();
        assertThat(ids(checksum(number(LONG, 32)))).isEmpty();
        assertThat(ids(tag(number(INT, 8)))).isEmpty();
        assertThat(ids(tag(component("x", named("Code"))))).isEmpty();

        assertThat(ids(length(component("x", named("Code"))))).containsExactly(RELATION_WITHOUT_NUMBER);
        assertThat(ids(checksum(component("x", BYTES)))).containsExactly(RELATION_WITHOUT_NUMBER);
        assertThat(ids(tag(component("x", named("Pair"))))).containsExactly(RELATION_WITHOUT_NUMBER);
        assertThat(ids(tag(component("x", BOOLEAN)))).containsExactly(RELATION_WITHOUT_NUMBER);
    }

    @Test
    void onlyVariablePartsHaveAnEndAndOnlyListsElements() {
        assertThat(ids(rest(component("x", BYTES)))).isEmpty();
        assertThat(ids(rest(component("x", listOf(named("Code")))))).isEmpty();
        assertThat(ids(until(component("x", listOf(named("Code")))))).isEmpty();

        assertThat(ids(rest(number(INT, 8)))).containsExactly(MISPLACED_ANNOTATION);
        assertThat(ids(rest(component("x", named("Code"))))).containsExactly(MISPLACED_ANNOTATION);
        assertThat(ids(until(component("x", BYTES)))).containsExactly(MISPLACED_ANNOTATION);
    }

    @ParameterizedTest
    @EnumSource(Lack.class)
    void everyTypeWithoutAWireFormComesWithHelp(Lack lack) {
        FieldType type = new FieldType.Unsupported("Integer", lack);

        for (Component component : List.of(component("x", type), component("x", listOf(type)))) {
            List<Diagnostic> found = check(component);
            assertThat(found).hasSize(1);
            assertThat(found.get(0).id()).isIn(UNSUPPORTED_TYPE, MISSING_CODEC);
            assertThat(found.get(0).helps()).hasSize(1);
        }
    }

    @Test
    void theSameMissingCodecIsToldOnce() {
        FieldType foreign = new FieldType.Unsupported("Foreign", Lack.RECORD_WITHOUT_CODEC);
        Declaration.OfRecord record = record(
                "Outer",
                component("first", foreign),
                component("second", listOf(foreign)),
                component("third", named("Unknown")),
                component("fourth", new FieldType.Unsupported("String", Lack.TEXT)),
                component("fifth", new FieldType.Unsupported("String", Lack.TEXT)));

        assertThat(Rules.check(record, ALL))
                .extracting(Diagnostic::at)
                .containsExactly(new At("first"), new At("third"), new At("fourth"), new At("fifth"));
    }

    @Test
    void ofWhatIsExplainedElsewhereNothingIsSaid() {
        Declarations explained = new Declarations() {
            @Override
            public Declaration find(TypeName name) {
                return ALL.find(name);
            }

            @Override
            public boolean isExplained(TypeName name) {
                return name.equals(name("Broken"));
            }
        };
        Declaration.OfUnion union = union("Broken", "Code");

        assertThat(Rules.check(record("R", constant(tag(component("x", named("Broken"))), 1)), explained))
                .isEmpty();
        assertThat(Rules.check(union, explained)).isEmpty();
        assertThat(Rules.check(union, ALL)).extracting(Diagnostic::id).containsExactly(NOT_A_UNION);
    }

    @Test
    void casesNeedAUnion() {
        TypeName payload = name("Payload");
        CaseDecl bare = new CaseDecl(List.of(1L), List.of(), null, new At("@Case"), List.of(new At("1")));
        CaseDecl named = new CaseDecl(List.of(1L), List.of(), payload, new At("@Case"), List.of(new At("1")));
        OtherwiseDecl otherwise = new OtherwiseDecl(List.of(payload), false, new At("@Otherwise"));

        assertThat(idsOf(member(List.of(bare), null, List.of()))).containsExactly(MISPLACED_ANNOTATION);
        assertThat(idsOf(member(List.of(), otherwise, List.of()))).containsExactly(MISPLACED_ANNOTATION);
        assertThat(idsOf(member(List.of(bare), otherwise, List.of(payload)))).isEmpty();
        assertThat(idsOf(member(List.of(named), otherwise, List.of(name("Body")))))
                .containsExactly(MISPLACED_ANNOTATION, MISPLACED_ANNOTATION);
    }

    private static Declaration.OfRecord member(List<CaseDecl> cases, OtherwiseDecl otherwise, List<TypeName> unions) {
        return new Declaration.OfRecord(
                name("Echo"),
                new At("Echo"),
                true,
                Build.settings(),
                false,
                List.of(),
                cases,
                otherwise,
                unions,
                List.of());
    }

    private static Declaration.OfUnion union(String... permitted) {
        List<TypeName> names =
                java.util.Arrays.stream(permitted).map(Build::name).toList();
        return new Declaration.OfUnion(name("Union"), new At("Union"), true, false, names, null, List.of());
    }

    private static List<DiagnosticId> idsOf(Declaration declaration) {
        return Rules.check(declaration, ALL).stream().map(Diagnostic::id).toList();
    }

    private static List<DiagnosticId> ids(Component component) {
        return check(component).stream().map(Diagnostic::id).toList();
    }

    private static List<Diagnostic> check(Component component) {
        return Rules.check(record("Outer", component), ALL);
    }
}
