package org.bitrecord.processor.layout;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.diagnostics.HatchProblems;
import org.bitrecord.processor.diagnostics.PlaceProblems;
import org.bitrecord.processor.diagnostics.UnionProblems;
import org.bitrecord.processor.layout.UnionLayout.Choice;
import org.bitrecord.processor.layout.UnionLayout.InsideTag;
import org.bitrecord.processor.model.Compiled;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.Declaration.CaseDecl;
import org.bitrecord.processor.model.SourceRef;
import org.bitrecord.processor.model.TypeName;
import org.jspecify.annotations.Nullable;

/** Lays out a union: what tells its records apart, and which codes each has. */
final class UnionPlanner {
    private final Declaration.OfUnion union;
    private final Layouts layouts;
    private final List<Diagnostic> problems = new ArrayList<>();

    UnionPlanner(Declaration.OfUnion union, Layouts layouts) {
        this.union = union;
        this.layouts = layouts;
    }

    Planned<UnionLayout> plan() {
        List<RecordLayout> records = new ArrayList<>();
        for (TypeName permitted : union.permitted()) {
            RecordLayout record = layouts.record(permitted);
            if (record == null) {
                return Planned.wrong(layouts.recursion(union));
            }
            records.add(record);
        }
        List<Declaration.OfRecord> declared =
                records.stream().map(RecordLayout::declaration).toList();
        if (union.door() != null || fallsBack(declared)) {
            records.forEach(this::requireWholeBytes);
        }
        TypeName otherwise = otherwise(declared);
        List<RecordLayout> chosen = records.stream()
                .filter(record -> !isOtherwise(record.declaration()))
                .toList();
        List<Declaration.OfRecord> cases =
                declared.stream().filter(record -> !isOtherwise(record)).toList();
        if (union.strict() && otherwise != null) {
            problems.add(
                    UnionProblems.strictWithOtherwise(union.at(), union.name().simpleName(), otherwise.simpleName()));
        }
        boolean outside =
                (union.door() != null && cases.isEmpty()) || cases.stream().anyMatch(record -> caseOf(record) != null);
        InsideTag inside = outside ? null : insideTag(chosen);
        List<Choice> choices = outside ? outsideChoices(cases) : insideChoices(chosen, inside);
        if (union.door() != null && !outside && !chosen.isEmpty()) {
            problems.add(UnionProblems.openInside(union.at(), union.name().simpleName()));
        }
        if (inside != null) {
            requireTagInside(inside, records);
        }
        if (inside != null && otherwise == null && !union.strict()) {
            requireAllCodes(inside, choices);
        }
        requireOneContext();
        if (!problems.isEmpty()) {
            return Planned.wrong(problems);
        }
        // R65: nobody knows the sizes of what may be bound.
        boolean open = union.door() != null;
        long min = open
                ? 0
                : records.stream().mapToLong(RecordLayout::minBits).min().orElse(0);
        long max = open
                ? org.bitrecord.Layout.UNBOUNDED
                : records.stream().mapToLong(RecordLayout::maxBits).max().orElse(0);
        return Planned.of(new UnionLayout(
                union,
                inside,
                choices,
                otherwise,
                min,
                max,
                open ? Extent.ABSORBING : extent(records, min == max),
                records.stream().allMatch(RecordLayout::isWholeBytes),
                records.stream().allMatch(RecordLayout::isLossless),
                layouts.contexts().of(union.name()),
                takers(),
                askers(),
                layouts.codecOf(union.name()),
                records.stream().collect(Collectors.toMap(RecordLayout::name, RecordLayout::codec)),
                fallsBack(declared),
                textSize(cases)));
    }

    /** A union that was compiled before: its codec tells its size, and the annotations of its records their codes. */
    @Nullable
    UnionLayout compiled(Compiled codec) {
        List<Declaration.OfRecord> declared = new ArrayList<>();
        Map<TypeName, TypeName> codecs = new HashMap<>();
        for (TypeName permitted : union.permitted()) {
            if (!(layouts.find(permitted) instanceof Declaration.OfRecord record)) {
                return null;
            }
            declared.add(record);
            codecs.put(permitted, layouts.codecOf(permitted));
        }
        List<Declaration.OfRecord> cases =
                declared.stream().filter(record -> !isOtherwise(record)).toList();
        boolean outside = cases.stream().anyMatch(record -> caseOf(record) != null);
        boolean fixed = codec.minBits() == codec.maxBits();
        return new UnionLayout(
                union,
                outside ? null : InsideTag.UNKNOWN,
                outside ? outsideChoices(cases) : List.of(),
                otherwise(declared),
                codec.minBits(),
                codec.maxBits(),
                codec.absorbs() ? Extent.ABSORBING : fixed ? Extent.FIXED : Extent.DELIMITED,
                codec.wholeBytes(),
                codec.lossless(),
                layouts.contexts().of(union.name()),
                takers(),
                askers(),
                layouts.codecOf(union.name()),
                codecs,
                fallsBack(declared),
                textSize(cases));
    }

    /** What is open is read with codecs of others, and what falls back is read twice: both know whole bytes only. */
    private void requireWholeBytes(RecordLayout record) {
        if (!record.isWholeBytes()) {
            problems.add(PlaceProblems.notWholeBytes(
                    record.declaration().at(),
                    record.name().simpleName(),
                    record.minBits(),
                    "a record of a union that is open or falls back has to be whole bytes"));
        }
    }

    /** R70: the records that take a context. */
    private List<TypeName> takers() {
        return union.permitted().stream()
                .filter(record -> layouts.contexts().of(record) != null)
                .toList();
    }

    /** The records that cannot be read without one. */
    private List<TypeName> askers() {
        return union.permitted().stream().filter(layouts.contexts()::isRead).toList();
    }

    /** R70: whoever gives the union a context does not know which record it is. */
    private void requireOneContext() {
        TypeName context = layouts.contexts().of(union.name());
        for (TypeName record : union.permitted()) {
            TypeName other = layouts.contexts().of(record);
            if (other != null && !other.equals(context)) {
                problems.add(HatchProblems.context(
                        union.at(), union.name().simpleName(), String.valueOf(context), other.simpleName()));
            }
        }
    }

    private static Extent extent(List<RecordLayout> records, boolean sameSize) {
        if (records.stream().anyMatch(record -> record.extent() == Extent.ABSORBING)) {
            return Extent.ABSORBING;
        }
        boolean fixed = sameSize && records.stream().allMatch(record -> record.extent() == Extent.FIXED);
        return fixed ? Extent.FIXED : Extent.DELIMITED;
    }

    private @Nullable TypeName otherwise(List<Declaration.OfRecord> records) {
        TypeName found = null;
        for (Declaration.OfRecord record : records) {
            Declaration.OtherwiseDecl decl = record.otherwise();
            if (decl == null || !isOtherwise(record)) {
                continue;
            }
            if (found != null) {
                problems.add(UnionProblems.secondOtherwise(
                        decl.at(),
                        union.name().simpleName(),
                        found.simpleName(),
                        record.name().simpleName()));
            } else {
                found = record.name();
            }
        }
        return found;
    }

    private boolean isOtherwise(Declaration.OfRecord record) {
        Declaration.OtherwiseDecl decl = record.otherwise();
        return decl != null && (decl.of().isEmpty() || decl.of().contains(union.name()));
    }

    private boolean fallsBack(List<Declaration.OfRecord> records) {
        return records.stream()
                .filter(this::isOtherwise)
                .map(Declaration.OfRecord::otherwise)
                .anyMatch(decl -> decl != null && decl.fallback());
    }

    /** The {@code @Case} of the record that speaks of this union. */
    private @Nullable CaseDecl caseOf(Declaration.OfRecord record) {
        for (CaseDecl decl : record.cases()) {
            if (decl.of() == null || decl.of().equals(union.name())) {
                return decl;
            }
        }
        return null;
    }

    private List<Choice> outsideChoices(List<Declaration.OfRecord> records) {
        List<Choice> choices = new ArrayList<>();
        Map<Long, String> taken = new HashMap<>();
        for (Declaration.OfRecord record : records) {
            String name = record.name().simpleName();
            CaseDecl decl = caseOf(record);
            if (decl == null) {
                problems.add(UnionProblems.missingCase(
                        record.at(), name, union.name().simpleName()));
                continue;
            }
            List<TypeName> unions = record.unions();
            if (decl.of() == null && unions.size() > 1) {
                problems.add(UnionProblems.caseOfSeveral(
                        decl.at(),
                        name,
                        unions.stream().map(TypeName::simpleName).toList()));
            }
            if (decl.values().isEmpty() && decl.texts().isEmpty()) {
                problems.add(UnionProblems.noCode(decl.at(), name));
            }
            List<Long> codes = new ArrayList<>(decl.values());
            decl.texts().forEach(text -> codes.add(code(text)));
            for (int i = 0; i < codes.size(); i++) {
                take(taken, codes.get(i), name, decl.valuesAt().get(i));
            }
            choices.add(new Choice(record.name(), codes));
        }
        requireTextsOfOneSize(records);
        return choices;
    }

    /** A text as a number of which its first byte is the most significant. */
    private static long code(String text) {
        long code = 0;
        for (byte each : text.getBytes(StandardCharsets.ISO_8859_1)) {
            code = code << Byte.SIZE | (each & 0xFF);
        }
        return code;
    }

    /** R60: codes are all numbers, or all texts as long as the tag. */
    private void requireTextsOfOneSize(List<Declaration.OfRecord> records) {
        int size = textSize(records);
        for (Declaration.OfRecord record : records) {
            CaseDecl decl = caseOf(record);
            if (decl == null) {
                continue;
            }
            boolean ascii = decl.texts().stream().allMatch(text -> text.chars().allMatch(each -> each < 0x80));
            boolean same = decl.texts().stream().allMatch(text -> text.length() == size);
            if (size > 0 && (!same || !ascii || !decl.values().isEmpty() || size > Long.BYTES)) {
                problems.add(UnionProblems.textsOfSeveralSizes(
                        decl.at(), union.name().simpleName(), record.name().simpleName()));
            }
        }
    }

    /** How long the texts are that are codes, or 0 if the codes are numbers. */
    private int textSize(List<Declaration.OfRecord> records) {
        return records.stream()
                .map(this::caseOf)
                .filter(Objects::nonNull)
                .flatMap(decl -> decl.texts().stream())
                .mapToInt(String::length)
                .findFirst()
                .orElse(0);
    }

    private @Nullable InsideTag insideTag(List<RecordLayout> records) {
        InsideTag tag = InsideTags.of(records);
        if (tag == null) {
            problems.add(UnionProblems.nothingTellsApart(
                    union.at(),
                    union.name().simpleName(),
                    union.permitted().stream().map(TypeName::simpleName).toList()));
        }
        return tag;
    }

    private List<Choice> insideChoices(List<RecordLayout> records, @Nullable InsideTag tag) {
        List<Choice> choices = new ArrayList<>();
        Map<Long, String> taken = new HashMap<>();
        if (tag != null) {
            for (RecordLayout record : records) {
                Field field = InsideTags.in(record, tag);
                long code = Objects.requireNonNull(InsideTags.constant(field));
                SourceRef at =
                        record.declaration().components().get(field.index()).at();
                take(taken, code, record.name().simpleName(), at);
                choices.add(new Choice(record.name(), List.of(code)));
            }
        }
        return choices;
    }

    private void take(Map<Long, String> taken, long code, String record, SourceRef at) {
        String first = taken.putIfAbsent(code, record);
        if (first != null) {
            problems.add(UnionProblems.duplicateCase(at, code, first, record));
        }
    }

    /** The tag is looked at before it is known which record is there, so all of them have to reach as far. */
    private void requireTagInside(InsideTag tag, List<RecordLayout> records) {
        int end = tag.offset() + tag.number().bits();
        for (RecordLayout record : records) {
            if (record.minBits() < end) {
                problems.add(UnionProblems.shorterThanTag(
                        record.declaration().at(),
                        record.name().simpleName(),
                        record.minBits(),
                        union.name().simpleName(),
                        tag.name(),
                        end));
            }
        }
    }

    private void requireAllCodes(InsideTag tag, List<Choice> choices) {
        if (!coversAll(tag.number(), choices)) {
            WireNumber number = tag.number();
            String width = "@Bits(" + (number.signed() ? "value = " + number.bits() + ", signed = true" : number.bits())
                    + ") ";
            String type = number.java() == WireNumber.JavaType.LONG ? "long " : "int ";
            problems.add(UnionProblems.missingOtherwiseInside(
                    union.at(),
                    union.name().simpleName(),
                    tag.name(),
                    choices.stream().mapToInt(choice -> choice.codes().size()).sum(),
                    number.bits(),
                    tag.offset() == 0
                            ? width + type + tag.name() + ", "
                            : "/* as the others up to " + tag.name() + ", then */ "));
        }
    }

    /** Whether there is a record for every code that the number can have. */
    static boolean coversAll(WireNumber number, List<Choice> choices) {
        long codes = choices.stream().mapToInt(choice -> choice.codes().size()).sum();
        return number.bits() < 32 && codes == 1L << number.bits();
    }
}
