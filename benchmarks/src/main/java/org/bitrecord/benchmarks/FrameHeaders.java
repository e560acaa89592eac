package org.bitrecord.benchmarks;

import org.bitrecord.BitCodec;

/** A nested record, three levels deep: the headers that an IPv4 datagram on Ethernet begins with, 34 bytes. */
@BitCodec
public record FrameHeaders(EthernetHeader ethernet, Ipv4Header ipv4) {}
