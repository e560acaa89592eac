package org.bitrecord.processor.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.bitrecord.processor.model.Declaration.Documentation;
import org.junit.jupiter.api.Test;

class DocCommentTest {
    @Test
    void theFirstSentenceAndTheTagsOfComponentsAreTaken() {
        assertThat(DocComment.read("""
                 An IPv4 datagram, or a
                 fragment of one (RFC 791). It has a header.

                 @param <T> nothing
                 @param timeToLive how many routers it may
                     still pass
                 @see Other
                 @param protocol what the payload is
                """))
                .isEqualTo(new Documentation(
                        "An IPv4 datagram, or a fragment of one (RFC 791).",
                        Map.of("timeToLive", "how many routers it may still pass", "protocol", "what the payload is")));
    }

    @Test
    void aRecordWithoutACommentSaysNothing() {
        assertThat(DocComment.read(null)).isEqualTo(Documentation.NONE);
        assertThat(DocComment.read(" @param other")).isEqualTo(Documentation.NONE);
    }

    @Test
    void aParagraphEndsASentenceWithoutAFullStop() {
        assertThat(DocComment.read(" A header\n <p>More. And more.").summary()).isEqualTo("A header");
    }

    @Test
    void tagsAndEntitiesBecomePlainText() {
        assertThat(DocComment.read("""
                 @param a {@code List<T>} of <b>bold</b> {@link java.util.List#of lists} &lt; 5 &#64; &amp;lt;
                 @param b see {@link Other#b} and {@link #c}, or 1 < 2 & 3
                """).components())
                .isEqualTo(Map.of("a", "List<T> of bold lists < 5 @ &lt;", "b", "see Other.b and c, or 1 < 2 & 3"));
    }

    @Test
    void aTextOfAnyLengthIsCut() {
        assertThat(DocComment.read(" @param a " + "x".repeat(70_000)).of("a"))
                .hasSize(2003)
                .endsWith("x...");
    }
}
