package org.bitrecord.ping.terminal;

import org.bitrecord.ping.report.Complaint;
import org.bitrecord.protocols.Ipv4Address;

/** Says in words what ICMP errors mean: RFC 792, and for unreachable destinations RFC 1812 section 5.2.7.1. */
final class Complaints {
    private Complaints() {}

    static String inWords(Complaint complaint) {
        return switch (complaint.type()) {
            case Complaint.DESTINATION_UNREACHABLE -> unreachable(complaint);
            case Complaint.SOURCE_QUENCH -> "source quench: send more slowly";
            case Complaint.REDIRECT -> redirect(complaint);
            case Complaint.TIME_EXCEEDED ->
                switch (complaint.code()) {
                    case 0 -> "time to live exceeded";
                    case 1 -> "fragment reassembly time exceeded";
                    default -> "time exceeded, " + code(complaint);
                };
            case Complaint.PARAMETER_PROBLEM ->
                switch (complaint.code()) {
                    case 0 -> "parameter problem: pointer = " + complaint.detail();
                    // RFC 1108 and, for the length, IANA's "ICMP Parameters"
                    case 1 -> "parameter problem: a required option is missing";
                    case 2 -> "parameter problem: bad length";
                    default -> "parameter problem, " + code(complaint);
                };
            default -> "ICMP type " + complaint.type() + ", " + code(complaint);
        };
    }

    private static String unreachable(Complaint complaint) {
        return switch (complaint.code()) {
            case 0 -> "destination net unreachable";
            case 1 -> "destination host unreachable";
            case 2 -> "destination protocol unreachable";
            case 3 -> "destination port unreachable";
            case Complaint.FRAGMENTATION_NEEDED -> "fragmentation needed" + mtu(complaint.detail());
            case 5 -> "source route failed";
            case 6 -> "destination net unknown";
            case 7 -> "destination host unknown";
            case 8 -> "source host isolated";
            case 9 -> "destination net administratively prohibited";
            case 10 -> "destination host administratively prohibited";
            case 11 -> "destination net unreachable for this type of service";
            case 12 -> "destination host unreachable for this type of service";
            case 13 -> "communication administratively prohibited";
            case 14 -> "host precedence violation";
            case 15 -> "precedence cutoff in effect";
            default -> "destination unreachable, " + code(complaint);
        };
    }

    /** Routers from before RFC 1191 say 0. */
    private static String mtu(int mtu) {
        return mtu == 0 ? " (next MTU unknown)" : " (next MTU " + mtu + ")";
    }

    private static String redirect(Complaint complaint) {
        String to = new Ipv4Address(complaint.detail()).toString();
        return switch (complaint.code()) {
            case 0 -> "redirect to " + to + " for the net";
            case 1 -> "redirect to " + to + " for the host";
            case 2 -> "redirect to " + to + " for the net and this type of service";
            case 3 -> "redirect to " + to + " for the host and this type of service";
            default -> "redirect to " + to + ", " + code(complaint);
        };
    }

    private static String code(Complaint complaint) {
        return "code " + complaint.code();
    }
}
