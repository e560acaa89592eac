package org.bitrecord.processor.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.bitrecord.Bytes;
import org.bitrecord.Codec;
import org.bitrecord.Dissection;
import org.bitrecord.Dissection.ChecksumState;
import org.bitrecord.Dissection.Part;
import org.bitrecord.Mismatch;
import org.bitrecord.processor.random.Format.Many;
import org.bitrecord.processor.random.Format.Num;
import org.bitrecord.processor.random.Format.Opt;
import org.bitrecord.processor.random.Format.Pad;
import org.bitrecord.processor.random.Format.Raw;
import org.bitrecord.processor.random.Format.Shape;
import org.bitrecord.processor.random.Format.Sized;
import org.bitrecord.processor.random.Format.Val;

/** Compares the parts that the interpreter finds with the value that the reference reads. */
final class DissectedValue {
    private static final int NUMBERS_SHOWN = 8;

    private DissectedValue() {}

    /** The parts of these bytes are those of this value, one behind the other, and checksums are what {@code check} says. */
    static void requireParts(Codec<Object> codec, Bytes bytes, Object java, Val value) {
        Dissection dissection = codec.dissect(bytes);

        assertThat(dissection.failure()).isNull();
        Part root = dissection.root();
        assertThat(root.bitOffset()).isZero();
        assertThat(root.bits()).as("%s", dissection).isEqualTo(8L * bytes.size());
        requireRecord(root, value);
        requireSums(dissection, codec.layout().name(), codec.check(java));
    }

    private static void requireRecord(Part part, Val value) {
        assertThat(part.type()).isEqualTo(value.rec().name());
        assertThat(part.parts()).as("%s", part).hasSameSizeAs(value.parts());
        long position = part.bitOffset();
        for (int i = 0; i < value.parts().size(); i++) {
            Part inside = part.parts().get(i);
            Format.Part declared = value.rec().parts().get(i);
            assertThat(inside.bitOffset()).as("%s", inside).isEqualTo(position);
            if (!declared.hidden()) {
                assertThat(inside.name()).isEqualTo(declared.name());
            }
            requirePart(inside, declared.type(), value.parts().get(i));
            position += inside.bits();
        }
        assertThat(position).as("%s", part).isEqualTo(part.bitOffset() + part.bits());
    }

    private static void requirePart(Part part, Shape type, Object value) {
        if (type instanceof Sized sized) {
            requirePart(part, sized.element(), value);
        } else if (value instanceof Optional<?> optional) {
            if (optional.isEmpty()) {
                assertThat(part).extracting(Part::text, Part::bits).containsExactly("absent", 0L);
            } else {
                requirePart(part, ((Opt) type).element(), optional.get());
            }
        } else if (value instanceof Val val) {
            boolean code = val.parts().size() == 1 && part.parts().isEmpty();
            if (code) { // known by its number alone
                assertThat(part.type()).isEqualTo(val.rec().name());
                assertThat(part.number()).as("%s", part).isEqualTo(val.parts().get(0));
            } else {
                requireRecord(part, val);
            }
        } else if (value instanceof List<?> list) {
            requireList(part, (Many) type, list);
        } else if (value instanceof Long && !(type instanceof Pad)) {
            assertThat(part.number()).as("%s", part).isEqualTo(value);
            boolean plain = type instanceof Num num
                    && num.isWhole()
                    && num.bits() < 64
                    && !num.java().equals("boolean");
            if (plain && part.checksum() == null) {
                assertThat(part.text()).isEqualTo(value.toString());
            }
        } else if (type instanceof Raw) {
            assertThat(part.data()).as("%s", part).isEqualTo(value);
        } else if (value instanceof Bytes bytes
                && part.data() != null
                && part.data().size() == bytes.size()) {
            assertThat(part.data()).isEqualTo(bytes); // else with what ends it, or fills it up
        } else if (value instanceof String text && text.chars().allMatch(each -> each > '"' && each < '\\')) {
            assertThat(part.text()).isEqualTo('"' + text + '"');
        }
    }

    private static void requireList(Part part, Many type, List<?> list) {
        if (type.dense()) {
            if (list.size() <= NUMBERS_SHOWN && ((Num) type.element()).bits() < 64) {
                assertThat(part.text()).isEqualTo(list.toString());
            }
            return;
        }
        assertThat(part.parts()).as("%s", part).hasSameSizeAs(list);
        for (int i = 0; i < list.size(); i++) {
            Part element = part.parts().get(i);
            assertThat(element.name()).isEqualTo("[" + i + "]");
            requirePart(element, type.element(), list.get(i));
        }
    }

    /** A checksum is wrong exactly if it is among what {@code check} lists. */
    private static void requireSums(Dissection dissection, String name, List<Mismatch> listed) {
        long wrong = 0;
        for (Mismatch mismatch : listed) {
            Part part = dissection.part(name + "." + mismatch.path()).orElseThrow();
            assertThat(mismatch.bitOffset()).as("%s", mismatch).isEqualTo(part.bitOffset());
            ChecksumState sum = part.checksum();
            if (sum != null) {
                wrong++;
                assertThat(sum.state()).as("%s", mismatch).isEqualTo(ChecksumState.State.INVALID);
            }
        }
        assertThat(wrong(dissection.root())).as("%s", listed).isEqualTo(wrong);
    }

    private static long wrong(Part part) {
        ChecksumState sum = part.checksum();
        long own = sum != null && sum.state() != ChecksumState.State.VALID ? 1 : 0;
        return own + part.parts().stream().mapToLong(DissectedValue::wrong).sum();
    }
}
