package org.bitrecord.benchmarks;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;

/** The 48 bits of a MAC address; a small record in another. */
@BitCodec
public record HardwareAddress(@Bits(48) long value) {}
