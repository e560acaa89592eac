package org.bitrecord.processor.random;

import java.util.List;
import java.util.stream.Collectors;
import org.bitrecord.processor.random.Format.Choice;
import org.bitrecord.processor.random.Format.Form;
import org.bitrecord.processor.random.Format.Inside;
import org.bitrecord.processor.random.Format.Len;
import org.bitrecord.processor.random.Format.Many;
import org.bitrecord.processor.random.Format.Names;
import org.bitrecord.processor.random.Format.Num;
import org.bitrecord.processor.random.Format.Opt;
import org.bitrecord.processor.random.Format.Order;
import org.bitrecord.processor.random.Format.Outside;
import org.bitrecord.processor.random.Format.Pad;
import org.bitrecord.processor.random.Format.Part;
import org.bitrecord.processor.random.Format.Raw;
import org.bitrecord.processor.random.Format.Rec;
import org.bitrecord.processor.random.Format.Shape;
import org.bitrecord.processor.random.Format.Sized;
import org.bitrecord.processor.random.Format.Sub;
import org.bitrecord.processor.random.Format.Sum;
import org.bitrecord.processor.random.Format.Text;
import org.bitrecord.processor.random.Format.Union;
import org.bitrecord.processor.random.Format.Var;

/** Writes a layout as Java: one interface with its records and unions inside. */
final class FormatSource {
    static final String PACKAGE = "layouts";

    /** What is made up may be what nobody means. */
    private static final String SILENT =
            "@SuppressWarnings({\"constant-condition\", \"narrow-length\", \"no-auto\", \"uncomputed-flag\"})\n";

    private FormatSource() {}

    static String of(Format.Layout layout) {
        StringBuilder source =
                new StringBuilder("package " + PACKAGE + ";\n\nimport java.util.List;\nimport java.util.Optional;\n"
                        + "import org.bitrecord.*;\n\n" + (layout.little() ? "@DefaultOrder(Order.LITTLE)\n" : "")
                        + SILENT + "public interface " + layout.name() + " {\n");
        for (Union union : layout.unions()) {
            source.append("    @Union\n    sealed interface ")
                    .append(union.name())
                    .append(" {}\n\n");
        }
        for (Names names : layout.enums()) {
            source.append("    @Strict\n    enum ").append(names.name()).append(" {\n        ");
            for (int i = 0; i < names.codes().size(); i++) {
                source.append(i == 0 ? "" : ", ")
                        .append("@Code(")
                        .append(names.codes().get(i))
                        .append("L) C")
                        .append(i);
            }
            source.append("\n    }\n\n");
        }
        for (Rec rec : layout.records()) {
            source.append(of(rec, layout)).append("\n");
        }
        return source.append("}\n").toString();
    }

    private static String of(Rec rec, Format.Layout layout) {
        StringBuilder text = new StringBuilder();
        String member = "";
        for (Union union : layout.unions()) {
            List<Long> codes = union.codesOf(rec);
            if (rec.equals(union.otherwise())) {
                text.append("    @Otherwise\n");
                member = " implements " + union.name();
            } else if (!codes.isEmpty()) {
                member = " implements " + union.name();
                if (union.tag() == null) {
                    text.append("    @Case({")
                            .append(codes.stream().map(code -> code + "L").collect(Collectors.joining(", ")))
                            .append("})\n");
                }
            }
        }
        String components = rec.parts().stream()
                .filter(part -> !part.hidden())
                .map(part -> "            " + of(rec, part))
                .collect(Collectors.joining(",\n"));
        String other = rec.order().little() ? "Order.BIG" : "Order.LITTLE";
        return text + "    @BitCodec" + (layout.stated() ? of(rec.order()) : "") + "\n    record " + rec.name() + "(\n"
                + components.replace("Order.OTHER", other) + ")" + member + " {}\n";
    }

    private static String of(Order order) {
        String bits = order.isMixed() ? ", bits = BitOrder." + (order.fromLeast() ? "LSB_FIRST" : "MSB_FIRST") : "";
        String words = order.word() == 0 ? "" : ", container = " + order.word();
        String bytes = order.inherited() ? "INHERIT" : order.little() ? "LITTLE" : "BIG";
        return "(order = Order." + bytes + bits + words + ")";
    }

    private static String of(Rec rec, Part part) {
        int index = rec.parts().indexOf(part);
        StringBuilder text = new StringBuilder(part.rest() ? "@Rest " : "");
        for (int i = index - 1; i >= 0 && rec.parts().get(i).hidden(); i--) {
            if (rec.parts().get(i).type() instanceof Num num) {
                text.append(hidden(num, part));
            }
        }
        if (index + 1 < rec.parts().size() && rec.parts().get(index + 1).type() instanceof Pad pad) {
            text.append("@AlignTo(").append(8 * pad.unit()).append(") ");
        }
        for (Len len : rec.lengths()) {
            if (len.at() == index) {
                text.append(of(rec, len)).append(' ');
            }
        }
        Choice choice = rec.choice();
        if (choice != null && choice.part() == index) {
            text.append("@OrderFrom(little = " + choice.little() + "L, big = " + choice.big() + "L) ");
        }
        for (Sum sum : rec.sums()) {
            if (sum.at() == index) {
                text.append(of(rec, sum)).append(' ');
            }
        }
        for (int i = 0; i < rec.parts().size(); i++) {
            Part other = rec.parts().get(i);
            if (other.type() instanceof Many many
                    && many.count() != null
                    && many.count().part() == index) {
                text.append("@Count(of = \"" + other.name() + "\", plus = "
                        + many.count().plus() + ") ");
            }
            if (other.type() instanceof Opt opt && opt.flag() == index) {
                text.append("@Present(of = \"" + other.name() + "\") ");
            }
            if (other.type() instanceof Outside union && union.tag() == index) {
                text.append("@Tag(of = \"").append(rec.parts().get(i).name()).append('"');
                if (union.guard() != null) {
                    text.append(", when = \"")
                            .append(Expressions.text(union.guard(), rec))
                            .append('"');
                }
                text.append(") ");
            }
        }
        if (part.type() instanceof Opt opt && opt.guard() != null) {
            text.append("@When(\"").append(Expressions.text(opt.guard(), rec)).append("\") ");
        }
        return text + of(part.type()) + " " + part.name();
    }

    private static String hidden(Num num, Part part) {
        if (num.java().equals("gap")) {
            return "@Gap(" + num.bits() + ") ";
        }
        boolean counts = part.type() instanceof Many many && many.count() != null;
        return "@Prefixed(value = " + num.bits() + (counts ? ", count = true" : "") + ") ";
    }

    private static String of(Rec rec, Sum sum) {
        String except = sum.except() < 0
                ? ""
                : "except = \"" + rec.parts().get(sum.except()).name() + "\", ";
        boolean begins = sum.form() == Form.THROUGH && sum.from() > 0;
        String from = begins ? "from = \"" + rec.parts().get(sum.from()).name() + "\", " : "";
        return "@Checksum(" + from + range(rec, sum.form(), sum.from(), sum.through()) + except + "algorithm = "
                + sum.algorithm().className() + ".class)";
    }

    private static String of(Rec rec, Len len) {
        return "@Length(" + range(rec, len.form(), len.from(), len.through()) + "unit = " + len.unit() + ", plus = "
                + len.plus() + ")";
    }

    private static String range(Rec rec, Form form, int from, int through) {
        return switch (form) {
            case BARE, PREFIX -> "";
            case THROUGH -> "through = \"" + rec.parts().get(through).name() + "\", ";
            case OF ->
                "of = {"
                        + rec.parts().subList(from, through + 1).stream()
                                .filter(part -> !part.hidden())
                                .map(part -> "\"" + part.name() + "\"")
                                .collect(Collectors.joining(", "))
                        + "}, ";
        };
    }

    private static String of(Text text) {
        if (text.charset() == null && text.padded() < 0) {
            return "@Until(terminator = " + text.terminated() + ") Bytes";
        }
        String charset = text.charset() == null ? "" : "charset = \"" + text.charset() + "\", ";
        return "@Text(" + charset + "terminated = " + text.terminated() + ", padded = " + text.padded() + ") "
                + (text.charset() == null ? "Bytes" : "String");
    }

    private static String boxed(Shape type) {
        return type instanceof Num num && num.names() == null
                ? of(type).replace(
                                num.java().equals("int") ? "int" : "long",
                                num.java().equals("int") ? "Integer" : "Long")
                : of(type);
    }

    private static String of(Shape type) {
        if (type instanceof Num num) {
            String constant = num.constant() == null ? "" : "@Const(" + num.constant() + "L) ";
            if (num.least() != null) {
                constant = "@Range(min = " + num.least() + "L) ";
            }
            if (num.java().equals("boolean") || (!num.isWhole() && !num.swapped() && num.names() == null)) {
                return num.java();
            }
            String order = num.swapped() ? ", order = Order.OTHER" : "";
            boolean signed = num.signed() && (num.isWhole() || num.names() != null);
            return constant + "@Bits(value = " + num.bits() + ", signed = " + signed + order + ") " + num.java();
        }
        if (type instanceof Sized sized) {
            return "@Size(" + sized.bytes() + ") " + of(sized.element());
        }
        if (type instanceof Sub sub) {
            return (sub.constant() == null ? "" : "@Const(" + sub.constant() + "L) ")
                    + sub.rec().name();
        }
        if (type instanceof Many many) {
            String until = many.until() == null
                    ? ""
                    : "@Until(value = \""
                            + (many.until().part() < 0
                                    ? "index"
                                    : "it." + many.until().name()) + " == "
                            + Expressions.text(many.until().value()) + "\", orEnd = "
                            + many.until().orEnd() + ") ";
            String times = many.count() != null && many.count().part() < 0
                    ? "@Times(" + many.count().times() + ") "
                    : "";
            if (many.dense()) {
                String element = of(many.element());
                return times
                        + element.substring(0, element.lastIndexOf(' '))
                        + (element.endsWith(" int") ? " Ints" : " Longs");
            }
            return until + times + "List<" + boxed(many.element()) + ">";
        }
        if (type instanceof Var) {
            return "@With(Leb128.class) long";
        }
        if (type instanceof Text text) {
            return of(text);
        }
        if (type instanceof Raw) {
            return "Bytes";
        }
        if (type instanceof Opt opt) {
            return "Optional<" + boxed(opt.element()) + ">";
        }
        return type instanceof Inside inside
                ? inside.union().name()
                : ((Outside) type).union().name();
    }
}
