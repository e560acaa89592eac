package org.bitrecord.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * Decides, for every module alike, what happens to a test whose tool, permission or data is missing: it is skipped with
 * the reason printed, except where {@code CI=true}, where a skip would hide an untested promise and is a failure.
 */
public final class Requirements {
    private Requirements() {}

    /** Goes on if {@code holds}; otherwise skips the test, or fails it where {@code CI=true}, saying {@code reason}. */
    public static void require(boolean holds, String reason) {
        if (holds) {
            return;
        }
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionFailedError("with CI=true a skip is a failure: " + reason);
        }
        System.err.println("skipped: " + reason);
        throw new TestAbortedException(reason);
    }

    /** The folder of shared captures beside the project, in whose absence the test is skipped. */
    public static Path captures() {
        Optional<Path> found = beside("shared/captures");
        require(found.isPresent(), "no folder shared/captures beside the project");
        return found.orElseThrow();
    }

    private static Optional<Path> beside(String name) {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            if (Files.isDirectory(up.resolve(name))) {
                return Optional.of(up.resolve(name));
            }
        }
        return Optional.empty();
    }
}
