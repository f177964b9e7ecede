package dev.migrationsafety.migration.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.migration.layout.MigrationFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClassPathFolderTest {
    private static final String LOCATION = "classpath:db/migration";

    private final Path temporary;

    ClassPathFolderTest(@TempDir Path temporary) {
        this.temporary = temporary;
    }

    private static MigrationFile file(String path, String text) {
        return MigrationFile.of(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private Path directory(String name, String path, String text) throws IOException {
        Path root = temporary.resolve(name);
        Path folder = root.resolve("db/migration");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(path), text);
        return root;
    }

    /** A jar that lists its folders, or, as many build tools do, only its files. */
    private Path jar(String name, boolean folders, Map<String, String> entries) throws IOException {
        Path jar = temporary.resolve(name);
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        try (OutputStream bytes = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(bytes, manifest)) {
            if (folders) {
                out.putNextEntry(new JarEntry("db/"));
                out.putNextEntry(new JarEntry("db/migration/"));
            }
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                out.putNextEntry(new JarEntry(entry.getKey()));
                out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    private static MigrationFiles files(String location, Path... roots) throws IOException {
        URL[] urls = new URL[roots.length];
        for (int i = 0; i < roots.length; i++) {
            urls[i] = roots[i].toUri().toURL();
        }
        try (URLClassLoader loader = new URLClassLoader(urls, ClassPathFolderTest.class.getClassLoader())) {
            return new HistoryReader(loader).files(location);
        }
    }

    @Test
    void mergesDirectoriesAndJars() throws IOException {
        Path classes = directory("classes dir", "V1__a.sql", "select 1;");
        Path listed = jar(
                "listed.jar",
                true,
                Map.of(
                        "db/migration/V2__b.sql", "select 2;",
                        "db/migration/sub/V3__c.sql", "select 3;",
                        "db/migrations/V9__other.sql", "select 9;",
                        "db/migration/.hidden", "x",
                        "db/migration/.git/x", "x",
                        "db/migration/migration-safety.yml", "x"));
        Path unlisted = jar("unlisted.jar", false, Map.of("db/migration/V4__d.sql", "select 4;"));
        MigrationFiles expected = new MigrationFiles(
                LOCATION,
                List.of(
                        file("V1__a.sql", "select 1;"),
                        file("V2__b.sql", "select 2;"),
                        file("V4__d.sql", "select 4;"),
                        file("sub/V3__c.sql", "select 3;")));

        assertThat(files(LOCATION, classes, listed, unlisted)).isEqualTo(expected);
        assertThat(files("classpath:/db/migration/", classes, listed, unlisted).files())
                .isEqualTo(expected.files());
    }

    @Test
    void readsAJarAlone() throws IOException {
        for (boolean folders : new boolean[] {true, false}) {
            Path jar = jar("alone" + folders + ".jar", folders, Map.of("db/migration/V1__a.sql", "select 1;"));
            assertThat(files(LOCATION, jar).files()).containsExactly(file("V1__a.sql", "select 1;"));
        }
    }

    @Test
    void takesTheSameBytesTwiceForOneFile() throws IOException {
        Path classes = directory("classes", "V1__a.sql", "select 1;");
        Path jar = jar("same.jar", true, Map.of("db/migration/V1__a.sql", "select 1;"));
        assertThat(files(LOCATION, classes, jar).files()).containsExactly(file("V1__a.sql", "select 1;"));
    }

    @Test
    void refusesOnePathWithDifferentBytesAndNamesBothPlaces() throws IOException {
        Path classes = directory("classes", "V1__a.sql", "select 1;");
        Path jar = jar("other.jar", true, Map.of("db/migration/V1__a.sql", "select 2;"));
        assertThatThrownBy(() -> files(LOCATION, classes, jar))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("Migrations at classpath:db/migration are ambiguous, 1 problem:"
                        + "\n- V1__a.sql: exists with different contents in "
                        + classes.toUri().toURL() + "db/migration and in "
                        + jar.toUri().toURL() + "; keep one of the two");
    }

    @Test
    void refusesAFolderThatNoRootContains() {
        assertThatThrownBy(() -> files("classpath:db/nowhere"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("No migrations at classpath:db/nowhere: no directory and no jar on the class path"
                        + " contains the folder db/nowhere. Check the name, or that the resources are built.");
        assertThatThrownBy(() -> files("classpath:/"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("Location classpath:/ does not name a folder. Write classpath:folder, for example"
                        + " classpath:db/migration.");
    }
}
