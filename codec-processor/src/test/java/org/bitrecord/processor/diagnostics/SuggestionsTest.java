package org.bitrecord.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {
    @ParameterizedTest
    @CsvSource({"lenght", "lengt", "lengthh", "lngth", "legnth", "1ength", "Length", "engthh", "lengthen", "leng"})
    void namesWithUpToTwoSlipsAreFound(String written) {
        assertThat(Suggestions.nearest(written, List.of("version", "length", "payload")))
                .contains("length");
    }

    @ParameterizedTest
    @CsvSource({"len", "lengthening", "width", "x"})
    void namesThatDifferMoreAreNot(String written) {
        assertThat(Suggestions.nearest(written, List.of("version", "length", "payload")))
                .isEmpty();
    }

    @Test
    void theNearestWinsAndOfEquallyNearOnesTheFirst() {
        assertThat(Suggestions.nearest("optionz", List.of("actions", "option", "options")))
                .contains("option");
        assertThat(Suggestions.nearest("flagx", List.of("flags2", "flag", "flags")))
                .contains("flag");
    }

    @Test
    void aNameOfOneLetterIsNoSlipOfAnother() {
        assertThat(Suggestions.nearest("a", List.of("b", "c"))).isEmpty();
        assertThat(Suggestions.nearest("ab", List.of("cd"))).isEmpty();
        assertThat(Suggestions.nearest("ab", List.of("ba"))).contains("ba");
        assertThat(Suggestions.nearest("", List.of("a"))).isEmpty();
    }

    @Test
    void theHelpAsksAQuestion() {
        assertThat(Suggestions.didYouMean("paylaod", List.of("payload"))).contains("did you mean `payload`?");
        assertThat(Suggestions.didYouMean("paylaod", List.of())).isEmpty();
    }
}
