package org.bitrecord.pcap.lab;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bitrecord.testing.Requirements;

/**
 * A network in namespaces: brought up when made, taken down, with every process in it, when closed. Several may be up
 * side by side. What is in it, {@code netlab plan} tells.
 */
public final class Lab implements AutoCloseable {
    private static final Duration SETTING_UP = Duration.ofMinutes(1);
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String prefix;
    private final Path folder;

    private Lab(String prefix, Path folder) {
        this.prefix = prefix;
        this.folder = folder;
    }

    /** Brings a network up; skips the test where that needs what this machine or user does not have. */
    public static Lab up() {
        boolean linux = System.getProperty("os.name").startsWith("Linux");
        Requirements.require(linux, "network namespaces exist on Linux only");
        Requirements.require("root".equals(System.getProperty("user.name")), "network namespaces need root");
        Requirements.require(canMakeNamespaces(), "this machine does not allow network namespaces, or has no iproute2");
        try {
            // Device and folder names hold the process id: labs of several test runs stay apart.
            String prefix = "t" + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet();
            Path folder = Files.createTempDirectory("netlab");
            for (String name : List.of("netlab", "responder.py")) {
                try (InputStream in = Lab.class.getResourceAsStream("/netlab/" + name)) {
                    Files.copy(in, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            Lab lab = new Lab(prefix, folder);
            lab.netlab("up").orThrow();
            return lab;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean canMakeNamespaces() {
        try {
            return Run.of(List.of("unshare", "-n", "ip", "link", "show"), List.of(), Duration.ofSeconds(10))
                            .exitCode()
                    == 0;
        } catch (UncheckedIOException e) {
            return false; // no such program
        }
    }

    /** Runs a command of the script itself, such as {@code responder} or {@code cable client off}. */
    public Run netlab(String... arguments) {
        List<String> command =
                new ArrayList<>(List.of("sh", folder.resolve("netlab").toString()));
        Collections.addAll(command, arguments);
        return Run.of(command, List.of("NETLAB_PREFIX=" + prefix), SETTING_UP);
    }

    /** Starts the misbehaving host. */
    public void startResponder() {
        netlab("responder").orThrow();
    }

    /** Runs a command on a host (client, peer, rogue, r1, r2, server, narrow), and kills it when time is over. */
    public Run on(String host, Duration longest, String... command) {
        return Run.of(onHost(host, command), List.of(), longest);
    }

    /** Starts a command on a host and does not wait for it; its output is thrown away. Closing the lab kills it. */
    public Process start(String host, String... command) {
        try {
            return new ProcessBuilder(onHost(host, command))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> onHost(String host, String... command) {
        List<String> whole = new ArrayList<>(List.of("ip", "netns", "exec", prefix + "-" + host));
        Collections.addAll(whole, command);
        return whole;
    }

    /** The command that runs a class of the present class path in a Java process of its own. */
    public static String[] java(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                main.getName()));
        Collections.addAll(command, arguments);
        return command.toArray(String[]::new);
    }

    /** Absolute, since the other process may run elsewhere. */
    private static String classPath() {
        return String.join(
                File.pathSeparator,
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(entry -> Path.of(entry).toAbsolutePath().toString())
                        .toList());
    }

    @Override
    public void close() {
        netlab("down").orThrow();
        try {
            for (String name : List.of("netlab", "responder.py")) {
                Files.deleteIfExists(folder.resolve(name));
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What became of a command.
     *
     * @param command the command
     * @param exitCode 0 to 255, or -1 if it was killed since its time was over
     * @param stdout what it wrote, as UTF-8
     * @param stderr what it wrote to the other stream, as UTF-8
     */
    public record Run(List<String> command, int exitCode, String stdout, String stderr) {
        static Run of(List<String> command, List<String> environment, Duration longest) {
            try {
                Path out = Files.createTempFile("run", ".out");
                Path err = Files.createTempFile("run", ".err");
                ProcessBuilder builder =
                        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
                environment.forEach(one -> builder.environment()
                        .put(one.substring(0, one.indexOf('=')), one.substring(one.indexOf('=') + 1)));
                Process process = builder.start();
                boolean ended = process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS);
                if (!ended) {
                    process.descendants().forEach(ProcessHandle::destroyForcibly);
                    process.destroyForcibly().waitFor();
                }
                Run run = new Run(command, ended ? process.exitValue() : -1, read(out), read(err));
                Files.delete(out);
                Files.delete(err);
                return run;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted while running " + command, e);
            }
        }

        private static String read(Path file) throws IOException {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        }

        /** Itself, if the command ended with 0; else a failure that shows all it wrote. */
        public Run orThrow() {
            if (exitCode != 0) {
                throw new AssertionError(this.toString());
            }
            return this;
        }

        @Override
        public String toString() {
            return String.join(" ", command) + "\nexit code " + exitCode + "\n" + stdout + stderr;
        }
    }
}
