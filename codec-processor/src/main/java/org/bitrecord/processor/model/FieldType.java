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
     */
    record Unsupported(String text) implements FieldType {}
}
