package org.bitrecord.ping.report;

/** In what an answer differs from what the request makes it be. */
public sealed interface Flaw {
    /** Whether the answer proves nothing: a kernel would have dropped it. */
    boolean spoilsReply();

    /**
     * The checksum of the ICMP message is wrong.
     *
     * @param actual 0 to 65535
     * @param expected 0 to 65535
     */
    record Checksum(int actual, int expected) implements Flaw {
        @Override
        public boolean spoilsReply() {
            return true;
        }
    }

    /** The checksum of the IPv4 header is wrong. */
    record HeaderChecksum() implements Flaw {
        @Override
        public boolean spoilsReply() {
            return true;
        }
    }

    /**
     * A byte of the data is another one than was sent.
     *
     * @param index of the first such byte
     * @param actual 0 to 255
     * @param expected 0 to 255
     */
    record Data(int index, int actual, int expected) implements Flaw {
        @Override
        public boolean spoilsReply() {
            return false;
        }
    }

    /**
     * The data is of another length than was sent, and the same as far as it goes.
     *
     * @param actual in bytes
     * @param expected in bytes
     */
    record Length(int actual, int expected) implements Flaw {
        @Override
        public boolean spoilsReply() {
            return false;
        }
    }

    /**
     * The code is not 0, the only one that RFC 792 knows for echo replies.
     *
     * @param actual 1 to 255
     */
    record Code(int actual) implements Flaw {
        @Override
        public boolean spoilsReply() {
            return false;
        }
    }
}
