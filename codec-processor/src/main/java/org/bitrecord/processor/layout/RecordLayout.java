package org.bitrecord.processor.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.bitrecord.Order;
import org.bitrecord.processor.model.Compiled;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.TypeName;
import org.jspecify.annotations.Nullable;

/**
 * A record, laid out: where every component lies, what bounds it, and in which steps it is read.
 *
 * @param declaration what the user wrote
 * @param minBits the least size of a value
 * @param maxBits the greatest size, or {@link org.bitrecord.Layout#UNBOUNDED}
 * @param extent how the end of a value is found
 * @param grain in what its codec counts
 * @param isWholeBytes whether every value is whole bytes, so that it can be read by itself
 * @param isLossless whether every bit that is read is in the value, so that encoding what was decoded gives the same bytes
 * @param fields one for each component, and for the bits between them that no component holds
 * @param regions what lengths bound, outer ones before those inside them
 * @param runs the adjacent numbers, in wire order
 * @param checksums the components that are checksums, in the order in which they are computed (R32)
 * @param steps how a value is read
 * @param supplies what gives components their contexts, by their indexes
 * @param byOrder how its order is found while it is read, or null if that is known before
 */
public record RecordLayout(
        Declaration.OfRecord declaration,
        long minBits,
        long maxBits,
        Extent extent,
        Grain grain,
        boolean isWholeBytes,
        boolean isLossless,
        List<Field> fields,
        List<Region> regions,
        List<Run> runs,
        List<Field> checksums,
        List<Step> steps,
        Map<Integer, Call.Supply> supplies,
        @Nullable ByOrder byOrder) {
    /**
     * The number that says in which order a record lies, and the record in both orders.
     *
     * @param number the field that is the number
     * @param offset its first bit in the record
     * @param littleCode its value where the record is {@code little}
     * @param bigCode its value where the record is {@code big}
     * @param isLittle whether the number itself has its least significant byte first
     */
    public record ByOrder(
            Field number,
            int offset,
            long littleCode,
            long bigCode,
            boolean isLittle,
            RecordLayout little,
            RecordLayout big) {}

    /** A record of more numbers than this is not put into the run of another, lest its decoder grow too large. */
    private static final int MOST_FLAT_NUMBERS = 8;

    /** The same with the size that is known of it. */
    RecordLayout withSize(Shape.Size size) {
        return new RecordLayout(
                declaration,
                size.minBits(),
                size.maxBits(),
                size.extent(),
                grain,
                size.isWholeBytes(),
                isLossless,
                fields,
                regions,
                runs,
                checksums,
                steps,
                supplies,
                byOrder);
    }

    /** A record that was compiled before, of which only its codec tells. */
    static RecordLayout compiled(Declaration.OfRecord record, Compiled codec) {
        boolean fixed = codec.minBits() == codec.maxBits();
        return new RecordLayout(
                record,
                codec.minBits(),
                codec.maxBits(),
                codec.absorbs() ? Extent.ABSORBING : fixed ? Extent.FIXED : Extent.DELIMITED,
                codec.wholeBytes() ? Grain.BYTE : Grain.BIT,
                codec.wholeBytes(),
                codec.lossless(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                null);
    }

    /** Whether no more is known of it than its size. */
    private boolean isOpaque() {
        return fields.isEmpty() && !declaration.components().isEmpty();
    }

    /** The same, read in the one or the other order. */
    RecordLayout by(ByOrder order) {
        return new RecordLayout(
                declaration,
                minBits,
                maxBits,
                extent,
                grain,
                isWholeBytes,
                isLossless,
                fields,
                regions,
                runs,
                checksums,
                steps,
                supplies,
                order);
    }

    /** The components that are open unions, to whose codes codecs can be bound (R65). */
    public List<Field> openUnions() {
        return fields.stream()
                .filter(field -> field.shape() instanceof Shape.Tagged tagged
                        && tagged.union().isOpen())
                .toList();
    }

    /** Whether its codec is not always the same: it has a context, or codecs bound to codes. */
    public boolean isStateful() {
        return context() != null || !openUnions().isEmpty();
    }

    /** Whether it is one of two layouts of the same record. */
    public boolean isVariant() {
        Declaration.Variant variant = declaration.settings().variant();
        return variant != null && variant.codec() != null;
    }

    /** In one of the two layouts of a record, the number that says which it is; null in others. */
    public @Nullable Field orderNumber() {
        Declaration.Variant variant = declaration.settings().variant();
        Component chooser = OrderChoice.chooser(declaration);
        return variant == null || variant.before() == null || chooser == null ? null : field(chooser.name());
    }

    /** The class of the context that its codec may be given, or null if it has none. */
    @Nullable
    public TypeName context() {
        return isBare() ? null : declaration.settings().context();
    }

    /** Whether it cannot be read without its context. */
    public boolean readsContext() {
        return context() != null
                && (!askedOfContext().isEmpty() || callsOnRead().stream().anyMatch(Call::takesContext));
    }

    /** The methods that are called while it is read. */
    public List<Call> callsOnRead() {
        Stream<Call> called = fields.stream()
                .map(Field::shape)
                .filter(Shape.Called.class::isInstance)
                .map(shape -> ((Shape.Called) shape).by());
        Stream<Call> supplying =
                supplies.values().stream().filter(Call.Supply::isRead).map(Call.Supply::by);
        return Stream.concat(called, supplying).toList();
    }

    /** What conditions ask of the context, each once. */
    public List<Condition.Operand> askedOfContext() {
        Map<String, Condition.Operand> asked = new LinkedHashMap<>();
        fields.stream()
                .flatMap(field -> field.shape().conditions().stream())
                .flatMap(condition -> condition.ofContext().stream())
                .forEach(operand -> asked.putIfAbsent(operand.pathOfContext(), operand));
        return List.copyOf(asked.values());
    }

    /** The field of that name. */
    Field field(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no field " + name));
    }

    /** The record's name. */
    public TypeName name() {
        return declaration.name();
    }

    /** The class that reads and writes it. */
    public TypeName codec() {
        return isBare() ? name() : codecOf(declaration);
    }

    /** The class that reads and writes a record, or the one for its order inside the codec. */
    static TypeName codecOf(Declaration.OfRecord record) {
        Declaration.Variant variant = record.settings().variant();
        TypeName codec = record.name().codec();
        return variant == null || variant.codec() == null ? codec : codec.nested(variant.codec());
    }

    /** Whether it is a type argument rather than a record; its name is that of the codec then. */
    public boolean isBare() {
        return fields.stream().anyMatch(field -> field.access() == Field.Access.BARE);
    }

    /** Whether it is nothing but numbers that say nothing of each other. */
    public boolean isPlain() {
        return fields.stream().allMatch(field -> field.inRun() && field.role() instanceof Role.Plain);
    }

    /** Whether it lies in the run of a record that contains it. */
    public boolean isFlat() {
        return isPlain() && !isOpaque() && byOrder == null && (!isWholeBytes() || numbers() <= MOST_FLAT_NUMBERS);
    }

    private int numbers() {
        return runs.stream().mapToInt(run -> run.slices().size()).sum();
    }

    /** The number that the record stands for if it is a code record, that is, has one number and nothing else; or null. */
    @Nullable
    public WireNumber code() {
        return fields.size() == 1
                        && fields.get(0).role() instanceof Role.Plain
                        && fields.get(0).shape() instanceof Shape.Scalar scalar
                        && scalar.number().java() != WireNumber.JavaType.BOOLEAN
                        && scalar.number().isItself()
                ? scalar.number()
                : null;
    }

    /** What speaks with the number of this path: a number inside a component, or else the component. */
    public Field speaker(List<String> path, int component) {
        Field inside = inside(path, fields);
        return inside == null ? fields.get(component) : inside;
    }

    /** The number inside a component that says something of others and has this path, or null. */
    static @Nullable Field inside(List<String> path, List<Field> fields) {
        return fields.stream()
                .filter(field -> field.shape() instanceof Shape.Inside inside
                        && inside.numberPath().equals(path))
                .findFirst()
                .orElse(null);
    }

    /** The last component of the innermost region around this one, or of the record. */
    public int lastAround(int component) {
        Region region = tails().around(component);
        return region == null ? fields.size() - 1 : region.through();
    }

    /** The number that a field is, as it lies in the innermost record around it: R11 may have turned its bytes. */
    public WireNumber placed(Field field) {
        int component =
                field.shape() instanceof Shape.Inside inside ? inside.last().index() : field.index();
        return holder(field).runs.stream()
                .flatMap(run -> run.slices().stream())
                .filter(slice -> slice.field() == component)
                .map(Slice::number)
                .findFirst()
                .orElseGet(() -> Objects.requireNonNull(field.number()));
    }

    /** Whether the least significant byte of a number comes first. */
    public boolean isLittle(Field number) {
        return holder(number).isLittle() != placed(number).swapped();
    }

    /** Whether the least significant byte of its numbers comes first, unless they say otherwise. */
    public boolean isLittle() {
        return declaration.settings().order().bytes() == Order.LITTLE;
    }

    /** The innermost record that has the field. */
    private RecordLayout holder(Field field) {
        return field.shape() instanceof Shape.Inside inside
                ? inside.records().get(inside.records().size() - 1)
                : this;
    }

    /** Whether what a checksum covers may end within a byte. */
    public boolean endsWithinByte(Role.ChecksumOf checksum) {
        List<Shape> shapes = fields.stream().map(Field::shape).toList();
        return new Phases(shapes, regions).endOf(checksum.through()) != 0;
    }

    /** The fields that may go on to the end of what the record is read from: no length bounds them, nor do they themselves. */
    public List<Field> absorbing() {
        return fields.stream()
                .filter(field -> field.shape().extent() == Extent.ABSORBING)
                .filter(field -> Tails.around(regions, field.index()) == null)
                .toList();
    }

    /**
     * Whether every value goes on to the end of what the record is read from: one of its fields always does, or is followed
     * by a tail that is found from that end.
     */
    public boolean takesAll() {
        int last = fields.size() - 1;
        return absorbing().stream()
                .anyMatch(field ->
                        field.takesAll() || (isFollowed(field) && tails().areFoundFromEnd(field.index(), last)));
    }

    /** Whether there are bits behind a field: a tail of none is found where the field ends. */
    private boolean isFollowed(Field field) {
        return fields.subList(field.index() + 1, fields.size()).stream()
                .anyMatch(behind -> !behind.isFixed() || behind.shape().minBits() > 0);
    }

    /**
     * The fields that may have to be empty because of this one: those behind it in what encloses it, if it may go on to
     * the end of that, and if they are not found from that end.
     */
    public List<Field> displacedBy(Field field) {
        if (field.shape().extent() != Extent.ABSORBING) {
            return List.of();
        }
        Region region = Tails.around(regions, field.index());
        int last = region == null ? fields.size() - 1 : region.through();
        return tails().areFoundFromEnd(field.index(), last)
                ? List.of()
                : List.copyOf(fields.subList(field.index() + 1, last + 1));
    }

    private Tails tails() {
        return new Tails(fields.stream().map(Field::shape).toList(), regions);
    }
}
