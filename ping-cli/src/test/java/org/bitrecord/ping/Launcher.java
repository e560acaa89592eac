package org.bitrecord.ping;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Where the launcher is that the build has made ready. */
final class Launcher {
    private Launcher() {}

    static Path path() {
        return Path.of(System.getProperty("sup.launcher")).toAbsolutePath().normalize();
    }

    /** The command that starts it. Test runs in the background ignore SIGINT, and pass that on: hence {@code env}. */
    static String[] command(String... arguments) {
        List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT", path().toString()));
        Collections.addAll(command, arguments);
        return command.toArray(String[]::new);
    }
}
