/** What carries goods. */
module carrier {
    requires transitive org.bitrecord;

    exports carrier;
}
