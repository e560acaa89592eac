package org.bitrecord.protocols.ethernet;

import net.jqwik.api.Arbitrary;
import org.bitrecord.Bytes;
import org.bitrecord.Codec;
import org.bitrecord.protocols.ProtocolArbitraries;
import org.bitrecord.protocols.ProtocolProperties;

class EthernetProperties implements ProtocolProperties<Ethernet> {
    @Override
    public Codec<Ethernet> codec() {
        return EthernetCodec.INSTANCE;
    }

    @Override
    public Arbitrary<Ethernet> consistent() {
        return ProtocolArbitraries.ethernets();
    }

    @Override
    public Arbitrary<Ethernet> automatic() {
        return ProtocolArbitraries.automaticEthernets();
    }

    @Override
    public Arbitrary<Ethernet> any() {
        return ProtocolArbitraries.anyEthernets();
    }

    @Override
    public Arbitrary<Bytes> bytes() {
        return ProtocolArbitraries.bytes(80);
    }
}
