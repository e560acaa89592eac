/** The annotations, the codec interfaces and their run time. Needs nothing but {@code java.base}. */
module org.bitrecord {
    // Compile time only: a user's module need not know the null annotations.
    requires static org.jspecify;

    exports org.bitrecord;
    exports org.bitrecord.runtime;
}
