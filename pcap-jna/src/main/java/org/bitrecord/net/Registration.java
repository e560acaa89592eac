package org.bitrecord.net;

/** A listener's being registered, until it is closed. */
public interface Registration extends AutoCloseable {
    /** Ends it: from any thread, any number of times. A call to the listener that is under way goes on. */
    @Override
    void close();
}
