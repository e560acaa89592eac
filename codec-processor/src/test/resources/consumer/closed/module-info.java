/** Keeps what it depends on to itself. */
module closed {
    requires org.bitrecord;

    exports closed;
}
