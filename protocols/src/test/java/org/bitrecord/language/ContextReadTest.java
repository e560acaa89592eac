package org.bitrecord.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitrecord.Auto.AUTO;

import java.util.List;
import java.util.Optional;
import org.bitrecord.AlignTo;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Case;
import org.bitrecord.Checksum;
import org.bitrecord.Codec;
import org.bitrecord.Const;
import org.bitrecord.CountOf;
import org.bitrecord.DecodeException;
import org.bitrecord.Internet;
import org.bitrecord.Length;
import org.bitrecord.Otherwise;
import org.bitrecord.Rest;
import org.bitrecord.SizeOf;
import org.bitrecord.Strict;
import org.bitrecord.Supplies;
import org.bitrecord.Tag;
import org.bitrecord.Union;
import org.bitrecord.Until;
import org.bitrecord.When;
import org.junit.jupiter.api.Test;

/** What a record inside cannot be read without: versions, widths and counts that stand in the record around it (R70). */
class ContextReadTest {
    @BitCodec
    record Kind(@Bits(4) int value) {
        static final int LONG = 2;
    }

    @BitCodec
    record Session(@Bits(4) int version, Kind kind, @Bits(8) int width, Flags flags) {}

    @BitCodec
    record Flags(boolean signed, @Bits(7) int rest) {}

    /** Says how everything behind it is written. */
    @BitCodec
    record Message(
            Session session, @Bits(8) @Length(of = "body") int length, Body body) {
        @Supplies(to = "body")
        static Session session(Session session) {
            return session;
        }
    }

    @BitCodec(context = Session.class)
    record Body(
            @Bits(8) int id,

            @When("context.version >= 2 && context.flags.signed")
            Optional<@Bits(16) Integer> signature,

            Bytes name,
            @Bits(8) int count,
            List<@Bits(16) Integer> numbers,
            @Until("it == context.kind") List<@Bits(8) Integer> marks) {
        @SizeOf("name")
        static int name(Session context) {
            return context.width();
        }

        @CountOf("numbers")
        static int numbers(int count, Session context) {
            return count * context.kind().value();
        }
    }

    private static final Codec<Message> MESSAGE = ContextReadTest_MessageCodec.INSTANCE;

    /** Version 2, kind 3, three bytes of name, signed. */
    private static final Bytes SIGNED = Bytes.fromHex("23 03 80" + "0F" + "07 BEEF 616263 01 0001 0002 0003" + "09 03");

    private static final Message SIGNED_MESSAGE = new Message(
            new Session(2, new Kind(3), 3, new Flags(true, 0)),
            15,
            new Body(7, Optional.of(0xBEEF), Bytes.fromHex("616263"), 1, List.of(1, 2, 3), List.of(9, 3)));

    @Test
    void conditionsSizesAndCountsAskTheRecordAround() {
        assertThat(MESSAGE.decode(SIGNED)).isEqualTo(SIGNED_MESSAGE);
        assertThat(MESSAGE.encode(SIGNED_MESSAGE)).isEqualTo(SIGNED);
        assertThat(MESSAGE.check(SIGNED_MESSAGE)).isEmpty();
    }

    @Test
    void anotherContextIsAnotherFormat() {
        Bytes plain = Bytes.fromHex("11 01 80" + "06" + "07 61 01 0001" + "01");

        Body body = MESSAGE.decode(plain).body();

        assertThat(body).isEqualTo(new Body(7, Optional.empty(), Bytes.fromHex("61"), 1, List.of(1), List.of(1)));
        assertThat(MESSAGE.encode(MESSAGE.decode(plain))).isEqualTo(plain);
    }

    @Test
    void whatContradictsTheContextIsRefusedOnWrite() {
        Session unsigned = new Session(2, new Kind(3), 3, new Flags(false, 0));
        Message contradicting = new Message(unsigned, AUTO, SIGNED_MESSAGE.body());

        assertThatThrownBy(() -> MESSAGE.encode(contradicting))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Message.body.signature: is there, but must not be where `context.version >= 2"
                        + " && context.flags.signed` is false");
    }

    @Test
    void failuresAreExplainedWithTheContext() {
        Bytes cut = Bytes.fromHex("23 03 80" + "04" + "07 BEEF 61");

        assertThatThrownBy(() -> MESSAGE.decode(cut))
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("Message.body.name")
                .hasMessageContaining("bit 56");
    }

    @Test
    void aRecordCanBeReadByItselfWithItsContext() {
        Session session = SIGNED_MESSAGE.session();
        ContextReadTest_BodyCodec codec = ContextReadTest_BodyCodec.INSTANCE.with(session);
        Bytes bytes = Bytes.of(java.util.Arrays.copyOfRange(SIGNED.toByteArray(), 4, SIGNED.size()));

        assertThat(codec.decode(bytes)).isEqualTo(SIGNED_MESSAGE.body());
        assertThat(codec.encode(SIGNED_MESSAGE.body())).isEqualTo(bytes);
        assertThatThrownBy(() -> codec.decode(Bytes.fromHex("07 BEEF 61")))
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("Body.name");
    }

    @Test
    void withoutAContextSuchARecordIsNotRead() {
        assertThatThrownBy(() -> ContextReadTest_BodyCodec.INSTANCE.decode(new byte[20]))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Body: has no context, which `with` gives to its codec");
        assertThatThrownBy(() -> ContextReadTest_BodyCodec.INSTANCE.encode(SIGNED_MESSAGE.body()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Body: has no context, which `with` gives to its codec");
    }

    /** How many bytes its payload has, and how deep it lies: an extension chain hands on both. */
    @BitCodec
    record Place(@Bits(16) int size, @Bits(8) int depth) {}

    @BitCodec
    record Packet(
            @Bits(8) @Length int length,
            @Bits(8) @Tag(of = "next") int kind,
            Next next) {
        @Supplies(to = "next")
        static Place place(int nextSize) {
            return new Place(nextSize, 0);
        }
    }

    @Union
    sealed interface Next permits Chain, Leaf, Unknown {}

    @BitCodec(context = Place.class, maxDepth = 3)
    @Case(1)
    record Chain(@Bits(8) @Tag(of = "next") int kind, Next next) implements Next {
        @Supplies(to = "next")
        static Place place(Place context) {
            return new Place(context.size() - 1, context.depth() + 1);
        }
    }

    /** Ends with its depth, if it is not at the top. */
    @BitCodec(context = Place.class)
    @Case(2)
    record Leaf(
            Bytes data,
            @When("context.depth > 0 && context.size == 3") Optional<@Bits(8) Integer> mark) implements Next {
        @SizeOf("data")
        static int data(Place context) {
            return context.depth() == 0 ? context.size() : context.size() - 1;
        }
    }

    @BitCodec
    @Otherwise
    record Unknown(@Rest Bytes data) implements Next {}

    private static final Codec<Packet> PACKET = ContextReadTest_PacketCodec.INSTANCE;

    @Test
    void aChainHandsOnWhatItMakesOfItsContext() {
        Bytes flat = Bytes.fromHex("04 02 AABB");
        Bytes deep = Bytes.fromHex("07 01 01 02 AABB CC");

        assertThat(PACKET.decode(flat).next()).isEqualTo(new Leaf(Bytes.fromHex("AABB"), Optional.empty()));
        Packet packet = PACKET.decode(deep);
        assertThat(packet.next())
                .isEqualTo(new Chain(1, new Chain(2, new Leaf(Bytes.fromHex("AABB"), Optional.of(0xCC)))));
        assertThat(PACKET.encode(packet)).isEqualTo(deep);
        assertThat(PACKET.fix(new Packet(AUTO, AUTO, packet.next()))).isEqualTo(packet);
    }

    @Test
    void failuresDeepInAChainAreExplained() {
        assertThatThrownBy(() -> PACKET.decode(Bytes.fromHex("08 01 01 02 AABBCC DD")))
                .isInstanceOf(DecodeException.class)
                .hasMessage("Packet.next at bit 56 (byte 7): 1 byte is left over of Packet.length = 8");
        assertThatThrownBy(() -> PACKET.decode(Bytes.fromHex("07 01 01 01 01 01 02")))
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("lies in itself more than 3 times");
    }

    /** Has a checksum only in some versions of what is around it. */
    @BitCodec(context = Session.class)
    record Guarded(
            @Bits(16) int number,

            @Bits(16) @Checksum(algorithm = Internet.class, when = "context.version == 2")
            int checksum) {}

    @Test
    void aChecksumMayDependOnTheContext() {
        Session two = SIGNED_MESSAGE.session();
        Session one = new Session(1, new Kind(3), 3, new Flags(false, 0));
        ContextReadTest_GuardedCodec codec = ContextReadTest_GuardedCodec.INSTANCE;
        Guarded wrong = new Guarded(0x1234, 1);

        assertThat(codec.with(two).check(wrong)).hasSize(1);
        assertThat(codec.with(two).fix(wrong)).isEqualTo(new Guarded(0x1234, 0xFFFF - 0x1234));
        assertThat(codec.with(one).check(wrong)).isEmpty();
        assertThat(codec.check(wrong)).isEmpty();
        assertThat(codec.decode(codec.encode(wrong))).isEqualTo(wrong);
    }

    /** The records of a union with a tag of their own, and one whose parts lie within bytes. */
    @Strict
    @Union
    sealed interface Command permits Brief, Ample {}

    @BitCodec(context = Session.class)
    record Brief(
            @Bits(3) @Const(1) int code,
            @When("context.version == 2") Optional<@Bits(5) Integer> five) implements Command {}

    @BitCodec
    record Ample(@Bits(3) @Const(2) int code, @Bits(13) int number) implements Command {}

    @BitCodec
    record Commands(
            Session session,
            Command command,
            @Bits(2) int left,
            Command last,
            @AlignTo(8) @Bits(3) int end) {
        @Supplies(to = "command")
        static Session first(Session session) {
            return session;
        }

        @Supplies(to = "last")
        static Session last(Session session) {
            return new Session(2, session.kind(), session.width(), session.flags());
        }
    }

    @Test
    void unionsWithATagOfTheirOwnAndPartsWithinBytesHandItOnToo() {
        Session one = new Session(1, new Kind(3), 3, new Flags(false, 0));
        Commands commands = new Commands(one, new Brief(1, Optional.empty()), 3, new Brief(1, Optional.of(17)), 5);
        Codec<Commands> codec = ContextReadTest_CommandsCodec.INSTANCE;

        // The session, then 001, 11, 001 10001, 101.
        Bytes bytes = Bytes.fromHex("13 03 00 398D");
        assertThat(codec.encode(commands)).isEqualTo(bytes);
        assertThat(codec.decode(bytes)).isEqualTo(commands);
        // Version 2: 001 00111, 11, 001 10001, 101, 000.
        Bytes longer = Bytes.fromHex("23 03 00 27CC68");
        assertThat(codec.encode(codec.decode(longer))).isEqualTo(longer);
        assertThat(codec.decode(longer).command()).isEqualTo(new Brief(1, Optional.of(7)));
        assertThatThrownBy(() -> codec.decode(Bytes.fromHex("23 03 00 27CC")))
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining(
                        "Commands.last/Brief.five at bit 37 (byte 4, bit 5): needs 5 bits, but only 3 are left");
    }

    @BitCodec(context = Kind.class)
    record Extent(
            @When("context.value == 2") Optional<@Bits(8) Integer> high,
            @Bits(8) int low) {
        int value() {
            return 256 * high.orElse(0) + low;
        }
    }

    /** Methods of it are given records that are not read without a context themselves. */
    @BitCodec
    record Attribute(
            @Bits(4) int flags, Kind kind, Extent size, Bytes data, Extent count, List<@Bits(16) Integer> numbers) {
        @Supplies(to = "size")
        static Kind size(Kind kind) {
            return kind.value() == 9 ? null : kind;
        }

        @SizeOf("data")
        static int data(Extent size) {
            return size.value();
        }

        @Supplies(to = "count")
        static Kind count(Extent size) {
            return new Kind(size.low());
        }

        @CountOf("numbers")
        static int numbers(Extent count) {
            return count.value();
        }
    }

    private static final Codec<Attribute> ATTRIBUTE = ContextReadTest_AttributeCodec.INSTANCE;

    @Test
    void whatAMethodIsGivenIsExplainedWithItsContext() {
        assertThat(ATTRIBUTE.decode(Bytes.fromHex("01 02 AABB 0001 1234")).numbers())
                .containsExactly(0x1234);
        assertThatThrownBy(() -> ATTRIBUTE.decode(Bytes.fromHex("02 0001")))
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("Attribute.dataLength at bit 24 (byte 3): says 1 byte, but none is left");
        assertThatThrownBy(() -> ATTRIBUTE.decode(Bytes.fromHex("01 02 AABB 00 02")))
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining(
                        "Attribute.numbersCount at bit 48 (byte 6): is 2, so says 2 elements of at least 2 bytes");
    }

    @Test
    void aMethodThatGivesNullGivesNoContext() {
        assertThatThrownBy(() -> ATTRIBUTE.decode(Bytes.fromHex("09 00 01 00")))
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("Attribute.size at bit 8 (byte 1): has no context")
                .hasMessageContaining("the method that makes it gives null");
        Attribute without = new Attribute(
                0,
                new Kind(9),
                new Extent(Optional.empty(), 0),
                Bytes.EMPTY,
                new Extent(Optional.empty(), 0),
                List.of());
        assertThatThrownBy(() -> ATTRIBUTE.encode(without))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("size: size gives none");
    }
}
