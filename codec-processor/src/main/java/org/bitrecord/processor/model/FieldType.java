package org.bitrecord.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The type of a component, as far as the wire is concerned. */
public sealed interface FieldType {
    /** As the user wrote it, for messages. */
    String text();

    /** The same as a type argument, where numbers are boxed. */
    default String argumentText() {
        return switch (text()) {
            case "boolean" -> "Boolean";
            case "int" -> "Integer";
            case "long" -> "Long";
            case "float" -> "Float";
            case "double" -> "Double";
            default -> text();
        };
    }

    /** Whether it is numbers one behind the other, or one number that is wider than a {@code long}. */
    default boolean isSamples() {
        return this instanceof OfInts || this instanceof OfLongs || this instanceof OfBigInteger;
    }

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

    /** {@code float}. */
    record OfFloat() implements FieldType {
        @Override
        public String text() {
            return "float";
        }
    }

    /** {@code double}. */
    record OfDouble() implements FieldType {
        @Override
        public String text() {
            return "double";
        }
    }

    /** {@code java.math.BigInteger}. */
    record OfBigInteger() implements FieldType {
        @Override
        public String text() {
            return "BigInteger";
        }
    }

    /** {@code String}. */
    record OfString() implements FieldType {
        @Override
        public String text() {
            return "String";
        }
    }

    /** {@code org.bitrecord.Ints}. */
    record OfInts() implements FieldType {
        @Override
        public String text() {
            return "Ints";
        }
    }

    /** {@code org.bitrecord.Longs}. */
    record OfLongs() implements FieldType {
        @Override
        public String text() {
            return "Longs";
        }
    }

    /**
     * An enum.
     *
     * @param constants in their order
     * @param strict whether codes without a constant are malformed
     * @param hiding the private class that it is or lies in, or null
     * @param fromSource whether it is compiled now, so that it can be changed
     * @param at where it stands, if it is
     */
    record OfEnum(
            TypeName name,
            List<Constant> constants,
            boolean strict,
            @Nullable String hiding,
            boolean fromSource,
            SourceRef at)
            implements FieldType {
        @Override
        public String text() {
            return name.simpleName();
        }
    }

    /**
     * A constant of an enum.
     *
     * @param code its {@code @Code}, or null if it has none
     */
    record Constant(String name, @Nullable Long code, SourceRef at) {}

    /**
     * {@code List} of something.
     *
     * @param element the type argument, with its annotations
     */
    record ListOf(Component element) implements FieldType {
        @Override
        public String text() {
            return "List<" + element.type().argumentText() + ">";
        }
    }

    /**
     * {@code Packed} of something.
     *
     * @param element the type argument, with its annotations
     */
    record PackedOf(Component element) implements FieldType {
        @Override
        public String text() {
            return "Packed<" + element.type().argumentText() + ">";
        }
    }

    /**
     * {@code Optional} of something.
     *
     * @param element the type argument, with its annotations
     */
    record OptionalOf(Component element) implements FieldType {
        @Override
        public String text() {
            return "Optional<" + element.type().argumentText() + ">";
        }
    }

    /**
     * Something without a wire form.
     *
     * @param text the type as written
     * @param lack what keeps it from having one, so that the message can say what to write instead
     * @param name the class, or null if it is none or has type arguments
     * @param argument the type argument with its annotations, if it is a collection that has one; or null
     */
    record Unsupported(
            String text,
            Lack lack,
            @Nullable TypeName name,
            @Nullable Component argument) implements FieldType {
        /** Something that is no class that could be named. */
        public Unsupported(String text, Lack lack) {
            this(text, lack, null, null);
        }
    }

    /** Why a type has no wire form. */
    enum Lack {
        /** {@code byte}, {@code short} or {@code char}. */
        NARROW_NUMBER,
        /** {@code Integer} and its like. */
        BOXED,
        /** {@code byte[]}. */
        BYTE_ARRAY,
        /** Any other array. */
        ARRAY,
        /** {@code CharSequence}. */
        TEXT,
        /** {@code Optional} without a type argument. */
        OPTIONAL,
        /** A map, a set, a list without a type argument, or another collection. */
        COLLECTION,
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
