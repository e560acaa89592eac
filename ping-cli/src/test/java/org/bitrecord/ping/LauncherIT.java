package org.bitrecord.ping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bitrecord.testing.Requirements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher in a folder of its own, with a Java and a Maven that only say what they were asked. */
class LauncherIT {
    private static final List<String> MODULES =
            List.of("codec-annotations", "codec-processor", "protocols", "pcap-jna", "ping-cli");
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private static final String SYSTEM = System.getenv("PATH");

    @TempDir
    private Path folder;

    private Path project;
    private Path tools;
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void makeProject() throws IOException {
        Requirements.require(Files.isExecutable(Path.of("/bin/sh")), "there is no /bin/sh");
        project = Files.createDirectory(folder.resolve("a project"));
        Files.copy(Launcher.path(), project.resolve("sup"));
        file(project.resolve("pom.xml"), "");
        for (String module : MODULES) {
            file(project.resolve(module).resolve("pom.xml"), "");
            file(project.resolve(module).resolve("src/main/java/org/bitrecord/some/thing/Code.java"), "");
        }
        age(project);
        tools = Files.createDirectory(folder.resolve("tools"));
        program(
                "java",
                "case $1 in -version) echo 'openjdk version \"17.0.9\"' >&2; exit ;; esac; printf '<%s>' \"$@\"");
        program(
                "mvn",
                "echo \"$@\" >>'" + folder.resolve("builds") + "'; mkdir -p ping-cli/target/sup && "
                        + "touch ping-cli/target/sup/built.txt");
        environment.put("PATH", tools + ":" + SYSTEM);
        environment.put("JAVA_HOME", "");
    }

    private static void file(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static void age(Path tree) throws IOException {
        try (var all = Files.walk(tree)) {
            for (Path one : all.toList()) {
                Files.setLastModifiedTime(one, FileTime.from(LONG_AGO));
            }
        }
    }

    private void program(String name, String script) throws IOException {
        Path file = tools.resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private record Ended(int exitCode, String out, String err) {}

    private Process start(Path launcher, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        Collections.addAll(command, arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().putAll(environment);
        if (environment.get("JAVA_HOME").isEmpty()) {
            builder.environment().remove("JAVA_HOME");
        }
        return builder.start();
    }

    private static Ended end(Process process) throws IOException, InterruptedException {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), out, err);
    }

    private Ended run(String... arguments) throws IOException, InterruptedException {
        return end(start(project.resolve("sup"), arguments));
    }

    private int builds() throws IOException {
        Path log = folder.resolve("builds");
        return Files.exists(log) ? Files.readAllLines(log).size() : 0;
    }

    @Test
    void itBuildsOnceAndThenStartsJavaAtOnce() throws Exception {
        Ended first = run("-c", "1", "host");
        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(first.err()).hasLineCount(1).contains("building");
        assertThat(builds()).isEqualTo(1);
        // Nothing but the shell's own means: there is no other program to be found.
        environment.put("PATH", tools.toString());
        Ended second = run("-c", "1", "host");
        assertThat(second).isEqualTo(new Ended(0, first.out(), ""));
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void argumentsAreHandedOnAsTheyAre() throws Exception {
        assertThat(run("a b", "", "*", "$x", "--", "-c").out()).endsWith("<a b><><*><$x><--><-c>");
    }

    @Test
    void javaGetsTheJarAndTheNativeLibraryOfTheFolderThatTheLauncherIsIn() throws Exception {
        assertThat(run("host").out())
                .contains(
                        "<-jar><" + project + "/ping-cli/target/sup/ping-cli.jar>",
                        "<-Djna.boot.library.path=" + project + "/ping-cli/target/sup>",
                        "<-Djna.nounpack=true>",
                        "<-Djna.nosys=true>");
    }

    @Test
    void itWorksThroughLinksFromAnywhere() throws Exception {
        Path first = Files.createSymbolicLink(folder.resolve("first link"), Path.of("a project/sup"));
        Path second = Files.createSymbolicLink(folder.resolve("second"), first);
        assertThat(end(start(second, "host")).out()).contains("a project/ping-cli/target/sup/ping-cli.jar>");
        assertThat(end(start(Path.of("./second"), "host")).out())
                .contains("a project/ping-cli/target/sup/ping-cli.jar>");
    }

    @Test
    void aNewerSourceIsBuiltAndSoIsAFolderFromWhichOneWentAway() throws Exception {
        run("host");
        Path source = project.resolve("protocols/src/main/java/org/bitrecord/some/thing/Code.java");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
        run("host");
        assertThat(builds()).isEqualTo(2);
        Files.setLastModifiedTime(source, FileTime.from(LONG_AGO));
        run("host");
        assertThat(builds()).isEqualTo(2);
        Files.setLastModifiedTime(
                source.getParent(), FileTime.from(Instant.now().plusSeconds(5)));
        run("host");
        assertThat(builds()).isEqualTo(3);
    }

    @Test
    void ofTwoThatStartAtOnceOneBuildsAndTheOtherWaits() throws Exception {
        Path gate = folder.resolve("gate");
        new ProcessBuilder("mkfifo", gate.toString()).start().waitFor();
        program(
                "mvn",
                "echo build >>'" + folder.resolve("builds") + "'; read -r go <'" + gate + "'; "
                        + "mkdir -p ping-cli/target/sup && touch ping-cli/target/sup/built.txt");
        Process one = start(project.resolve("sup"), "host");
        Process other = start(project.resolve("sup"), "host");
        Files.writeString(gate, "go\n"); // blocks until a build reads it
        Ended first = end(one);
        Ended second = end(other);
        assertThat(builds()).isEqualTo(1);
        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(second.exitCode()).as(second.err()).isZero();
        assertThat(first.out()).isEqualTo(second.out());
    }

    @Test
    void theLockOfAProcessThatDiedIsTakenOver() throws Exception {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        file(project.resolve("ping-cli/target/sup.lock").resolve(Long.toString(dead.pid())), "");
        assertThat(run("host").exitCode()).isZero();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void anEmptyLockIsTakenOverForWhoMadeItWasKilled() throws Exception {
        program("sleep", "");
        Files.createDirectories(project.resolve("ping-cli/target/sup.lock"));
        Ended ended = run("host");
        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(builds()).isEqualTo(1);
        assertThat(project.resolve("ping-cli/target/sup.lock")).doesNotExist();
    }

    @Test
    void anOldLockIsTakenOverEvenIfAProcessIsCalledLikeItsHolder() throws Exception {
        Path holder = project.resolve("ping-cli/target/sup.lock")
                .resolve(Long.toString(ProcessHandle.current().pid()));
        file(holder, "");
        Files.setLastModifiedTime(holder, FileTime.from(Instant.now().minusSeconds(17 * 60)));
        Ended ended = run("host");
        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void whoWaitsSaysForWhomAndGoesOnWhenTheLockIsGone() throws Exception {
        Path lock = project.resolve("ping-cli/target/sup.lock");
        long pid = ProcessHandle.current().pid();
        file(lock.resolve(Long.toString(pid)), "");
        Process waiting = start(project.resolve("sup"), "host");
        BufferedReader err = waiting.errorReader();
        assertThat(err.readLine()).isEqualTo("sup: waiting for process " + pid + ", which is building it");
        Files.delete(lock.resolve(Long.toString(pid)));
        Files.deleteIfExists(lock);
        assertThat(err.readLine()).contains("building it first");
        assertThat(end(waiting).exitCode()).isZero();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void whoWaitsTooLongGivesUpInOneSentence() throws Exception {
        program("sleep", "");
        long pid = ProcessHandle.current().pid();
        Path holder = project.resolve("ping-cli/target/sup.lock").resolve(Long.toString(pid));
        file(holder, "");
        Ended ended = run("host");
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err().lines().skip(1).toList()).hasSize(1);
        assertThat(ended.err())
                .contains("process " + pid + " has not built it within 10 minutes", "delete " + holder.getParent());
        assertThat(holder).exists();
        assertThat(builds()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"HUP, 129", "TERM, 143"})
    void aSignalEndsMavenAndGivesTheLockBack(String signal, int exitCode) throws Exception {
        Path started = folder.resolve("started");
        Path gate = folder.resolve("gate");
        new ProcessBuilder("mkfifo", started.toString(), gate.toString())
                .start()
                .waitFor();
        program("mvn", "echo $$ >'" + started + "'; read -r go <'" + gate + "'");
        Process building = start(project.resolve("sup"), "host");
        long maven = Long.parseLong(Files.readString(started).strip()); // blocks until Maven is at work
        new ProcessBuilder("kill", "-s", signal, Long.toString(building.pid()))
                .start()
                .waitFor();
        assertThat(end(building).exitCode()).isEqualTo(exitCode);
        assertThat(ProcessHandle.of(maven)).isEmpty();
        assertThat(project.resolve("ping-cli/target/sup.lock")).doesNotExist();
    }

    @Test
    void aLinkCalledWithoutAFolderLeadsThere() throws Exception {
        Files.createSymbolicLink(project.resolve("lnk"), Path.of("sup"));
        ProcessBuilder shell = new ProcessBuilder("sh", "lnk", "host").directory(project.toFile());
        shell.environment().putAll(environment);
        shell.environment().remove("JAVA_HOME");
        Ended ended = end(shell.start());
        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(ended.out()).contains("<-jar><./ping-cli/target/sup/ping-cli.jar>");
    }

    @Test
    void whereTheShellSearchesForFoldersDoesNotMatter() throws Exception {
        Files.createDirectories(folder.resolve("elsewhere/a project"));
        environment.put("CDPATH", folder.resolve("elsewhere").toString());
        Ended ended = end(start(Path.of("a project/sup"), "host"));
        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(folder.resolve("elsewhere/a project")).isEmptyDirectory();
    }

    @Test
    void whatCannotBeBuiltIsToldInOneSentence() throws Exception {
        program("mvn", "echo '[ERROR] Could not transfer artifact a:b from/to central'; exit 1");
        Ended offline = run("host");
        assertThat(offline.exitCode()).isEqualTo(2);
        assertThat(offline.err().lines().skip(1).toList()).hasSize(1);
        assertThat(offline.err()).contains("run 'mvn -B verify' in " + project + " first");

        program("mvn", "echo '[ERROR] Code.java:[1,1] no'; exit 1");
        assertThat(run("host").err()).contains("[ERROR] Code.java:[1,1] no", "run 'mvn -B verify'");

        Files.delete(project.resolve("ping-cli/target/sup.log"));
        Files.delete(project.resolve("ping-cli/target"));
        file(project.resolve("ping-cli/target"), "in the way of a folder");
        Ended unwritable = run("host");
        assertThat(unwritable.exitCode()).isEqualTo(2);
        assertThat(unwritable.err()).hasLineCount(1).contains("cannot be written", "run 'mvn -B verify'");

        Files.delete(tools.resolve("mvn"));
        environment.put("PATH", tools.toString());
        Ended without = run("host");
        assertThat(without.exitCode()).isEqualTo(2);
        assertThat(without.err()).hasLineCount(1).contains("there is no mvn", "run 'mvn -B verify'");
    }

    @Test
    void aJavaThatIsMissingOrTooOldIsNamed() throws Exception {
        run("host");
        program("java", "echo 'java version \"1.8.0_392\"' >&2");
        Files.setLastModifiedTime(
                tools.resolve("java"), FileTime.from(Instant.now().plusSeconds(5)));
        Ended old = run("host");
        assertThat(old.exitCode()).isEqualTo(2);
        assertThat(old.err()).hasLineCount(1).contains(tools + "/java", "1.8.0_392", "Java 17");
        environment.put("JAVA_HOME", folder.resolve("nowhere").toString());
        assertThat(run("host").err()).hasLineCount(1).contains("JAVA_HOME is " + folder.resolve("nowhere"));
        environment.put("JAVA_HOME", "");
        Files.delete(tools.resolve("java"));
        environment.put("PATH", tools.toString());
        Ended none = run("host");
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err()).hasLineCount(1).contains("there is no java");
    }
}
