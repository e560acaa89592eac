/** A shop. */
module shop {
    requires transitive carrier;
    requires transitive org.bitrecord;

    exports shop;
}
