/** Records of network protocols. They contain each other, which sealed unions allow in one named module only. */
module org.bitrecord.protocols {
    requires transitive org.bitrecord;
    requires static org.jspecify;

    exports org.bitrecord.protocols;
    exports org.bitrecord.protocols.arp;
    exports org.bitrecord.protocols.ethernet;
    exports org.bitrecord.protocols.icmp;
    exports org.bitrecord.protocols.ipv4;
}
