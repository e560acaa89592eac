package golden;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Const;

/** Odd widths, signed numbers, and numbers that lie across two words. */
@BitCodec
public record Flat(
        @Bits(3) @Const(5) int magic,
        boolean valid,
        @Bits(value = 13, signed = true) int offset,
        @Bits(31) int count,
        @Bits(value = 33, signed = true) long delta,
        @Bits(47) long address,
        @Bits(value = 32, signed = true) int whole,
        @Bits(64) long raw,
        @Bits(value = 9, signed = true) int across,
        @Bits(7) int last) {}
