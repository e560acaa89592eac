package shop;

import carrier.Payload;
import org.bitrecord.*;

/** What the shop sends in frames of the carrier. */
@BitCodec
public record Notice(@Bits(7) int colour, @Bits(9) @Length(of = "text") int length, @Text(charset = "UTF-8") String text)
        implements Payload.Foreign {}
