package golden;

import static org.bitrecord.Unit.WORD32;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Length;
import org.bitrecord.Rest;

/** A length of everything, one up to a component, one in words, one with an addend, and one of two parts alike. */
@BitCodec
public record Lengths(
        @Bits(4) @Length(through = "options", unit = WORD32) int headerLength,
        @Bits(12) @Length int totalLength,
        @Bits(8) @Length(of = {"name", "number"}, plus = -1) int nameLength,
        @Bits(8) @Length(of = "first") @Length(of = "second") int pairLength,
        @Bits(40) @Length(of = "data", unit = 24) long dataLength,
        Bytes options,
        Bytes name,
        @Bits(16) int number,
        Bytes first,
        Bytes second,
        Bytes data,
        @Rest Bytes payload) {}
