package org.bitrecord.processor.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitrecord.processor.random.Format.Len;
import org.bitrecord.processor.random.Format.Many;
import org.bitrecord.processor.random.Format.Num;
import org.bitrecord.processor.random.Format.Opt;
import org.bitrecord.processor.random.Format.Outside;
import org.bitrecord.processor.random.Format.Rec;
import org.bitrecord.processor.random.Format.Shape;
import org.bitrecord.processor.random.Format.Sized;
import org.bitrecord.processor.random.Format.Text;
import org.bitrecord.processor.random.Format.Val;

/** Computes what is AUTO in a value, after the language's definition. */
final class Automatic {
    private Automatic() {}

    /** The value with everything that is AUTO computed; null if something has no number that fits. */
    static Val fixed(Val val) {
        List<Object> parts = new ArrayList<>();
        Rec rec = val.rec();
        for (int i = 0; i < val.parts().size(); i++) {
            Object part = val.parts().get(i);
            Object fixed = fixed(part, rec.parts().get(i).type());
            if (fixed == null && part != null) {
                return null;
            }
            parts.add(fixed);
        }
        for (int i = 0; i < parts.size(); i++) {
            if (rec.parts().get(i).type() instanceof Outside union) {
                Object tag = val.parts().get(union.tag());
                boolean auto =
                        tag == null || (tag instanceof Val code && code.parts().get(0) == null);
                if (auto) {
                    Long code =
                            union.union().codesOf(((Val) parts.get(i)).rec()).get(0);
                    parts.set(union.tag(), tag instanceof Val of ? new Val(of.rec(), List.of(code)) : code);
                }
            }
        }
        for (int i = 0; i < parts.size(); i++) {
            if (rec.parts().get(i).type() instanceof Many many
                    && many.count() != null
                    && many.count().part() >= 0) {
                Num num = (Num) rec.parts().get(many.count().part()).type();
                long count =
                        (long) ((List<?>) parts.get(i)).size() + many.count().plus();
                if (!fits(count, num)) {
                    return null;
                }
                parts.set(many.count().part(), count);
            }
        }
        for (Len len : rec.lengths()) {
            if (parts.get(len.at()) == null) {
                parts.set(len.at(), 0L);
            }
        }
        rec.sums().forEach(sum -> parts.set(sum.at(), 0L));
        Val sized = new Val(rec, parts);
        List<Object> described = new ArrayList<>(parts);
        for (Len len : rec.lengths()) {
            int bits = Sizes.of(sized, len.from(), len.through());
            Num num = (Num) rec.parts().get(len.at()).type();
            long value = (long) bits / len.unit() + len.plus();
            boolean twice = rec.lengths().stream()
                    .anyMatch(other -> other.at() == len.at()
                            && rec.lengths().indexOf(other) < rec.lengths().indexOf(len)
                            && !described.get(len.at()).equals(value));
            boolean wrong = num.constant() != null && num.constant() != value;
            if (bits % len.unit() != 0 || !fits(value, num) || twice || wrong) {
                return null;
            }
            described.set(len.at(), value);
        }
        return ReferenceChecksum.summed(new Val(rec, described));
    }

    /** R1: what is counted in 64 bits without a sign is not negative. */
    private static boolean fits(long count, Num num) {
        boolean negative = count < 0 && num.bits() == 64 && !num.signed();
        return !negative && count >= num.min() && count <= num.max();
    }

    /** The same of a part. */
    static Object fixed(Object part, Shape type) {
        if (type instanceof Sized sized && sized.element() instanceof Text text) {
            return ReferenceText.written(part, text, sized.bytes()) == null ? null : part;
        }
        if (type instanceof Text text) {
            return ReferenceText.written(part, text, -1) == null ? null : part;
        }
        if (type instanceof Sized sized) {
            Object fixed = fixed(part, sized.element());
            return fixed != null && Sizes.of(fixed, sized.element()) == 8 * sized.bytes() ? fixed : null;
        }
        if (part instanceof Val val) {
            boolean isOpenCode = val.rec().isCode() && val.parts().get(0) == null;
            return isOpenCode ? val : fixed(val);
        }
        if (part instanceof Optional<?> optional && optional.isPresent()) {
            Object one = fixed(optional.get(), ((Opt) type).element());
            return one == null ? null : Optional.of(one);
        }
        if (part instanceof List<?> list) {
            List<Object> fixed = new ArrayList<>();
            for (Object element : list) {
                Object one = fixed(element, ((Many) type).element());
                if (one == null) {
                    return null;
                }
                fixed.add(one);
            }
            return fixed;
        }
        return part;
    }
}
