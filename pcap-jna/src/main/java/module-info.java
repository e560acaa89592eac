/**
 * Network devices, live captures, injection, ICMP sockets and capture files, over libpcap or Linux sockets; and on top of
 * them an interface that sends its own IPv4 datagrams on an Ethernet and awaits the answers.
 *
 * <p>Native libraries are loaded when something is opened, never before: a program that only reads capture files needs
 * none.
 */
@org.jspecify.annotations.NullMarked
module org.bitrecord.pcap {
    // Compile time only: a user's module need not know the null annotations.
    requires static org.jspecify;
    requires transitive org.bitrecord.protocols;
    requires com.sun.jna;

    exports org.bitrecord.net;
    exports org.bitrecord.pcap;
}
