package org.bitrecord.pcap;

import java.util.Locale;

/** Which operating system this is. */
final class Platform {
    private static final String NAME = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);

    private Platform() {}

    static boolean isLinux() {
        return NAME.startsWith("linux");
    }

    static boolean isMac() {
        return NAME.startsWith("mac") || NAME.startsWith("darwin");
    }

    static boolean isWindows() {
        return NAME.startsWith("windows");
    }
}
