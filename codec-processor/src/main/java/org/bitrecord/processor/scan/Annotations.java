package org.bitrecord.processor.scan;

import java.util.List;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** The names of the annotations. */
final class Annotations {
    static final String BIT_CODEC = "org.bitrecord.BitCodec";
    static final String UNION = "org.bitrecord.Union";
    static final String CASE = "org.bitrecord.Case";
    static final String OTHERWISE = "org.bitrecord.Otherwise";
    static final String BITS = "org.bitrecord.Bits";
    static final String CONST = "org.bitrecord.Const";
    static final String LENGTH = "org.bitrecord.Length";
    static final String TAG = "org.bitrecord.Tag";
    static final String CHECKSUM = "org.bitrecord.Checksum";
    static final String REST = "org.bitrecord.Rest";
    static final String UNTIL = "org.bitrecord.Until";

    /** Those that belong on components of a record with {@link #BIT_CODEC}. */
    static final List<String> ON_COMPONENTS = List.of(BITS, CONST, LENGTH, TAG, CHECKSUM, REST, UNTIL);

    /** Those that belong on records with {@link #BIT_CODEC}, beside it. */
    static final List<String> ON_RECORDS = List.of(CASE, OTHERWISE);

    private Annotations() {}

    static boolean isOn(Element element, String annotation) {
        return AnnotationReader.find(element, annotation) != null;
    }

    /** The first annotation on the element, in the order of the list, that is one of these; or null. */
    static @Nullable String firstOn(Element element, List<String> annotations) {
        for (String annotation : annotations) {
            if (!AnnotationReader.findAll(element, annotation).isEmpty()) {
                return annotation;
            }
        }
        return null;
    }

    /** As it is written: {@code @Bits}. */
    static String text(String annotation) {
        return "@" + annotation.substring(annotation.lastIndexOf('.') + 1);
    }
}
