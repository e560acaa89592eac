package org.bitrecord.processor.layout.rules;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bitrecord.Bytes;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.diagnostics.EnumProblems;
import org.bitrecord.processor.diagnostics.NumberProblems;
import org.bitrecord.processor.diagnostics.TextProblems;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.Declarations;
import org.bitrecord.processor.model.FieldType;
import org.bitrecord.processor.model.Mark.BitsDecl;
import org.bitrecord.processor.model.Mark.ConstDecl;
import org.jspecify.annotations.Nullable;

/** Whether a constant is given once, and as what a number of its width can be. */
final class ConstantRules {
    private ConstantRules() {}

    /** What is wrong with the constant of a number; those of bytes and texts are a matter of {@link DataRules}. */
    static @Nullable Diagnostic check(Component component, Declarations all) {
        ConstDecl constant = component.constant();
        boolean elsewhere = DataRules.isData(component.type())
                || (component.type() instanceof FieldType.Named named && all.isExplained(named.name()));
        if (constant == null || elsewhere) {
            return null;
        }
        boolean isEnum = component.type() instanceof FieldType.OfEnum;
        if (!isEnum && !Numbers.isNumberOrCode(component, all)) {
            return NumberProblems.constantWithoutNumber(constant.at(), component.name(), component.type());
        }
        Diagnostic members = members(component, constant);
        if (members != null) {
            return members;
        }
        BitsDecl bits = isEnum ? component.bits() : Numbers.width(component, all);
        Long value = constant.value();
        if (value == null) {
            return NumberProblems.constantOfBytes(
                    constant.valueAt(),
                    component.name(),
                    component.type(),
                    constant.text() != null,
                    bits == null || isEnum ? null : number(constant, bits));
        }
        if (component.type() instanceof FieldType.OfEnum type) {
            return code(component, constant, type, value);
        }
        if (bits == null || fits(value, bits)) {
            return null;
        }
        return NumberProblems.constantTooWide(
                constant.valueAt(),
                component.name(),
                value,
                bits.value(),
                bits.signed(),
                Numbers.least(bits),
                Numbers.greatest(bits));
    }

    /** That not exactly one of the members is written; null if it is. */
    static @Nullable Diagnostic members(Component component, ConstDecl constant) {
        List<String> members = new ArrayList<>();
        if (constant.value() != null) {
            members.add("value");
        }
        if (constant.hex() != null) {
            members.add("hex");
        }
        if (constant.text() != null) {
            members.add("text");
        }
        return members.size() == 1 ? null : TextProblems.membersOfConstant(constant.at(), component.name(), members);
    }

    private static @Nullable Diagnostic code(
            Component component, ConstDecl constant, FieldType.OfEnum type, long value) {
        List<Long> codes = type.constants().stream()
                .map(each -> Objects.requireNonNull(each.code()))
                .toList();
        return codes.contains(value)
                ? null
                : EnumProblems.constantWithoutCode(constant.valueAt(), component.name(), value, type, codes);
    }

    /** The number of which these are the bytes, the most significant first; null if there is none of its width. */
    private static @Nullable Long number(ConstDecl constant, BitsDecl bits) {
        byte[] bytes;
        if (constant.hex() == null) {
            bytes = Objects.requireNonNull(constant.text()).getBytes(StandardCharsets.UTF_8);
        } else {
            try {
                bytes = Bytes.fromHex(constant.hex()).toByteArray();
            } catch (IllegalArgumentException e) {
                return null;
            }
        }
        if (bytes.length == 0 || bytes.length > Long.BYTES) {
            return null;
        }
        long number = new BigInteger(1, bytes).longValue();
        boolean whole = bytes.length == Long.BYTES && bits.value() < Long.SIZE;
        return whole || !fits(number, bits) ? null : number;
    }

    private static boolean fits(long value, BitsDecl bits) {
        boolean noWidth = bits.value() < 1 || bits.value() > Long.SIZE; // a mistake of its own
        return noWidth || (value >= Numbers.least(bits) && value <= Numbers.greatest(bits));
    }
}
