package org.bitrecord.processor.layout;

/** One step of reading a record. Sizes are in bits. */
public sealed interface Step {
    /**
     * What may be used up: the bits before the end of a region (or of what the record is read from), less those that
     * belong to components of fixed size behind.
     *
     * @param region the index of the region, or {@link Region#NONE}
     * @param reserved how many bits before that end belong to what follows
     * @param isBefore whether they are counted from the beginning of the region instead
     */
    record Limit(int region, long reserved, boolean isBefore) {
        /** Bits before the end of a region. */
        public Limit(int region, long reserved) {
            this(region, reserved, false);
        }

        /** Whether bits missing before it could still follow. */
        public boolean isOpen() {
            return region == Region.NONE;
        }

        /** Whether it is neither the end of a region nor that of the input, but lies before it. */
        public boolean isShifted() {
            return reserved > 0 || isBefore;
        }
    }

    /**
     * Makes sure that so many bits are there.
     *
     * @param at where they begin
     */
    record Need(Offset at, long bits, Limit limit) implements Step {}

    /** Loads the words of a run, takes its numbers out of them and compares those that are constant. */
    record Load(Run run) implements Step {}

    /**
     * Compares the length of a region of fixed size.
     *
     * @param bits the only size that it can have
     */
    record Agree(Region region, long bits) implements Step {}

    /**
     * Finds the end of a region, which has to lie before that of the one around it and not before what the region holds
     * at least.
     *
     * @param at where the region begins
     * @param around what it may take
     * @param furthest what it takes if its length says that it goes on to the end (R24)
     */
    record Open(Region region, Offset at, Limit around, Limit furthest) implements Step {}

    /**
     * Finds the end of a component before the components before it are read, because what lies behind it has to be read
     * first (R25).
     */
    record Reserve(Field field, Limit limit) implements Step {}

    /**
     * Finds the beginning of a region from its end.
     *
     * @param end where it ends
     * @param floor where the components begin that may lie before it
     * @param least how many bits those take at least
     */
    record Begin(Region region, Offset end, Offset floor, long least) implements Step {}

    /** Compares the length of a region behind it with what was read. */
    record Measure(Region region, Offset from, Offset to) implements Step {}

    /**
     * Reads a component that is not in a run.
     *
     * @param limit what it may use up
     * @param end where it ends
     */
    record Read(Field field, Limit limit, End end) implements Step {
        /** Whether it is known where the component ends before it is read. */
        public boolean hasKnownEnd() {
            return field.isFixed() || field.isSizedRegion() || end == End.LIMIT || end == End.LIMIT_BY_SIZE;
        }
    }

    /** How the end of a component is known once it is read. */
    enum End {
        /** It is the limit: the component takes everything before it. */
        LIMIT,
        /** It has to be the limit, which is compared with the component's size. */
        LIMIT_BY_SIZE,
        /** Its size says so. */
        SIZE,
        /** Nobody needs to know. */
        UNUSED
    }

    /**
     * Makes sure that a region is used up.
     *
     * @param at where its last component ends
     */
    record Close(Region region, Offset at) implements Step {}
}
