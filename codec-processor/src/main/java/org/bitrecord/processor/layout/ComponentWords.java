package org.bitrecord.processor.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.FieldType;
import org.bitrecord.processor.model.Mark;
import org.bitrecord.runtime.TagText;
import org.jspecify.annotations.Nullable;

/** Says in words where a component of a record lies, what ends it, and what rules it has. */
final class ComponentWords {
    /** Enums of more constants than this are not listed. */
    private static final int MOST_CONSTANTS = 8;
    /** The name of an element in conditions. */
    private static final Pattern ELEMENT = Pattern.compile("\\bit\\b");

    private final RecordLayout layout;
    private final RoleWords roles;

    ComponentWords(RecordLayout layout) {
        this.layout = layout;
        this.roles = new RoleWords(layout);
    }

    /** Whether there is something to say: not of what a method gives, nor of filling that is always empty. */
    boolean areWorthwhile(Field field) {
        return !(field.shape() instanceof Shape.Called) && !(field.shape() instanceof Shape.Nothing);
    }

    /** The line about a component. */
    String of(Field field) {
        List<String> rules = new ArrayList<>();
        end(field, rules);
        content(field, rules);
        values(field, rules);
        roles.of(field, rules);
        String said = String.join("; ", rules);
        String place = place(field);
        return name(field) + ": " + place + (said.isEmpty() || place.isEmpty() ? "" : ", ") + said;
    }

    private String name(Field field) {
        if (field.shape() instanceof Shape.Padding) {
            return "filling";
        }
        if (field.shape() instanceof Shape.Inside) {
            return "`" + field.name() + "`";
        }
        if (field.isHidden()) {
            return field.role() instanceof Role.LengthOf
                    ? "a length"
                    : field.role() instanceof Role.CountOf ? "a count" : "a gap";
        }
        FieldType type = component(field).type();
        boolean isPlain = type instanceof FieldType.OfBoolean
                || type instanceof FieldType.OfInt
                || type instanceof FieldType.OfLong;
        String value = field.access() == Field.Access.BARE ? "the value" : "`" + field.name() + "`";
        return isPlain ? value : value + " (`" + type.text() + "`)";
    }

    private Component component(Field field) {
        return layout.declaration().components().get(field.index());
    }

    private String place(Field field) {
        if (field.takesNoBits()) {
            return "";
        }
        Offset at = field.at();
        if (at.after() == Offset.START) {
            return (field.isFixed() ? "bit " : "from bit ") + at.bits();
        }
        Field before = layout.fields().get(at.after());
        String behind =
                "behind " + (before.shape() instanceof Shape.Padding ? "the filling" : "`" + before.name() + "`");
        return at.bits() == 0 ? behind : Documentation.plural(at.bits(), "bit") + " " + behind;
    }

    // Where it ends.

    private void end(Field field, List<String> rules) {
        Shape shape = field.shape();
        if (shape instanceof Shape.Maybe maybe) {
            rules.add(size(
                    maybe.inner().minBits(),
                    maybe.inner().maxBits(),
                    maybe.inner().isWholeBytes(),
                    false));
            rules.add("present when `" + maybe.when().text() + "`");
        } else if (shape instanceof Shape.Padding padding) {
            rules.add((padding.ones() ? "ones" : "zeros")
                    + (padding.unit() == 1
                            ? " up to a whole byte"
                            : " up to a multiple of " + padding.unit() + " bytes")
                    + (padding.from() == 0
                            ? ""
                            : " from `" + layout.fields().get(padding.from()).name() + "` on"));
        } else if (field.isFixed() && !field.takesNoBits()) {
            rules.add(size(shape.minBits(), shape.maxBits(), shape.isWholeBytes(), field.number() != null));
        }
        if (shape instanceof Shape.Items items) {
            count(items, rules);
        }
        Region own = own(field);
        if (own != null) {
            rules.add("as long as " + roles.who(layout.fields().get(own.length())) + " says");
        } else if (shape.extent() == Extent.ABSORBING && !(shape instanceof Shape.Maybe)) {
            rules.add(upToEnd(field));
        } else if (shape.extent() == Extent.DELIMITED && hasOwnSize(shape)) {
            rules.add(Documentation.size(shape.minBits(), shape.maxBits(), shape.isWholeBytes()));
        }
    }

    private static boolean hasOwnSize(Shape shape) {
        return shape instanceof Shape.Sizable || shape instanceof Shape.Coded;
    }

    private static String size(long min, long max, boolean wholeBytes, boolean isNumber) {
        return Documentation.size(min, max, wholeBytes && !isNumber);
    }

    /** What says the size of this component alone. */
    private @Nullable Region own(Field field) {
        return layout.regions().stream()
                .filter(region -> region.from() == field.index() && region.through() == field.index())
                .filter(region -> !region.fixed())
                .findFirst()
                .orElse(null);
    }

    private void count(Shape.Items items, List<String> rules) {
        if (items.count() instanceof Shape.CountedBy counted) {
            rules.add("as many as " + roles.who(layout.fields().get(counted.index())) + " says");
        } else if (items.count() instanceof Shape.Times times) {
            rules.add(Documentation.plural(times.count(), "element"));
        }
        if (items.until() != null) {
            rules.add("ends with the first element for which `"
                    + ELEMENT.matcher(items.until().text()).replaceAll("element") + "`"
                    + (items.orEnd() ? ", or without one" : ""));
        }
    }

    private String upToEnd(Field field) {
        Region around = Tails.around(layout.regions(), field.index());
        int last = around == null ? layout.fields().size() - 1 : around.through();
        List<Field> behind = layout.fields().subList(field.index() + 1, last + 1);
        boolean fixed = behind.stream().allMatch(Field::isFixed);
        long bits = behind.stream().mapToLong(next -> next.shape().minBits()).sum();
        String before =
                fixed && bits > 0 ? size(bits, bits, bits % Byte.SIZE == 0, false) + " before the end" : "the end";
        return "up to " + before
                + (around == null ? "" : " that " + roles.who(layout.fields().get(around.length())) + " says");
    }

    // What it is made of.

    private void content(Field field, List<String> rules) {
        Shape shape = field.shape();
        if (shape instanceof Shape.Items items) {
            element(items.element(), "each", rules);
            most(items.most(), "element", rules);
        } else if (shape instanceof Shape.Tagged tagged) {
            rules.add("chosen by " + roles.who(layout.fields().get(tagged.tag())));
        } else if (shape instanceof Shape.Nested nested && nested.packing() != null) {
            rules.add("packed by `" + nested.packing().codec().simpleName() + "`");
        } else if (shape instanceof Shape.Coded coded) {
            rules.add("read by `" + coded.by().codec().simpleName() + "`");
        } else if (shape instanceof Shape.Data data) {
            data(data, rules);
        } else if (shape instanceof Shape.Scalar scalar) {
            meaning(scalar.number(), rules);
        }
    }

    private static void element(Shape.Nested element, String each, List<String> rules) {
        if (element.bare() != null) {
            rules.add(size(element.minBits(), element.maxBits(), element.isWholeBytes(), true) + " " + each);
        }
    }

    private void data(Shape.Data data, List<String> rules) {
        if (data.charset() != null) {
            rules.add("text in " + data.charset());
        }
        if (data.samples() != null) {
            rules.add(Documentation.plural(data.samples().bits(), "bit") + " each"
                    + (data.samples().signed() ? ", signed" : ""));
        }
        if (data.terminated() >= 0) {
            rules.add("ended by " + hex(data.terminated()));
        }
        if (data.padded() >= 0) {
            rules.add("filled up with " + hex(data.padded()));
        }
        most(data.most(), data.charset() == null ? "byte" : "char", rules);
    }

    private static String hex(int unit) {
        return "0x" + (unit < 16 ? "0" : "") + Integer.toHexString(unit);
    }

    private static void most(int most, String what, List<String> rules) {
        if (most != Shape.Items.UNLIMITED) {
            rules.add("at most " + Documentation.plural(most, what));
        }
    }

    private static void meaning(WireNumber number, List<String> rules) {
        if (number.signed() && !number.isFloat()) {
            rules.add("signed");
        }
        if (number.meaning() instanceof WireNumber.OfCoding coded) {
            rules.add("read by `" + coded.coding().codec().simpleName() + "`");
        } else if (number.meaning() instanceof WireNumber.OfEnum type
                && type.constants().size() <= MOST_CONSTANTS) {
            List<String> constants = type.constants().stream()
                    .map(constant -> "`" + constant.name() + "` "
                            + Documentation.number(Objects.requireNonNull(constant.code()), false))
                    .toList();
            rules.add(Documentation.listed(constants, "or"));
        } else if (number.meaning() instanceof WireNumber.OfText text
                && text.data().charset() != null) {
            rules.add("text in " + text.data().charset());
        }
    }

    // Which values it may have.

    private void values(Field field, List<String> rules) {
        Long constant = constant(field.shape());
        boolean unsigned = field.number() != null && isUnsigned(field.number());
        if (constant != null && field.shape() instanceof Shape.Scalar scalar && isText(scalar)) {
            rules.add("always `" + TagText.text(constant, scalar.number().bits() / Byte.SIZE) + "`");
        } else if (constant != null) {
            rules.add("always " + Documentation.number(constant, unsigned));
        } else if (field.shape() instanceof Shape.Data data && data.constant() != null) {
            rules.add("always the bytes " + data.constant());
        } else if (field.isHidden() && field.role() instanceof Role.Plain && field.shape() instanceof Shape.Scalar) {
            rules.add("not looked at, written as 0");
        }
        if (!field.isHidden()) {
            layout.runs().stream()
                    .flatMap(run -> run.slices().stream())
                    .filter(slice ->
                            slice.field() == field.index() && !slice.allowed().isEmpty())
                    .filter(slice -> slice.path().size() == 1 || states(field))
                    .filter(slice -> !slice.number().isEnum() || states(field))
                    .map(slice -> allowed(slice.allowed().get(slice.allowed().size() - 1)))
                    .distinct()
                    .forEach(rules::add);
        }
    }

    private static boolean isText(Shape.Scalar scalar) {
        return scalar.number().meaning() instanceof WireNumber.OfText;
    }

    private static boolean isUnsigned(WireNumber number) {
        return number.bits() == Long.SIZE && !number.signed();
    }

    private boolean states(Field field) {
        return component(field).mark(Mark.RangeDecl.class) != null;
    }

    private static @Nullable Long constant(Shape shape) {
        if (shape instanceof Shape.Flat flat) {
            return flat.constant();
        }
        return shape instanceof Shape.Scalar scalar ? scalar.constant() : null;
    }

    private static String allowed(Allowed allowed) {
        boolean unsigned = allowed.compared() == Allowed.Compared.UNSIGNED;
        if (allowed.in().isEmpty()) {
            return Documentation.number(allowed.min(), unsigned) + " to "
                    + Documentation.number(allowed.max(), unsigned);
        }
        return Documentation.listed(
                allowed.in().stream()
                        .map(value -> Documentation.number(value, unsigned))
                        .toList(),
                "or");
    }
}
