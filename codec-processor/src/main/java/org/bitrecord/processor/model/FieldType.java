package org.bitrecord.processor.model;

/** The type of a component, as far as the wire is concerned. */
public sealed interface FieldType {
    /** As the user wrote it, for messages. */
    String text();

    /** {@code boolean}. */
    record OfBoolean() implements FieldType {
        @Override
        public String text() {
            return "boolean";
        }
    }

    /** {@code int}. */
    record OfInt() implements FieldType {
        @Override
        public String text() {
            return "int";
        }
    }

    /** {@code long}. */
    record OfLong() implements FieldType {
        @Override
        public String text() {
            return "long";
        }
    }

    /** {@code org.bitrecord.Bytes}. */
    record OfBytes() implements FieldType {
        @Override
        public String text() {
            return "Bytes";
        }
    }

    /** A record with {@code @BitCodec}, or a sealed interface with {@code @Union}. */
    record Named(TypeName name) implements FieldType {
        @Override
        public String text() {
            return name.simpleName();
        }
    }

    /** {@code List} of something. */
    record ListOf(FieldType element) implements FieldType {
        @Override
        public String text() {
            return "List<" + element.text() + ">";
        }
    }

    /**
     * Something without a wire form.
     *
     * @param text the type as written
     * @param lack what keeps it from having one, so that the message can say what to write instead
     */
    record Unsupported(String text, Lack lack) implements FieldType {}

    /** Why a type has no wire form. */
    enum Lack {
        /** {@code byte}, {@code short} or {@code char}. */
        NARROW_NUMBER,
        /** {@code float} or {@code double}. */
        FLOATING_POINT,
        /** {@code Integer} and its like. */
        BOXED,
        /** {@code byte[]}. */
        BYTE_ARRAY,
        /** Any other array. */
        ARRAY,
        /** {@code String}. */
        TEXT,
        /** {@code Optional}. */
        OPTIONAL,
        /** A map, a set, a list without a type argument, or another collection. */
        COLLECTION,
        /** An enum. */
        ENUM,
        /** A record without {@code @BitCodec}. */
        RECORD_WITHOUT_CODEC,
        /** A record with {@code @BitCodec} from a class file that was compiled without the processor. */
        RECORD_COMPILED_WITHOUT_CODEC,
        /** A sealed interface without {@code @Union}. */
        SEALED_INTERFACE_WITHOUT_UNION,
        /** Anything else. */
        OTHER
    }
}
