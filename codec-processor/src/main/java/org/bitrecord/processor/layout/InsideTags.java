package org.bitrecord.processor.layout;

import java.util.List;
import org.bitrecord.processor.layout.UnionLayout.InsideTag;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tag inside a union (R60): the first constant that all its records have in the same bits and that tells them
 * apart. What is the same in all of them, as the version of RTCP is, does not, and is nothing but a constant.
 */
final class InsideTags {
    private InsideTags() {}

    /** The tag of these records; null if there is no constant that all of them have. */
    static @Nullable InsideTag of(List<RecordLayout> records) {
        List<Field> shared = records.isEmpty() ? List.of() : sharedConstants(records);
        if (shared.isEmpty()) {
            return null;
        }
        RecordLayout first = records.get(0);
        Field tag = shared.stream()
                .filter(field -> tellsApart(records, field))
                .findFirst()
                .orElse(shared.get(0));
        return new InsideTag(tag.name(), first.placed(tag), tag.at().bits(), first.isLittle());
    }

    /** The component of a record that is its tag. */
    static Field in(RecordLayout record, InsideTag tag) {
        return record.fields().stream()
                .filter(field -> field.at().equals(new Offset(Offset.START, tag.offset())) && constant(field) != null)
                .findFirst()
                .orElseThrow();
    }

    /** The number that a component always is, or null. */
    static @Nullable Long constant(Field field) {
        if (field.shape() instanceof Shape.Scalar scalar) {
            return scalar.constant();
        }
        return field.shape() instanceof Shape.Flat flat ? flat.constant() : null;
    }

    private static List<Field> sharedConstants(List<RecordLayout> records) {
        RecordLayout first = records.get(0);
        return first.fields().stream()
                .filter(field -> field.at().after() == Offset.START && constant(field) != null)
                .filter(field -> records.stream().allMatch(record -> like(record, first, field) != null))
                .toList();
    }

    private static boolean tellsApart(List<RecordLayout> records, Field constant) {
        return records.stream()
                        .map(record -> like(record, records.get(0), constant))
                        .map(field -> field == null ? null : constant(field))
                        .distinct()
                        .count()
                > 1;
    }

    /** The constant of a record in the same bits as this one of the first record, and read alike; or null. */
    private static @Nullable Field like(RecordLayout record, RecordLayout first, Field constant) {
        return record.fields().stream()
                .filter(field -> constant(field) != null && field.at().equals(constant.at()))
                .filter(field -> record.isLittle() == first.isLittle()
                        && isReadAlike(record.placed(field), first.placed(constant)))
                .findFirst()
                .orElse(null);
    }

    private static boolean isReadAlike(WireNumber one, WireNumber other) {
        return one.bits() == other.bits() && one.signed() == other.signed() && one.swapped() == other.swapped();
    }
}
