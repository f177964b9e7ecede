package dev.migrationsafety.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is published, as the POMs say it. */
class PackagingTest {
    /** Further artifacts of a module, beside its jar. */
    private static final List<String> ATTACHED =
            List.of("migration-safety-core:test-jar:", "migration-safety-cli::standalone");

    @Test
    void bomListsExactlyThePublishedArtifacts() {
        List<String> published = new ArrayList<>(ATTACHED);
        Pom.published().forEach(module -> published.add(module.artifact() + "::"));

        assertThat(Pom.read(Path.of("../toolkit/bom"), "pom.xml").artifacts("dependencyManagement/dependencies"))
                .hasSizeGreaterThan(10)
                .containsExactlyInAnyOrderElementsOf(published);
    }

    @Test
    void publishesEveryModuleButThoseForTheProjectItself() {
        List<String> unpublished =
                new ArrayList<>(Pom.modules().stream().map(Pom::artifact).toList());
        unpublished.removeAll(Pom.published().stream().map(Pom::artifact).toList());

        assertThat(unpublished)
                .containsExactlyInAnyOrder(
                        "migration-safety-bom",
                        "migration-safety-catalogue",
                        "migration-safety-benchmarks",
                        "migration-safety-documentdb-port",
                        "migration-safety-sample-project",
                        "migration-safety-docs");
    }

    @Test
    void everyPublishedModuleHasADescriptionAndAModuleNameOfItsOwn() {
        assertThat(Pom.published())
                .allSatisfy(module -> assertThat(module.text("description")).endsWith("."))
                .extracting(module -> module.text("properties/module.name"))
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).matches("dev\\.migrationsafety(\\.[a-z]+)+"));
    }

    /** Properties over a version need no report, so users of jqwik get neither Jackson nor Mustache. */
    @ParameterizedTest
    @ValueSource(strings = {"configuration", "gate", "generation", "postgresql", "financial-rules", "jqwik"})
    void leavesReportFormatsToThoseWhoWriteReports(String name) {
        assertThat(reached("migration-safety-" + name))
                .contains("migration-safety-core")
                .doesNotContain("migration-safety-report", "jmustache")
                .noneMatch(artifact -> artifact.startsWith("jackson"));
    }

    @Test
    void followsDependenciesToTheirEnd() {
        assertThat(reached("migration-safety-starter-postgresql"))
                .contains("migration-safety-report", "jackson-databind", "jmustache", "snakeyaml-engine");
    }

    /** An artifact and all that its users get with it, as far as the POMs of this project say it. */
    private static List<String> reached(String artifact) {
        List<String> reached = new ArrayList<>(List.of(artifact));
        for (int i = 0; i < reached.size(); i++) {
            String user = reached.get(i);
            Pom.published().stream()
                    .filter(module -> module.artifact().equals(user))
                    .flatMap(module -> module.dependenciesOfUsers().stream())
                    .filter(dependency -> !reached.contains(dependency))
                    .distinct()
                    .toList()
                    .forEach(reached::add);
        }
        return reached;
    }

    /** On the module path, a package of two modules is an error. */
    @Test
    void noPackageBelongsToTwoModules() throws IOException {
        Map<String, TreeSet<String>> owners = new TreeMap<>();
        for (Pom module : Pom.published()) {
            Path sources = module.folder().resolve("src/main/java");
            if (Files.isDirectory(sources)) {
                try (Stream<Path> files = Files.walk(sources)) {
                    files.filter(file -> file.toString().endsWith(".java"))
                            .map(file -> String.valueOf(sources.relativize(file).getParent()))
                            .forEach(name -> owners.computeIfAbsent(name, key -> new TreeSet<>())
                                    .add(module.artifact()));
                }
            }
        }

        assertThat(owners).hasSizeGreaterThan(20).allSatisfy((name, modules) -> assertThat(modules)
                .hasSize(1));
    }
}
