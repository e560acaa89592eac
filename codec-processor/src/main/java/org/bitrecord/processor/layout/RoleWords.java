package org.bitrecord.processor.layout;

import java.util.List;
import java.util.stream.IntStream;
import org.bitrecord.Zero;
import org.bitrecord.processor.model.Declaration;
import org.jspecify.annotations.Nullable;

/** Says in words what a component of a record says of others. */
final class RoleWords {
    private final RecordLayout layout;

    RoleWords(RecordLayout layout) {
        this.layout = layout;
    }

    /** What the number says, if it says anything. */
    void of(Field field, List<String> rules) {
        Role role = field.role();
        if (role instanceof Role.LengthOf length) {
            length.regions()
                    .forEach(index -> rules.add(length(field, layout.regions().get(index))));
        } else if (role instanceof Role.CountOf count) {
            rules.add("number of elements of " + name(count.list()) + plus(count.plus()));
        } else if (role instanceof Role.PresenceOf presence) {
            rules.add("says whether " + name(presence.optional()) + " is present");
        } else if (role instanceof Role.TagOf tag) {
            rules.add("tag of " + name(tag.union()) + when(((Shape.Tagged) shape(tag.union())).when()));
        } else if (role instanceof Role.ChecksumOf checksum) {
            rules.add(checksum(checksum));
        } else if (role instanceof Role.OffsetOf offset) {
            rules.add("where " + name(offset.of()) + " begins, " + unit(offset.unit())
                    + " from the record's first bit on" + plus(offset.plus()));
        } else if (role instanceof Role.DerivedBy derived) {
            rules.add("computed by `" + derived.by().method() + "()`");
        }
        order(field, rules);
        Call.Supply supply = layout.supplies().get(field.index());
        if (supply != null) {
            rules.add("its context comes from `" + supply.by().method() + "()`");
        }
    }

    /** Whatever says a size or a number of elements. */
    String who(Field field) {
        if (field.shape() instanceof Shape.Called called) {
            return "`" + called.by().method() + "()`";
        }
        if (field.isHidden() && !(field.shape() instanceof Shape.Inside)) {
            return field.role() instanceof Role.CountOf ? "the count before it" : "the length before it";
        }
        return "`" + field.name() + "`";
    }

    private Shape shape(int index) {
        return layout.fields().get(index).shape();
    }

    private String name(int index) {
        return "`" + layout.fields().get(index).name() + "`";
    }

    private String length(Field field, Region region) {
        return "length of " + measured(field, region) + " " + unit(region.unit()) + counted(region)
                + plus(region.plus()) + zero(field, region);
    }

    private String measured(Field length, Region region) {
        boolean isPrefix = length.isHidden() && !(length.shape() instanceof Shape.Inside);
        if (isPrefix) {
            return name(region.through());
        }
        if (region.from() > 0) {
            return range(region.from(), region.through());
        }
        return region.through() == layout.fields().size() - 1
                ? "the whole record"
                : "all up to the end of " + name(region.through());
    }

    private String range(int from, int through) {
        List<String> names = IntStream.rangeClosed(from, through)
                .filter(index -> !layout.fields().get(index).isHidden())
                .mapToObj(this::name)
                .toList();
        return names.size() <= 2
                ? Documentation.listed(names, "and")
                : names.get(0) + " to " + names.get(names.size() - 1);
    }

    private static String unit(int bits) {
        if (bits == 1 || bits == Byte.SIZE) {
            return bits == 1 ? "in bits" : "in bytes";
        }
        return "in " + (isWord(bits) ? "words" : "units") + " of " + bits + " bits";
    }

    /** How much of what a length measures from the record's first bit on is always there: the 5 words of an IPv4 header. */
    private String counted(Region region) {
        Field first = layout.fields().subList(0, region.through() + 1).stream()
                .filter(field -> !field.isFixed())
                .findFirst()
                .orElse(null);
        boolean isWhole = region.through() == layout.fields().size() - 1;
        if (region.from() != 0 || isWhole || first == null || first.isHidden()) {
            return "";
        }
        int before = first.at().bits();
        if (before == 0 || before % Byte.SIZE != 0) {
            return "";
        }
        boolean inUnits = region.unit() > Byte.SIZE && before % region.unit() == 0;
        String unit = inUnits ? isWord(region.unit()) ? "word" : "unit" : "byte";
        return ", counting the " + Documentation.plural(before / (inUnits ? region.unit() : Byte.SIZE), unit)
                + " before `" + first.name() + "`";
    }

    private static boolean isWord(int bits) {
        return bits == Short.SIZE || bits == Integer.SIZE || bits == Long.SIZE;
    }

    private static String plus(int plus) {
        return plus == 0 ? "" : plus > 0 ? ", plus " + plus : ", minus " + -plus;
    }

    private String zero(Field field, Region region) {
        if (region.zero() == Zero.TO_END) {
            return ", 0 for up to the end";
        }
        WireNumber number = field.number();
        return region.zero() == Zero.FULL && number != null ? ", 0 for 2^" + number.bits() : "";
    }

    private static String when(@Nullable Condition when) {
        return when == null ? "" : " when `" + when.text() + "`";
    }

    private String checksum(Role.ChecksumOf checksum) {
        int last = layout.fields().size() - 1;
        boolean whole = checksum.from() == 0 && checksum.through() == last;
        List<String> except = checksum.except().stream().map(this::name).toList();
        return "`" + checksum.algorithm().simpleName() + "` checksum of "
                + (checksum.pseudoHeader() ? "a pseudo-header and " : "")
                + (checksum.decoded() ? "what is packed in " : "")
                + (whole ? "the whole record" : range(checksum.from(), checksum.through()))
                + (except.isEmpty() ? "" : " but " + Documentation.listed(except, "and"))
                + when(checksum.when())
                + (checksum.zeroMeansAbsent() ? ", 0 for none" : "");
    }

    private void order(Field field, List<String> rules) {
        RecordLayout.ByOrder order = layout.byOrder();
        Declaration.Variant variant = layout.declaration().settings().variant();
        if (order != null && variant == null && order.number().index() == field.index()) {
            rules.add("byte order of all behind it, " + Documentation.number(order.littleCode(), false)
                    + " for the least significant byte first, " + Documentation.number(order.bigCode(), false)
                    + " for the most significant one");
        }
    }
}
