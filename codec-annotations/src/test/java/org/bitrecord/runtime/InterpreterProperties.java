package org.bitrecord.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.bitrecord.Bytes;
import org.bitrecord.Diagnosis;
import org.bitrecord.Layout;
import org.jspecify.annotations.Nullable;

class InterpreterProperties {
    @Property
    void anyBytesAreExplainedWithinThemselves(@ForAll("layouts") Layout layout, @ForAll byte[] bytes) {
        expectSense(layout, bytes, explain(layout, bytes));
    }

    @Property
    void anySpoiltFrameIsExplainedWithinItself(
            @ForAll @IntRange(max = 50) int length,
            @ForAll @IntRange(max = 49) int index,
            @ForAll byte octet,
            @ForAll @IntRange(max = 49) int otherIndex,
            @ForAll byte otherOctet) {
        byte[] bytes = InterpreterTest.FRAME.toByteArray();
        bytes[index] = octet;
        bytes[otherIndex] = otherOctet;
        byte[] cut = Bytes.of(bytes).slice(0, length).toByteArray();

        expectSense(Formats.ETHERNET, cut, explain(Formats.ETHERNET, cut));
    }

    @Provide
    Arbitrary<Layout> layouts() {
        return Arbitraries.of(Formats.ETHERNET, Formats.IPV4, Formats.ICMP, Formats.OPTION);
    }

    private static void expectSense(Layout layout, byte[] bytes, @Nullable Diagnosis diagnosis) {
        if (diagnosis == null) {
            return;
        }
        assertThat(diagnosis.path()).startsWith(layout.name());
        assertThat(diagnosis.bitOffset()).isBetween(0L, 8L * bytes.length);
        assertThat(diagnosis.problem()).isNotBlank();
        if (diagnosis.limitedBy() != null) {
            assertThat(diagnosis.available()).isBetween(0L, 8L * bytes.length);
            assertThat(diagnosis.needed()).isGreaterThan(diagnosis.available());
        }
    }

    /** The diagnosis, or null if nothing is wrong. */
    @Nullable
    private static Diagnosis explain(Layout layout, byte[] bytes) {
        try {
            return Interpreter.explain(
                    new Shape.Cache(),
                    layout,
                    null,
                    ByteBuffer.wrap(bytes),
                    0,
                    bytes.length,
                    true,
                    Failure.malformed());
        } catch (AssertionError nothingWrong) {
            assertThat(nothingWrong).hasMessageStartingWith("nothing is wrong");
            return null;
        }
    }
}
