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
    static final String RANGE = "org.bitrecord.Range";
    static final String GAP = "org.bitrecord.Gap";
    static final String GAP_AFTER = "org.bitrecord.GapAfter";
    static final String WHEN = "org.bitrecord.When";
    static final String PRESENT = "org.bitrecord.Present";
    static final String COUNT = "org.bitrecord.Count";
    static final String PREFIXED = "org.bitrecord.Prefixed";
    static final String SIZE = "org.bitrecord.Size";
    static final String TIMES = "org.bitrecord.Times";
    static final String MAX = "org.bitrecord.Max";
    static final String ALIGN_TO = "org.bitrecord.AlignTo";
    static final String TEXT = "org.bitrecord.Text";
    static final String WITH = "org.bitrecord.With";
    static final String DEFAULT = "org.bitrecord.Default";
    static final String ORDER_FROM = "org.bitrecord.OrderFrom";
    static final String OFFSET = "org.bitrecord.Offset";
    static final String DEFAULT_ORDER = "org.bitrecord.DefaultOrder";
    static final String STRICT = "org.bitrecord.Strict";
    static final String CODE = "org.bitrecord.Code";
    static final String SUPPLIES = "org.bitrecord.Supplies";
    static final String SIZE_OF = "org.bitrecord.SizeOf";
    static final String COUNT_OF = "org.bitrecord.CountOf";
    static final String DERIVE_OF = "org.bitrecord.DeriveOf";

    /** Those that belong on components of a record with {@link #BIT_CODEC}. */
    static final List<String> ON_COMPONENTS = List.of(
            BITS,
            CONST,
            LENGTH,
            TAG,
            CHECKSUM,
            REST,
            UNTIL,
            RANGE,
            GAP,
            GAP_AFTER,
            WHEN,
            PRESENT,
            COUNT,
            PREFIXED,
            SIZE,
            TIMES,
            MAX,
            ALIGN_TO,
            TEXT,
            WITH,
            DEFAULT,
            ORDER_FROM,
            OFFSET);

    /** Those that belong on static methods of records with {@link #BIT_CODEC}. */
    static final List<String> ON_METHODS = List.of(SUPPLIES, SIZE_OF, COUNT_OF, DERIVE_OF);

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
