package org.bitrecord.benchmarks;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Checksum;
import org.bitrecord.Const;
import org.bitrecord.Internet;

/** A flat record: the twenty bytes of an IPv4 header without options (RFC 791 section 3.1), as thirteen numbers. */
@BitCodec
public record Ipv4Header(
        @Bits(4) @Const(4) int version,
        @Bits(4) @Const(5) int headerLength,
        @Bits(6) int differentiatedServices,
        @Bits(2) int congestion,
        @Bits(16) int totalLength,
        @Bits(16) int identification,
        @Bits(3) int flags,
        @Bits(13) int fragmentOffset,
        @Bits(8) int timeToLive,
        @Bits(8) int protocol,
        @Bits(16) @Checksum(algorithm = Internet.class) int headerChecksum,
        @Bits(value = 32, signed = true) int source,
        @Bits(value = 32, signed = true) int destination) {}
