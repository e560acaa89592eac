package org.bitrecord.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.bitrecord.Auto.AUTO;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Case;
import org.bitrecord.Codec;
import org.bitrecord.Const;
import org.bitrecord.Count;
import org.bitrecord.DecodeException;
import org.bitrecord.Decoded;
import org.bitrecord.Max;
import org.bitrecord.Otherwise;
import org.bitrecord.Packed;
import org.bitrecord.Prefixed;
import org.bitrecord.Rest;
import org.bitrecord.Strict;
import org.bitrecord.Tag;
import org.bitrecord.Union;
import org.bitrecord.When;
import org.bitrecord.With;
import org.bitrecord.Xor;
import org.bitrecord.testing.CodecAssertions;
import org.junit.jupiter.api.Test;

/** Records that lie in themselves, to a depth that they state. */
class RecursionTest {
    @BitCodec(maxDepth = 3)
    record Tree(@Bits(8) int value, @Prefixed(8) List<Tree> children) {}

    /** A union that is chosen inside, like CBOR's major types. */
    @Union
    sealed interface Item permits Unsigned, Array, Other {}

    @BitCodec
    record Unsigned(@Bits(3) @Const(0) int type, @Bits(5) int value) implements Item {}

    @BitCodec(maxDepth = 2)
    record Array(
            @Bits(3) @Const(4) int type,
            @Bits(5) @Count(of = "items") int count,
            List<Item> items) implements Item {}

    @BitCodec
    @Otherwise
    record Other(@Bits(8) int initial) implements Item {}

    /** A union that is chosen outside, as in type, length and value. */
    @BitCodec
    record Element(
            @Bits(8) @Tag(of = "content") int tag,
            @Prefixed(8) Content content) {}

    @Union
    sealed interface Content permits Sequence, Primitive {}

    @BitCodec(maxDepth = 2)
    @Case(0x30)
    record Sequence(@Rest List<Element> elements) implements Content {}

    @BitCodec
    @Otherwise
    record Primitive(@Rest Bytes value) implements Content {}

    @BitCodec
    record Chain(
            @Bits(8) int value, @When("value != 0") @Max(2) Optional<Chain> next) {}

    private static final Codec<Tree> TREE = RecursionTest_TreeCodec.INSTANCE;

    private static Tree tree(int depth) {
        return new Tree(depth, depth == 0 ? List.of() : List.of(tree(depth - 1)));
    }

    @Test
    void aListHoldsTheRecordThatItIsIn() {
        CodecAssertions.assertRoundTrip(
                TREE,
                new Tree(1, List.of(new Tree(2, List.of()), new Tree(3, List.of(new Tree(4, List.of()))))),
                Bytes.fromHex("01 06 0200 0302 0400"));
        assertThat(RecursionTest_TreeCodec.MIN_BITS).isEqualTo(16);
    }

    @Test
    void deeperThanItStatesIsMalformed() {
        Bytes deepest = TREE.encode(tree(3));
        Bytes deeper = Bytes.fromHex("04 08 03 06 02 04 01 02 00 00");

        assertThat(TREE.decode(deepest)).isEqualTo(tree(3));
        assertThatThrownBy(() -> TREE.decode(deeper))
                .isInstanceOf(DecodeException.class)
                .hasMessage(
                        "Tree.children[0].children[0].children[0].children[0] at bit 64 (byte 8): lies in itself more"
                                + " than 3 times");
        assertThat(TREE.tryDecode(deeper.asByteBuffer())).isInstanceOf(Decoded.Malformed.class);
        assertThat(TREE.decode(deepest)).isEqualTo(tree(3));
    }

    @Test
    void deeperThanItStatesIsRefusedOnWrite() {
        assertThatThrownBy(() -> TREE.encode(tree(4)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Tree.children[0].children[0].children[0].children[0]: lies in itself more than 3 times");
        assertThat(TREE.encode(tree(2)).size()).isEqualTo(6);
    }

    @Test
    void aUnionHoldsItself() {
        Codec<Item> codec = RecursionTest_ItemCodec.INSTANCE;

        CodecAssertions.assertRoundTrip(
                codec,
                new Array(4, 2, List.of(new Unsigned(0, 7), new Array(4, 1, List.of(new Other(0xFF))))),
                Bytes.fromHex("82 07 81 FF"));
        assertThat(codec.encode(new Array(4, AUTO, List.of()))).isEqualTo(Bytes.fromHex("80"));
        assertThatThrownBy(() -> codec.decode(Bytes.fromHex("81 81 81 81 00"))).isInstanceOf(DecodeException.class);
    }

    @Test
    void aUnionThatATagChoosesHoldsItself() {
        Codec<Element> codec = RecursionTest_ElementCodec.INSTANCE;

        CodecAssertions.assertRoundTrip(
                codec,
                new Element(
                        0x30,
                        new Sequence(List.of(
                                new Element(2, new Primitive(Bytes.fromHex("05"))),
                                new Element(0x30, new Sequence(List.of()))))),
                Bytes.fromHex("30 05 020105 3000"));
    }

    @Test
    void theDepthOfAnOptionalIsStatedBesideIt() {
        Codec<Chain> codec = RecursionTest_ChainCodec.INSTANCE;

        CodecAssertions.assertRoundTrip(
                codec, new Chain(1, Optional.of(new Chain(0, Optional.empty()))), Bytes.fromHex("0100"));
        assertThatThrownBy(() -> codec.decode(Bytes.fromHex("01010101"))).isInstanceOf(DecodeException.class);
    }

    @Test
    void aMillionNestedRecordsCostNoMoreThanTheDepth() {
        byte[] flood = new byte[2_000_000];
        java.util.Arrays.fill(flood, (byte) 0x81);

        assertThat(RecursionTest_ItemCodec.INSTANCE.tryDecode(ByteBuffer.wrap(flood)))
                .isInstanceOf(Decoded.Malformed.class);
    }

    /** The deepest that there may be, of two records that share it, in a union and in lists, which take the most stack. */
    @BitCodec
    record Part(
            @Bits(8) @Tag(of = "content") int tag,
            @Prefixed(16) PartContent content) {}

    @Strict
    @Union
    sealed interface PartContent permits Parts, Others, Magic {}

    @BitCodec(maxDepth = 128)
    @Case(1)
    record Parts(@Rest List<Part> parts) implements PartContent {}

    @BitCodec(maxDepth = 128)
    @Case(2)
    record Others(@Rest List<Part> parts) implements PartContent {}

    @BitCodec
    @Case(3)
    record Magic(@Bits(8) @Const(7) int magic) implements PartContent {}

    /** Parts in each other, the tags of which repeat, around one that is malformed. */
    private static Bytes parts(int depth, int... tags) {
        ByteBuffer bytes = ByteBuffer.allocate(3 * depth + 4);
        for (int i = 0; i < depth; i++) {
            bytes.put((byte) tags[i % tags.length]).putShort((short) (bytes.capacity() - 3 * i - 3));
        }
        return Bytes.of(bytes.put(new byte[] {3, 0, 1, 8}).array());
    }

    @Test
    void recordsThatLieInEachOtherShareTheDepth() {
        Codec<Part> codec = RecursionTest_PartCodec.INSTANCE;

        assertThatThrownBy(() -> codec.decode(parts(129, 1, 2)))
                .isInstanceOf(DecodeException.class)
                .hasMessageEndingWith("Magic.magic at bit 3120 (byte 390): is 8, but has to be 7");
        assertThatThrownBy(() -> codec.decode(parts(130, 1, 2)))
                .isInstanceOf(DecodeException.class)
                .hasMessageEndingWith(
                        "at bit 3120 (byte 390): lies in more than 128 records that may lie in themselves");
        assertThatThrownBy(() -> codec.decode(parts(130, 1)))
                .isInstanceOf(DecodeException.class)
                .hasMessageEndingWith("at bit 3120 (byte 390): lies in itself more than 128 times");
        Part deep = new Part(3, new Magic(7));
        for (int i = 0; i < 130; i++) {
            deep = i % 2 == 0 ? new Part(1, new Parts(List.of(deep))) : new Part(2, new Others(List.of(deep)));
        }
        Part deeper = deep;
        assertThatThrownBy(() -> codec.encode(deeper))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(": lies in more than 128 records that may lie in themselves");
    }

    @Test
    void theGreatestDepthIsExplainedOnTheUsualStack() throws InterruptedException {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread thread = new Thread(
                null,
                () -> thrown.set(catchThrowable(() -> RecursionTest_PartCodec.INSTANCE.decode(parts(129, 1, 2)))),
                "usual",
                1 << 20);

        thread.start();
        thread.join();

        assertThat(thrown.get()).isInstanceOf(DecodeException.class);
    }

    @BitCodec(maxDepth = 2)
    record Crate(@Rest List<Parcel> parcels) {}

    @BitCodec
    record Parcel(
            @Bits(8) int number,

            @With(value = Xor.class, args = 0xFF) @Prefixed(8)
            Packed<Crate> content) {}

    /** A crate in a crate and so on, each parcel with all bits of the next one turned round. */
    private static byte[] crates(int depth) {
        byte[] inner = new byte[0];
        for (int i = 0; i < depth; i++) {
            byte[] parcel = new byte[inner.length + 2];
            parcel[1] = (byte) inner.length;
            for (int j = 0; j < inner.length; j++) {
                parcel[j + 2] = (byte) ~inner[j];
            }
            inner = parcel;
        }
        return inner;
    }

    @Test
    void theDepthIsCountedThroughWhatIsPacked() {
        Codec<Crate> codec = RecursionTest_CrateCodec.INSTANCE;

        assertThat(codec.encode(codec.decode(crates(2)))).isEqualTo(Bytes.of(crates(2)));
        assertThatThrownBy(() -> codec.decode(crates(3)))
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("lies in itself more than 2 times");
    }
}
