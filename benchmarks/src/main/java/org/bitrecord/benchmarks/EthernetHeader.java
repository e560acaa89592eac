package org.bitrecord.benchmarks;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;

/** The fourteen bytes of an Ethernet II header. */
@BitCodec
public record EthernetHeader(
        HardwareAddress destination,
        HardwareAddress source,
        @Bits(16) int type) {}
