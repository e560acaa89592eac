package org.bitrecord.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.bitrecord.processor.model.SourceRef;
import org.junit.jupiter.api.Test;

class DiagnosticTest {
    private static final SourceRef AT = new SourceRef() {};

    @Test
    void theFactComesFirstThenNotesThenHelps() {
        Diagnostic diagnostic = Diagnostic.of(DiagnosticId.MISSING_WIDTH, AT, "`ttl` has no width", "write one")
                .note("bits 64 to 71 of `Ipv4`")
                .help("or remove it");

        assertThat(Reporter.text(diagnostic)).isEqualTo("""
                [missing-width] `ttl` has no width
                note: bits 64 to 71 of `Ipv4`
                help: write one
                help: or remove it""");
    }

    @Test
    void idsAreLowerCaseWithHyphens() {
        assertThat(Arrays.stream(DiagnosticId.values()).map(DiagnosticId::text))
                .allMatch(text -> text.matches("[a-z]+(-[a-z]+)*"))
                .doesNotHaveDuplicates();
    }

    @Test
    void aCrashShowsItsFirstFrames() {
        AssertionError crash = new AssertionError("no slice");

        Diagnostic diagnostic = InternalProblems.crash(AT, "Ipv4", crash);

        assertThat(diagnostic.fact()).contains("`Ipv4`");
        assertThat(diagnostic.notes()).hasSizeBetween(2, 13);
        assertThat(diagnostic.notes().get(0)).isEqualTo("java.lang.AssertionError: no slice");
        assertThat(diagnostic.notes().get(1)).startsWith("at ").contains("aCrashShowsItsFirstFrames");
        assertThat(diagnostic.helps()).hasSize(1);
    }
}
