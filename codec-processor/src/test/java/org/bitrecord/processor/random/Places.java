package org.bitrecord.processor.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.bitrecord.Bytes;
import org.bitrecord.Codec;
import org.bitrecord.DecodeException;
import org.bitrecord.Decoded;
import org.bitrecord.Diagnosis;
import org.bitrecord.processor.random.Bad.Place;
import org.bitrecord.processor.random.Format.Rec;

/** Compares where bytes are wrong: for the reference, for {@code decode}, and as far as it says so for {@code tryDecode}. */
final class Places {
    private static final String LEFT_OVER = " left over of ";
    private static final int MOST_MISSING = 10_000;

    private Places() {}

    /** Bytes that are no value, or more than one, are explained at the place. */
    static void compare(Codec<Object> codec, Bytes bytes, Place expected) {
        DecodeException failure = catchThrowableOfType(DecodeException.class, () -> codec.decode(bytes));
        assertThat(failure).as("%s", bytes).isNotNull();
        assertThat(place(failure.diagnosis()))
                .as("%s, in %s", failure.getMessage(), bytes)
                .isEqualTo(expected);
    }

    private static Place place(Diagnosis found) {
        int leftOver = found.problem().indexOf(LEFT_OVER);
        boolean isLack = found.limitedBy() != null || leftOver < 0;
        String limit = isLack ? found.limitedBy() : found.problem().substring(leftOver + LEFT_OVER.length());
        return new Place(found.path(), found.bitOffset(), found.needed(), found.available(), limit);
    }

    /**
     * How what {@code tryDecode} says goes with the place. More should be asked for exactly where the input ends too early; but
     * generated code looks at several components at once, and not always at the first that is wrong first.
     */
    enum Verdict {
        AGREES,
        /** Not even the least of a record is there, so that more is asked for; but something in front of that is wrong. */
        ASKED_BEFORE,
        /** The input ends too early, but behind that place something is wrong, whatever follows. */
        REFUSED_BEFORE,
        /** One of the two, but too much is missing to try it, or the record goes on to the end of the input. */
        NOT_COMPARED
    }

    /** Compares what {@code tryDecode} says of bytes that are no value. */
    static Verdict verdict(Rec main, Codec<Object> codec, Bytes bytes, Decoded<Object> outcome, Place expected) {
        boolean asks = outcome instanceof Decoded.NeedMore;
        if (asks == expected.lacksInput()) {
            return Verdict.AGREES;
        }
        return asks ? asked(main, codec, bytes, expected) : refused(main, bytes, expected);
    }

    /** Where what is asked for follows, the bytes are malformed for what was wrong in them before. */
    private static Verdict asked(Rec main, Codec<Object> codec, Bytes bytes, Place expected) {
        if (Sizes.absorbs(main)) {
            return Verdict.NOT_COMPARED; // what follows moves what is found from the end
        }
        Bytes all = bytes;
        while (codec.tryDecode(all.asByteBuffer()) instanceof Decoded.NeedMore<Object> more) {
            if (all.size() + (long) more.bytes() > MOST_MISSING) {
                return Verdict.NOT_COMPARED;
            }
            all = zerosBehind(all, more.bytes());
        }
        assertThat(place(main, all)).as("%s, and %s", bytes, all).isEqualTo(expected);
        return Verdict.ASKED_BEFORE;
    }

    /** Where what is missing follows, something is wrong in what was there, so that it could be refused before. */
    private static Verdict refused(Rec main, Bytes bytes, Place expected) {
        Bytes all = bytes;
        Place place = expected;
        while (place != null && place.lacksInput()) {
            long missing = (place.needed() - place.available() + 7) / 8;
            if (all.size() + missing > MOST_MISSING) {
                return Verdict.NOT_COMPARED;
            }
            all = zerosBehind(all, (int) missing);
            place = place(main, all);
        }
        assertThat(place)
                .as("%s, refused at once, is a value with %s", bytes, all)
                .isNotNull();
        // A length of no whole bytes, where all that it measures takes whole bytes, is wrong itself. Else, where only
        // what was made up is wrong, nothing is known of what was there.
        boolean isOddLength = expected.needed() % 8 != 0;
        boolean isKnown = isOddLength || place.bit() < 8L * bytes.size();
        return isKnown ? Verdict.REFUSED_BEFORE : Verdict.NOT_COMPARED;
    }

    private static Bytes zerosBehind(Bytes bytes, int count) {
        return bytes.concat(Bytes.of(new byte[count]));
    }

    private static Place place(Rec main, Bytes bytes) {
        try {
            Reference.decode(main, Bitstring.of(bytes));
            return null;
        } catch (Bad bad) {
            return bad.place();
        }
    }
}
