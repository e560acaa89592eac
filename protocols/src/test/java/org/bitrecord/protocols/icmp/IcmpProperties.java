package org.bitrecord.protocols.icmp;

import net.jqwik.api.Arbitrary;
import org.bitrecord.Bytes;
import org.bitrecord.Codec;
import org.bitrecord.protocols.ProtocolArbitraries;
import org.bitrecord.protocols.ProtocolProperties;

class IcmpProperties implements ProtocolProperties<Icmp> {
    @Override
    public Codec<Icmp> codec() {
        return IcmpCodec.INSTANCE;
    }

    @Override
    public Arbitrary<Icmp> consistent() {
        return ProtocolArbitraries.icmps();
    }

    @Override
    public Arbitrary<Icmp> automatic() {
        return ProtocolArbitraries.automaticIcmps();
    }

    @Override
    public Arbitrary<Icmp> any() {
        return ProtocolArbitraries.anyIcmps();
    }

    @Override
    public Arbitrary<Bytes> bytes() {
        return ProtocolArbitraries.bytes(80);
    }
}
