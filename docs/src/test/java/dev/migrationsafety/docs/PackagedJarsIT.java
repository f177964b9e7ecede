package dev.migrationsafety.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The jars and POMs as they were built, before they are installed. */
class PackagedJarsIT {
    private static final String VERSION = Pom.read(Path.of(".."), "pom.xml").text("version");

    private static final Path STANDALONE = Path.of("../toolkit/cli/target/migration-safety.jar");

    static List<Pom> published() {
        return Pom.published();
    }

    private static Path jar(Pom module) {
        return module.folder().resolve("target").resolve(module.artifact() + "-" + VERSION + ".jar");
    }

    @ParameterizedTest
    @MethodSource("published")
    void jarNamesItsModuleAndHoldsNothingOfOthers(Pom module) throws IOException {
        try (JarFile jar = new JarFile(jar(module).toFile())) {
            assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
                    .isEqualTo(module.text("properties/module.name"));
            assertThat(jar.stream().map(JarEntry::getName).filter(name -> name.endsWith(".class")))
                    .allSatisfy(name -> assertThat(name).startsWith("dev/migrationsafety/"));
        }
    }

    @ParameterizedTest
    @MethodSource("published")
    void pomNeedsNoParentAndSaysWhatARepositoryWants(Pom module) throws IOException {
        Path file = module.folder().resolve("target/.flattened-pom.xml");
        Pom pom = Pom.read(module.folder(), "target/.flattened-pom.xml");

        assertThat(pom.blocks())
                .contains("groupId", "version", "name", "description", "url", "licenses", "developers", "scm")
                .doesNotContain("parent", "profiles", "build", "dependencyManagement", "properties");
        assertThat(Files.readString(file)).doesNotContain("${", "jmustache", "<scope>test");
    }

    @Test
    void testKitIsAModuleOfItsOwn() throws IOException {
        Path kit = Path.of("../toolkit/core/target/migration-safety-core-" + VERSION + "-tests.jar");
        try (JarFile jar = new JarFile(kit.toFile())) {
            assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
                    .isEqualTo("dev.migrationsafety.kit");
        }
    }

    @Test
    void bomNeedsNoParent() throws IOException {
        Pom pom = Pom.read(Path.of("../toolkit/bom"), "target/.flattened-pom.xml");

        assertThat(pom.blocks())
                .contains("groupId", "version", "url", "licenses", "developers", "scm", "dependencyManagement")
                .doesNotContain("parent", "profiles", "build", "dependencies");
        assertThat(pom.artifacts("dependencyManagement/dependencies"))
                .allSatisfy(artifact -> assertThat(artifact).startsWith("migration-safety-"));
        // Its own version is all that a reader of the BOM can resolve.
        assertThat(Files.readString(Path.of("../toolkit/bom/target/.flattened-pom.xml"))
                        .replace("${project.version}", ""))
                .doesNotContain("${");
    }

    @Test
    void standaloneJarHoldsTheTemplateEngineOnceOnly() throws IOException {
        try (JarFile jar = new JarFile(STANDALONE.toFile())) {
            assertThat(jar.stream().map(JarEntry::getName).filter(name -> name.endsWith("/Mustache.class")))
                    .containsExactly("dev/migrationsafety/report/mustache/Mustache.class");
        }
    }

    /** Whoever gives a jar with jmustache away must give its licence too. */
    @Test
    void everyJarWithTheTemplateEngineHasItsLicence() throws IOException {
        List<Path> jars = new ArrayList<>(List.of(STANDALONE));
        published().forEach(module -> jars.add(jar(module)));
        List<String> without = new ArrayList<>();
        int with = 0;
        for (Path file : jars) {
            try (JarFile jar = new JarFile(file.toFile())) {
                if (jar.getEntry("dev/migrationsafety/report/mustache/Mustache.class") == null) {
                    continue;
                }
                with++;
                JarEntry licence = jar.getJarEntry("META-INF/licenses/jmustache.txt");
                if (licence == null || !text(jar, licence).contains("Copyright (c) 2010, Michael Bayne")) {
                    without.add(file.getFileName().toString());
                }
            }
        }

        assertThat(without).isEmpty();
        assertThat(with).isEqualTo(2);
    }

    private static String text(JarFile jar, JarEntry entry) throws IOException {
        return new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void standaloneJarRuns(@TempDir Path folder) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        STANDALONE.toString(),
                        "--version")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(output)).contains(VERSION);
        assertThat(process.exitValue()).isZero();
    }
}
