package org.bitrecord.protocols.arp;

import net.jqwik.api.Arbitrary;
import org.bitrecord.Bytes;
import org.bitrecord.Codec;
import org.bitrecord.protocols.ProtocolArbitraries;
import org.bitrecord.protocols.ProtocolProperties;

class ArpProperties implements ProtocolProperties<Arp> {
    @Override
    public Codec<Arp> codec() {
        return ArpCodec.INSTANCE;
    }

    @Override
    public Arbitrary<Arp> consistent() {
        return ProtocolArbitraries.arps();
    }

    @Override
    public Arbitrary<Arp> automatic() {
        return ProtocolArbitraries.automaticArps();
    }

    @Override
    public Arbitrary<Arp> any() {
        return ProtocolArbitraries.anyArps();
    }

    @Override
    public Arbitrary<Bytes> bytes() {
        return ProtocolArbitraries.bytes(80);
    }
}
