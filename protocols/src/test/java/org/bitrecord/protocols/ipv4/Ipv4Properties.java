package org.bitrecord.protocols.ipv4;

import net.jqwik.api.Arbitrary;
import org.bitrecord.Bytes;
import org.bitrecord.Codec;
import org.bitrecord.protocols.ProtocolArbitraries;
import org.bitrecord.protocols.ProtocolProperties;

class Ipv4Properties implements ProtocolProperties<Ipv4> {
    @Override
    public Codec<Ipv4> codec() {
        return Ipv4Codec.INSTANCE;
    }

    @Override
    public Arbitrary<Ipv4> consistent() {
        return ProtocolArbitraries.ipv4s();
    }

    @Override
    public Arbitrary<Ipv4> automatic() {
        return ProtocolArbitraries.automaticIpv4s();
    }

    @Override
    public Arbitrary<Ipv4> any() {
        return ProtocolArbitraries.anyIpv4s();
    }

    @Override
    public Arbitrary<Bytes> bytes() {
        return ProtocolArbitraries.bytes(80);
    }
}
