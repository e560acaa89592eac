package org.bitrecord.ping.engine;

import java.time.Duration;
import org.bitrecord.Bytes;
import org.bitrecord.protocols.Ipv4Address;

/**
 * What a run is to do.
 *
 * @param destination who is asked
 * @param count how many requests to send
 * @param interval from one request to the next
 * @param timeout how long to wait for an answer
 * @param data what each request carries
 */
public record Plan(Ipv4Address destination, long count, Duration interval, Duration timeout, Bytes data) {
    /** Data of some length: bytes that count up, so that a misplaced one shows. */
    public static Bytes data(int size) {
        byte[] data = new byte[size];
        for (int i = 0; i < size; i++) {
            data[i] = (byte) i;
        }
        return Bytes.of(data);
    }
}
