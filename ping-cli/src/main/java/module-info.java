/** sup: a ping that builds its packets with generated codecs. */
@org.jspecify.annotations.NullMarked
module org.bitrecord.ping {
    requires static org.jspecify;
    requires org.bitrecord;
    requires org.bitrecord.protocols;
    requires org.bitrecord.pcap;
    requires jopt.simple;
}
