package org.bitrecord.runtime;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bitrecord.Layout;
import org.bitrecord.Mismatch;
import org.jspecify.annotations.Nullable;

/**
 * The codecs that were bound to codes of an open union (R65). Immutable and safe on any thread.
 *
 * @param <U> what the union leaves open: the interface that the bound records implement
 */
public final class Bindings<U> {
    private final SortedMap<Long, BindableCodec<? extends U>> codecs;

    private Bindings(SortedMap<Long, BindableCodec<? extends U>> codecs) {
        this.codecs = codecs;
    }

    /** No codec at all. */
    public static <U> Bindings<U> none() {
        return new Bindings<>(new TreeMap<>());
    }

    /** These and one more; a code that was bound before is bound anew. */
    public Bindings<U> and(long code, BindableCodec<? extends U> codec) {
        SortedMap<Long, BindableCodec<? extends U>> more = new TreeMap<>(codecs);
        more.put(code, codec);
        return new Bindings<>(more);
    }

    /** The codec that is bound to a code, or null. */
    public @Nullable BindableCodec<? extends U> of(long code) {
        return codecs.get(code);
    }

    /** The codec of a record; the first of several. */
    @SuppressWarnings("unchecked") // it is the codec of the record's own class
    private BindableCodec<U> codecOf(U value) {
        return (BindableCodec<U>) codecs.values().stream()
                .filter(codec -> codec.type().equals(value.getClass()))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        "", "is a " + value.getClass().getSimpleName() + ", for which no codec is bound: see `with`"));
    }

    private List<Long> codes(U value) {
        return codecs.entrySet().stream()
                .filter(entry -> entry.getValue().type().equals(value.getClass()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** As {@link GeneratedCodec#sizeInBytes}. */
    public int sizeInBytes(U value) {
        return codecOf(value).sizeInBytes(value);
    }

    /** As {@link GeneratedCodec#verify}. */
    public void verify(U value) {
        codecOf(value).verify(value);
    }

    /** As {@link GeneratedCodec#absorbs}. */
    public boolean absorbs(U value) {
        return codecOf(value).absorbs(value);
    }

    /** As {@link GeneratedCodec#write}. */
    public void write(U value, ByteBuffer out, int start) {
        codecOf(value).write(value, out, start);
    }

    /** As {@link GeneratedCodec#fixed}. */
    public U fixed(U value, String path) {
        return codecOf(value).fixed(value, path + value.getClass().getSimpleName() + ".");
    }

    /** As {@link GeneratedCodec#check}. */
    public void check(U value, String path, List<Mismatch> found) {
        codecOf(value).check(value, path + value.getClass().getSimpleName() + ".", found);
    }

    /**
     * The code that a record's codec is bound to, for the tag {@code component}.
     *
     * @throws Refused if there is not just one
     */
    public long codeOf(U value, String path, String component) {
        List<Long> codes = codes(value);
        if (codes.size() != 1) {
            String what = codes.isEmpty() ? "bound to no code" : "bound to the codes " + text(codes, ", ");
            throw new Refused(
                    path + component, "cannot be computed: " + value.getClass().getSimpleName() + " is " + what);
        }
        return codes.get(0);
    }

    /** Whether the code chooses the record's class. */
    public boolean accepts(long code, U value) {
        return codes(value).contains(code);
    }

    /** The codes that choose the record's class, for messages. */
    public String codesOf(U value) {
        return text(codes(value), " or ");
    }

    private static String text(List<Long> codes, String between) {
        return codes.stream().map(String::valueOf).collect(Collectors.joining(between));
    }

    /** A union with the bound records among its own. */
    public Layout.OfUnion describe(Layout.OfUnion union) {
        List<Layout.Choice> choices = new ArrayList<>(union.choices());
        codecs.forEach((code, codec) -> choices.add(new Layout.Choice(List.of(code), codec)));
        return codecs.isEmpty()
                ? union
                : new Layout.OfUnion(
                        union.name(),
                        union.minBits(),
                        union.maxBits(),
                        union.tag(),
                        choices,
                        union.otherwise(),
                        union.fallback());
    }

    /** A record with another union in one of its fields. */
    public static Layout.OfRecord describe(Layout.OfRecord record, int index, Layout.OfUnion union) {
        Layout.Field field = record.fields().get(index);
        if (!(field.type() instanceof Layout.Type.Tagged tagged)) {
            throw new AssertionError(field.name() + " is no union");
        }
        List<Layout.Field> fields = new ArrayList<>(record.fields());
        fields.set(
                index,
                new Layout.Field(field.name(), new Layout.Type.Tagged(union, tagged.sizeInBits()), field.relations())
                        .documented(field.documentation()));
        return new Layout.OfRecord(
                record.name(),
                record.minBits(),
                record.maxBits(),
                record.numbering(),
                record.maxDepth(),
                fields,
                record.context(),
                record.documentation());
    }
}
