package org.bitrecord.processor.layout.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bitrecord.Layout;
import org.bitrecord.processor.diagnostics.CodecProblems;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.model.ClassLack;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.FieldType;
import org.bitrecord.processor.model.Mark;

/** Whether a field codec suits its component, and what else may be said of that (R74). */
final class WithRules {
    private static final int MOST_BITS = 1 << 20;
    /** What goes with a field codec of numbers. */
    private static final Set<Class<? extends Mark>> RELATIONS =
            Set.of(Mark.LengthDecl.class, Mark.CountDecl.class, Mark.TagDecl.class, Mark.DefaultDecl.class);

    private WithRules() {}

    static List<Diagnostic> check(Component component, Mark.WithDecl with) {
        String codec = with.codec().simpleName();
        if (with.facts().isRegion()) {
            return region(component, with, codec);
        }
        if (with.value() != null && with.value().isEmpty()) {
            return List.of(CodecProblems.notACodec(with.codecAt(), component.name(), codec));
        }
        if (with.lack() != null) {
            return List.of(lack(component, with, with.lack()));
        }
        String type = component.type().argumentText();
        boolean narrowed = component.type() instanceof FieldType.OfInt && "Long".equals(with.value());
        if (with.value() != null && !with.value().equals(type) && !narrowed) {
            return List.of(CodecProblems.otherValues(with.codecAt(), component.name(), codec, with.value(), type));
        }
        if (component.type() instanceof FieldType.Unsupported unsupported && unsupported.name() == null) {
            return List.of(CodecProblems.unnamed(component.at(), component.name(), unsupported.text()));
        }
        return others(component, codec, with.facts());
    }

    /** That generated code cannot make an object of the class, or not with these numbers. */
    private static Diagnostic lack(Component component, Mark.WithDecl with, ClassLack lack) {
        String codec = with.codec().simpleName();
        boolean others = lack == ClassLack.NO_CONSTRUCTOR
                && !with.takes().isEmpty()
                && !with.takes().contains(with.args().size());
        return others
                ? CodecProblems.otherArguments(
                        with.codecAt(), component.name(), codec, with.args().size(), with.takes())
                : CodecProblems.lack(
                        with.codecAt(),
                        component.name(),
                        codec,
                        lack,
                        with.args().size());
    }

    /** R75: what is packed is bounded from outside, and stands for bytes, a record or a union. */
    private static List<Diagnostic> region(Component component, Mark.WithDecl with, String codec) {
        if (with.lack() != null) {
            return List.of(lack(component, with, with.lack()));
        }
        FieldType type = component.type();
        FieldType inside = packed(type);
        boolean packable = inside instanceof FieldType.OfBytes || inside instanceof FieldType.Named;
        if (!packable) {
            return List.of(CodecProblems.notPackable(component.at(), component.name(), codec, type.text()));
        }
        if (!with.facts().lossless() && !(type instanceof FieldType.PackedOf)) {
            return List.of(CodecProblems.needsPacked(component.at(), component.name(), codec, type.text()));
        }
        List<Diagnostic> mistakes = new ArrayList<>(EndRules.check(component));
        for (Mark mark : component.marks()) {
            if (mark instanceof Mark.BitsDecl
                    || mark instanceof Mark.ConstDecl
                    || mark instanceof Mark.RangeDecl
                    || mark instanceof Mark.TextDecl
                    || mark instanceof Mark.UntilDecl
                    || (mark instanceof Mark.MaxDecl && !(type instanceof FieldType.Named))
                    || mark instanceof Mark.Describing) {
                mistakes.add(CodecProblems.beside(mark.at(), mark.annotation(), component.name(), codec));
            }
        }
        if (type instanceof FieldType.PackedOf packed) {
            for (Mark mark : packed.element().marks()) {
                mistakes.add(CodecProblems.beside(mark.at(), mark.annotation(), component.name(), codec));
            }
        }
        return mistakes;
    }

    /** What the bytes of a packed component stand for. */
    static FieldType packed(FieldType type) {
        return type instanceof FieldType.PackedOf packed ? packed.element().type() : type;
    }

    private static List<Diagnostic> others(Component component, String codec, Mark.CodecFacts facts) {
        List<Diagnostic> mistakes = new ArrayList<>();
        Mark.BitsDecl bits = component.bits();
        boolean isNumber = Numbers.isNumber(component.type());
        for (Mark mark : component.marks()) {
            boolean neutral = mark instanceof Mark.WithDecl
                    || mark instanceof Mark.BitsDecl
                    || mark instanceof Mark.GapDecl
                    || mark instanceof Mark.AlignDecl
                    || mark instanceof Mark.Bare
                    || mark instanceof Mark.Hidden;
            boolean values = mark instanceof Mark.RangeDecl || mark instanceof Mark.ConstDecl;
            boolean relation = mark instanceof Mark.Describing
                    || mark instanceof Mark.OffsetDecl
                    || mark instanceof Mark.PresentDecl;
            if (neutral || (isNumber && RELATIONS.contains(mark.getClass()))) {
                continue;
            }
            mistakes.add(
                    values
                            ? CodecProblems.values(mark.at(), component.name(), codec)
                            : relation && isNumber
                                    ? CodecProblems.relation(mark.at(), component.name(), codec)
                                    : CodecProblems.beside(mark.at(), mark.annotation(), component.name(), codec));
        }
        if (bits != null && bits.order() != null) {
            mistakes.add(CodecProblems.order(bits.at(), component.name(), codec));
        }
        if (bits != null && (bits.value() < 1 || bits.value() > MOST_BITS)) {
            mistakes.add(CodecProblems.width(bits.valueAt(), component.name(), bits.value(), MOST_BITS));
        } else if (bits != null && !takes(facts, bits.value())) {
            mistakes.add(CodecProblems.otherWidth(
                    bits.valueAt(), component.name(), bits.value(), codec, facts.minBits(), facts.maxBits()));
        }
        return mistakes;
    }

    /** Whether some value has that width; of a codec whose sizes are whole bytes, no other. */
    private static boolean takes(Mark.CodecFacts facts, int bits) {
        boolean within = bits >= facts.minBits() && (facts.maxBits() == Layout.UNBOUNDED || bits <= facts.maxBits());
        boolean inBytes = facts.maxBits() != Layout.UNBOUNDED
                && facts.minBits() % Byte.SIZE == 0
                && facts.maxBits() % Byte.SIZE == 0;
        return within && (!inBytes || bits % Byte.SIZE == 0);
    }
}
