package org.bitrecord.pcap;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;

/**
 * What an {@link IcmpSocket} reports: a reply, an error that a request met, or the time stamp of a request. An object to
 * be filled again and again; which of its parts mean something depends on the outcome of {@link IcmpSocket#receive}.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class IcmpEvent {
    /** The value of {@link #timeToLive()} when it is not known. */
    public static final int UNKNOWN = -1;

    private ByteBuffer data = ByteBuffer.allocate(128);
    private int length;
    private int address;
    private int destination;
    private int timeToLive;
    private long epochNanos;
    private long sendNumber;
    private int errorType;
    private int errorCode;
    private int errorInfo;

    /** An event of nothing, to be filled. */
    public IcmpEvent() {}

    /**
     * The bytes, from index 0 on, {@link #length()} in number, big-endian. After a reply: the ICMP message without its IP
     * header, its checksum not verified. After an error: the beginning of the ICMP message of the request, as far as
     * the error quotes it and the kernel passes it on; often eight bytes.
     */
    public ByteBuffer data() {
        return data;
    }

    /** How many bytes {@link #data()} holds. */
    public int length() {
        return length;
    }

    /** After a reply: who sent it. After an error: who reported it, which usually is a router. */
    public Inet4Address address() {
        return toAddress(address);
    }

    /** After an error: to whom the request was sent. */
    public Inet4Address destination() {
        return toAddress(destination);
    }

    /** After a reply: the time to live that was left, 0 to 255, or {@link #UNKNOWN}. */
    public int timeToLive() {
        return timeToLive;
    }

    /**
     * When the kernel received the reply or the error, or handed the request to the device: nanoseconds since
     * 1970-01-01T00:00:00Z by the clock of this host. {@link Frame#NO_TIME} if the kernel does not say.
     */
    public long epochNanos() {
        return epochNanos;
    }

    /** After a time stamp of a request: what {@link IcmpSocket#send} returned for that request. */
    public long sendNumber() {
        return sendNumber;
    }

    /** After an error: the ICMP type, 0 to 255. */
    public int errorType() {
        return errorType;
    }

    /** After an error: the ICMP code, 0 to 255. */
    public int errorCode() {
        return errorCode;
    }

    /**
     * After an error: what the type goes with. "Fragmentation needed": the MTU of the next hop, in bytes. "Parameter
     * problem": the index of the byte. "Redirect": the address of the better gateway. Else 0.
     */
    public int errorInfo() {
        return errorInfo;
    }

    void reply(ByteBuffer from, int offset, int count, int source, int ttl, long stamp) {
        take(from, offset, count);
        address = source;
        timeToLive = ttl;
        epochNanos = stamp;
    }

    void error(ByteBuffer from, int offset, int count, int target, int offender, long stamp) {
        take(from, offset, count);
        address = offender;
        destination = target;
        timeToLive = UNKNOWN;
        epochNanos = stamp;
    }

    void errorKind(int type, int code, int info) {
        errorType = type;
        errorCode = code;
        errorInfo = info;
    }

    void sent(long number, long stamp) {
        length = 0;
        sendNumber = number;
        epochNanos = stamp;
    }

    private void take(ByteBuffer from, int offset, int count) {
        if (data.capacity() < count) {
            data = ByteBuffer.allocate(Math.max(count, 2 * data.capacity()));
        }
        data.put(0, from, offset, count);
        length = count;
    }

    private static Inet4Address toAddress(int bits) {
        byte[] octets = ByteBuffer.allocate(4).putInt(0, bits).array();
        try {
            return (Inet4Address) InetAddress.getByAddress(octets);
        } catch (UnknownHostException e) {
            throw new AssertionError("four octets are an address", e);
        }
    }
}
