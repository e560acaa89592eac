package org.bitrecord.processor.random;

/** The bits are no value; and where a reader has to look for the reason. */
final class Bad extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Place place;

    private Bad(String message, Place place) {
        super(message, null, false, false);
        this.place = place;
    }

    /**
     * A place in the bits.
     *
     * @param path the component
     * @param bit its first bit, or the one that is wrong
     * @param needed how many bits it needs, or -1 if that is not the reason
     * @param available how many of these there are, or -1
     * @param limit what ends the bits that are there, or of what some are left over; null if it is neither
     */
    record Place(String path, long bit, long needed, long available, String limit) {
        /** Whether it is only that the input ends too early. */
        boolean lacksInput() {
            return needed >= 0 && limit.startsWith(Limit.INPUT);
        }
    }

    /**
     * Where the bits for a part end.
     *
     * @param end the first bit that is not for it
     * @param says what says so
     */
    record Limit(int end, String says) {
        static final String INPUT = "the input";
        private static final String BEFORE = " before ";

        static Limit ofSize(int end, String path) {
            return new Limit(end, "the size of " + path);
        }

        /** R21: the same less the bits of what follows, of which the first is called so. */
        Limit before(int bits, String name) {
            String what = says.contains(BEFORE) ? says.substring(0, says.indexOf(BEFORE)) : says;
            return new Limit(end - bits, what + BEFORE + name);
        }
    }

    Place place() {
        return place;
    }

    static Bad wrong(String path, long bit, String message) {
        return new Bad(message, new Place(path, bit, -1, -1, null));
    }

    static Bad lack(String path, long bit, long needed, Limit limit) {
        return lack(path, bit, needed, Math.max(0, limit.end() - bit), limit);
    }

    static Bad lack(String path, long bit, long needed, long available, Limit limit) {
        return new Bad("lack", new Place(path, bit, needed, available, limit.says()));
    }

    static Bad leftOver(String path, long bit, Limit limit) {
        return new Bad("left over", leftOver(path, bit, limit.says()));
    }

    static Place leftOver(String path, long bit, String limit) {
        return new Place(path, bit, -1, -1, limit);
    }
}
