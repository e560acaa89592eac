package org.bitrecord.runtime;

import static org.bitrecord.Layout.UNBOUNDED;

import java.util.List;
import org.bitrecord.Described;
import org.bitrecord.Internet;
import org.bitrecord.Layout;
import org.bitrecord.Layout.Choice;
import org.bitrecord.Layout.Field;
import org.bitrecord.Layout.InsideTag;
import org.bitrecord.Layout.OfRecord;
import org.bitrecord.Layout.OfUnion;
import org.bitrecord.Layout.Relation;

/** Layouts written by hand, as the processor would make them of records. */
final class Formats {
    static final OfRecord ETHER_TYPE = code("EtherType", 16);
    static final OfRecord PROTOCOL = code("IpProtocol", 8);

    static final OfUnion OPTION = new OfUnion(
            "Ipv4Option",
            8,
            UNBOUNDED,
            new InsideTag("kind", 0, new Layout.Type.Number(8, false, null)),
            List.of(
                    new Choice(List.of(0L), record("EndOfOptions", 8, 8, new Field("kind", number(8, 0)))),
                    new Choice(List.of(1L), record("NoOperation", 8, 8, new Field("kind", number(8, 1)))),
                    new Choice(
                            List.of(148L),
                            record(
                                    "RouterAlert",
                                    32,
                                    32,
                                    new Field("kind", number(8, 148)),
                                    new Field("length", number(8, 4)),
                                    new Field("value", number(16))))),
            record(
                    "OtherOption",
                    16,
                    UNBOUNDED,
                    new Field("kind", number(8)),
                    new Field("length", number(8), List.of(new Relation.Length(0, 2, 8, 0))),
                    new Field("data", new Layout.Type.Data())));

    /** RFC 792's echo: a header and data to the end. */
    static final OfRecord ICMP = record(
            "Icmp",
            64,
            UNBOUNDED,
            new Field("type", number(8)),
            new Field("code", number(8)),
            new Field("checksum", number(16), List.of(new Relation.Checksum(new Internet(), 0, 5))),
            new Field("identifier", number(16)),
            new Field("sequence", number(16)),
            new Field("data", new Layout.Type.Data()));

    static final OfRecord UNKNOWN = record("UnknownPayload", 0, UNBOUNDED, new Field("data", new Layout.Type.Data()));

    static final OfUnion IP_PAYLOAD =
            new OfUnion("IpPayload", 0, UNBOUNDED, null, List.of(new Choice(List.of(1L), ICMP)), UNKNOWN);

    static final OfRecord FLAGS = record(
            "Ipv4Flags",
            3,
            3,
            new Field("reserved", new Layout.Type.Flag()),
            new Field("dontFragment", new Layout.Type.Flag()),
            new Field("moreFragments", new Layout.Type.Flag()));

    static final OfRecord IPV4 = record(
            "Ipv4",
            160,
            UNBOUNDED,
            new Field("version", number(4, 4)),
            new Field("ihl", number(4), List.of(new Relation.Length(0, 14, 32, 0))),
            new Field("dscp", number(6)),
            new Field("ecn", number(2)),
            new Field("totalLength", number(16), List.of(new Relation.Length(0, 15, 8, 0))),
            new Field("identification", number(16)),
            new Field("flags", nested(FLAGS)),
            new Field("fragmentOffset", number(13)),
            new Field("timeToLive", number(8)),
            new Field("protocol", nested(PROTOCOL), List.of(new Relation.Tag(15, "fragmentOffset == 0"))),
            new Field("headerChecksum", number(16), List.of(new Relation.Checksum(new Internet(), 0, 14))),
            new Field("source", number(32)),
            new Field("destination", number(32)),
            new Field("options", new Layout.Type.Items(OPTION, "it.kind == 0", true)),
            new Field("padding", new Layout.Type.Data()),
            new Field("payload", new Layout.Type.Tagged(IP_PAYLOAD)));

    static final OfUnion ETHERNET_PAYLOAD =
            new OfUnion("EthernetPayload", 0, UNBOUNDED, null, List.of(new Choice(List.of(0x0800L), IPV4)), UNKNOWN);

    static final OfRecord ETHERNET = record(
            "Ethernet",
            112,
            UNBOUNDED,
            new Field("destination", number(48)),
            new Field("source", number(48)),
            new Field("type", nested(ETHER_TYPE), List.of(new Relation.Tag(3, null))),
            new Field("payload", new Layout.Type.Tagged(ETHERNET_PAYLOAD)),
            data("trailer"));

    private Formats() {}

    static Layout.Type.Number number(int bits) {
        return new Layout.Type.Number(bits, false, null);
    }

    static Layout.Type.Number number(int bits, long constant) {
        return new Layout.Type.Number(bits, false, constant);
    }

    static Layout.Type.Nested nested(Described type) {
        return new Layout.Type.Nested(type, null);
    }

    static OfRecord code(String name, int bits) {
        return record(name, bits, bits, new Field("value", number(bits)));
    }

    static OfRecord record(String name, long minBits, long maxBits, Field... fields) {
        return new OfRecord(name, minBits, maxBits, List.of(fields));
    }

    static Field length(String name, int bits, int from, int through) {
        return new Field(name, number(bits), List.of(new Relation.Length(from, through, 8, 0)));
    }

    static Field data(String name) {
        return new Field(name, new Layout.Type.Data());
    }
}
