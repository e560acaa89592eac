package org.bitrecord.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.bitrecord.Auto;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.junit.jupiter.api.Test;

/** The constants of a code record are the names of its codes. */
class CodeNamesTest {
    @BitCodec
    record Port(@Bits(16) int value) {
        public static final int DOMAIN = 53, MDNS = 5353;

        /** The same number again: the first name counts. */
        public static final int DNS = 53;

        /** No code of sixteen bits, so no name of one. */
        public static final int PORTS = 65536;

        static final int HIDDEN = 7;

        @Override
        public String toString() {
            return CodeNamesTest_PortCodec.toString(this);
        }
    }

    @BitCodec
    record Wide(@Bits(64) long value) {
        public static final long FAR = 1L << 40;

        @Override
        public String toString() {
            return CodeNamesTest_WideCodec.toString(this);
        }
    }

    @BitCodec
    record Nibble(@Bits(4) int value) {
        public static final int ONE = 1;

        @Override
        public String toString() {
            return CodeNamesTest_NibbleCodec.toString(this);
        }
    }

    @BitCodec
    record Packet(Port port, Nibble high, Nibble low) {}

    @Test
    void codesAreShownByTheirNames() {
        assertThat(new Packet(new Port(53), new Nibble(1), new Nibble(9)))
                .hasToString("Packet[port=DOMAIN, high=ONE, low=Nibble(9)]");
        assertThat(new Port(5353)).hasToString("MDNS");
        assertThat(new Wide(1L << 40)).hasToString("FAR");
    }

    @Test
    void codesWithoutANameAreShownAsNumbers() {
        assertThat(new Port(7)).hasToString("Port(0x0007)");
        assertThat(new Port(Auto.AUTO)).hasToString("Port(AUTO)");
        assertThat(new Wide(1)).hasToString("Wide(0x0000000000000001)");
    }
}
