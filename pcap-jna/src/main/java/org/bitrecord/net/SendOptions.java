package org.bitrecord.net;

import static org.bitrecord.Auto.AUTO;

import org.bitrecord.protocols.ipv4.Ipv4;
import org.bitrecord.protocols.ipv4.Ipv4Flags;

/**
 * What an IPv4 header says beside addresses and payload. Start from {@link #DEFAULT}. What else there is in a header can
 * be sent with {@link Interface#sendIpv4(Ipv4)}.
 *
 * @param timeToLive how many routers the datagram may pass, 0 to 255
 * @param identification 0 to 65535; {@link org.bitrecord.Auto#AUTO} takes the next one of the interface
 * @param flags whether routers may fragment it
 * @param differentiatedServices 0 to 63 (RFC 2474)
 * @param congestion 0 to 3 (RFC 3168)
 */
public record SendOptions(
        int timeToLive, int identification, Ipv4Flags flags, int differentiatedServices, int congestion) {
    /** Time to live 64, the next identification, no flags, ordinary service. */
    public static final SendOptions DEFAULT = new SendOptions(Ipv4.DEFAULT_TIME_TO_LIVE, AUTO, Ipv4Flags.NONE, 0, 0);

    /** Checks the ranges. */
    public SendOptions {
        check("timeToLive", timeToLive, 255);
        if (identification != AUTO) {
            check("identification", identification, 0xFFFF);
        }
        check("differentiatedServices", differentiatedServices, 63);
        check("congestion", congestion, 3);
    }

    private static void check(String name, int value, int maximum) {
        if (value < 0 || value > maximum) {
            throw new IllegalArgumentException(name + " is " + value + ", but the range is 0 to " + maximum);
        }
    }

    /** The same with this {@link #timeToLive()}. */
    public SendOptions withTimeToLive(int routers) {
        return new SendOptions(routers, identification, flags, differentiatedServices, congestion);
    }

    /** The same with this {@link #identification()}. */
    public SendOptions withIdentification(int number) {
        return new SendOptions(timeToLive, number, flags, differentiatedServices, congestion);
    }

    /** The same with these {@link #flags()}. */
    public SendOptions withFlags(Ipv4Flags wanted) {
        return new SendOptions(timeToLive, identification, wanted, differentiatedServices, congestion);
    }

    /** The same with the octet that {@link #differentiatedServices()} and {@link #congestion()} share (once TOS), 0 to 255. */
    public SendOptions withTrafficClass(int octet) {
        check("trafficClass", octet, 255);
        return new SendOptions(timeToLive, identification, flags, octet >>> 2, octet & 3);
    }
}
