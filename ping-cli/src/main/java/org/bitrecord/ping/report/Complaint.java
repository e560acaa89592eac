package org.bitrecord.ping.report;

/**
 * What an ICMP error says (RFC 792, RFC 1812 section 5.2.7).
 *
 * @param type 0 to 255
 * @param code 0 to 255
 * @param detail what the type goes with, and else 0. "Fragmentation needed": the MTU of the next hop in bytes (RFC 1191), 0
 *     if the router does not say. "Parameter problem": the index of the byte. "Redirect": the address of the better gateway
 */
public record Complaint(int type, int code, int detail) {
    /** The type "destination unreachable". */
    public static final int DESTINATION_UNREACHABLE = 3;

    /** The type "source quench" (deprecated by RFC 6633). */
    public static final int SOURCE_QUENCH = 4;

    /** The type "redirect". */
    public static final int REDIRECT = 5;

    /** The type "time exceeded". */
    public static final int TIME_EXCEEDED = 11;

    /** The type "parameter problem". */
    public static final int PARAMETER_PROBLEM = 12;

    /** The code of "destination unreachable" that means "fragmentation needed and DF set". */
    public static final int FRAGMENTATION_NEEDED = 4;

    /** Whether the request may still be answered: a redirect and a source quench say that it went on. */
    public boolean leavesHope() {
        return type == REDIRECT || type == SOURCE_QUENCH;
    }
}
