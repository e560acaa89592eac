package org.bitrecord.processor.emit;

import com.palantir.javapoet.ClassName;

/** The classes that generated code names. */
final class Types {
    static final ClassName AUTO = ClassName.get("org.bitrecord", "Auto");
    static final ClassName BYTES = ClassName.get("org.bitrecord", "Bytes");
    static final ClassName CHECKSUM_ALGORITHM = ClassName.get("org.bitrecord", "ChecksumAlgorithm");
    static final ClassName DESCRIBED = ClassName.get("org.bitrecord", "Described");
    static final ClassName PACKED = ClassName.get("org.bitrecord", "Packed");
    static final ClassName LAYOUT = ClassName.get("org.bitrecord", "Layout");
    static final ClassName MISMATCH = ClassName.get("org.bitrecord", "Mismatch");

    static final ClassName BIG_ENDIAN = ClassName.get("org.bitrecord.runtime", "BigEndian");
    static final ClassName LITTLE_ENDIAN = ClassName.get("org.bitrecord.runtime", "LittleEndian");
    static final ClassName BINDABLE_CODEC = ClassName.get("org.bitrecord.runtime", "BindableCodec");
    static final ClassName BINDINGS = ClassName.get("org.bitrecord.runtime", "Bindings");
    static final ClassName BOUNDS = ClassName.get("org.bitrecord.runtime", "Bounds");
    static final ClassName CONTENT = ClassName.get("org.bitrecord.runtime", "Content");
    static final ClassName FIELD_CODEC = ClassName.get("org.bitrecord", "FieldCodec");
    static final ClassName FIELD_CODECS = ClassName.get("org.bitrecord.runtime", "FieldCodecs");
    static final ClassName RECORD_BUILDER = ClassName.get("org.bitrecord.runtime", "RecordBuilder");
    static final ClassName ALIGNMENT = ClassName.get("org.bitrecord.runtime", "Alignment");
    static final ClassName SAMPLES = ClassName.get("org.bitrecord.runtime", "Samples");
    static final ClassName TAG_TEXT = ClassName.get("org.bitrecord.runtime", "TagText");
    static final ClassName DESCRIBE = ClassName.get("org.bitrecord.runtime", "Describe");
    static final ClassName DEPTH = ClassName.get("org.bitrecord.runtime", "Depth");
    static final ClassName COVERAGE = ClassName.get("org.bitrecord.runtime", "Coverage");
    static final ClassName SUMS = ClassName.get("org.bitrecord.runtime", "Sums");
    static final ClassName CODES = ClassName.get("org.bitrecord.runtime", "Codes");
    static final ClassName COMPARE = ClassName.get("org.bitrecord.runtime", "Compare");
    static final ClassName FAILURE = ClassName.get("org.bitrecord.runtime", "Failure");
    static final ClassName ARGUMENTS = ClassName.get("org.bitrecord.runtime", "Arguments");
    static final ClassName ARITHMETIC = ClassName.get("org.bitrecord.runtime", "Arithmetic");
    static final ClassName GENERATED_CODEC = ClassName.get("org.bitrecord.runtime", "GeneratedCodec");
    static final ClassName LENGTHS = ClassName.get("org.bitrecord.runtime", "Lengths");
    static final ClassName OCTETS = ClassName.get("org.bitrecord.runtime", "Octets");
    static final ClassName PACKED_CODEC = ClassName.get("org.bitrecord.runtime", "PackedCodec");
    static final ClassName PART_CODEC = ClassName.get("org.bitrecord.runtime", "PartCodec");
    static final ClassName TAGGED_CODEC = ClassName.get("org.bitrecord.runtime", "TaggedCodec");
    static final ClassName UNPACKED_CODEC = ClassName.get("org.bitrecord.runtime", "UnpackedCodec");
    static final ClassName BYTES_CODEC = ClassName.get("org.bitrecord.runtime", "BytesCodec");
    static final ClassName REFUSED = ClassName.get("org.bitrecord.runtime", "Refused");
    static final ClassName FLOATS = ClassName.get("org.bitrecord.runtime", "Floats");
    static final ClassName MADE_FROM = ClassName.get("org.bitrecord.runtime", "MadeFrom");
    static final ClassName REQUIRE = ClassName.get("org.bitrecord.runtime", "Require");

    static final ClassName BYTE_BUFFER = ClassName.get("java.nio", "ByteBuffer");
    static final ClassName OPTIONAL = ClassName.get("java.util", "Optional");
    static final ClassName LIST = ClassName.get("java.util", "List");
    static final ClassName ARRAY_LIST = ClassName.get("java.util", "ArrayList");

    private Types() {}
}
