package org.bitrecord.protocols.ipv4;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Const;
import org.bitrecord.Length;
import org.bitrecord.Otherwise;
import org.bitrecord.Union;

/** An option of an IPv4 header (RFC 791 section 3.1, "Options"): one byte, or a type, a length and data. */
@Union
public sealed interface Ipv4Option {
    /** The type of the option that ends a list of options. */
    int END_OF_OPTIONS = 0;

    /** The copied flag, class and number. */
    int type();

    /**
     * The end of the options; what follows it in the header is padding.
     *
     * @param type 0
     */
    @BitCodec
    record EndOfOptions(@Bits(8) @Const(END_OF_OPTIONS) int type) implements Ipv4Option {
        /** The option. */
        public EndOfOptions() {
            this(END_OF_OPTIONS);
        }
    }

    /**
     * No operation: it aligns what follows.
     *
     * @param type 1
     */
    @BitCodec
    record NoOperation(@Bits(8) @Const(1) int type) implements Ipv4Option {
        /** The option. */
        public NoOperation() {
            this(1);
        }
    }

    /**
     * Any other option.
     *
     * @param type its type
     * @param length its size in bytes, those of type and length included
     * @param data what it says
     */
    @Otherwise
    @BitCodec
    record Other(@Bits(8) int type, @Bits(8) @Length int length, Bytes data) implements Ipv4Option {}
}
