package dev.migrationsafety.migration.layout;

import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.migration.StepMetadata;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the JSON files beside scripts and checks the steps against them. */
public final class Metadata {
    private static final String UP = ".up";

    private final MigrationFiles files;
    private final Problems problems;

    /** A reader over the files below a root. */
    public Metadata(MigrationFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    /** What the JSON file beside a script says; empty, perhaps with a problem added, if there is none. */
    public Optional<StepMetadata> beside(String script) {
        return file(script).flatMap(found -> MetadataFile.read(found, problems));
    }

    /** The JSON file beside a script: {@code a.json} for {@code a.txt} and {@code a.up.txt}. */
    public Optional<MigrationFile> file(String script) {
        if (script.endsWith(".json")) {
            return Optional.empty();
        }
        return bare(script).stream()
                .flatMap(path -> files.find(path + ".json").stream())
                .findFirst();
    }

    /** A name without its extension, and without the mark of an up before that. */
    private static List<String> bare(String script) {
        int dot = script.lastIndexOf('.');
        if (dot <= script.lastIndexOf('/')) {
            return List.of();
        }
        String name = script.substring(0, dot);
        return name.endsWith(UP) ? List.of(name, name.substring(0, name.length() - UP.length())) : List.of(name);
    }

    /** The steps with their metadata, in the same order; problems are added where the two disagree. */
    public List<MigrationStep> in(List<MigrationStep> steps) {
        boolean any = steps.stream().anyMatch(step -> file(step.up().file()).isPresent());
        if (!any) {
            return steps;
        }
        List<MigrationStep> described = new ArrayList<>();
        Set<String> before = new HashSet<>();
        Set<String> all = new HashSet<>();
        Optional<StepMetadata> last = Optional.empty();
        for (MigrationStep step : steps) {
            Optional<StepMetadata> metadata = beside(step.up().file());
            metadata.ifPresent(found -> all.addAll(names(step, found)));
            described.add(metadata.map(step::described).orElse(step));
        }
        for (MigrationStep step : described) {
            if (step.metadata().isEmpty()) {
                if (file(step.up().file()).isEmpty()) {
                    problems.add(step.up().file(), "has no JSON file beside it, but other steps have one; add one");
                }
                continue;
            }
            StepMetadata metadata = step.metadata().get();
            last.ifPresent(previous -> order(previous, metadata));
            dependencies(metadata, before, all);
            before.addAll(names(step, metadata));
            last = Optional.of(metadata);
        }
        return described;
    }

    private void order(StepMetadata previous, StepMetadata metadata) {
        if (previous.version().compareTo(metadata.version()) >= 0) {
            problems.add(
                    metadata.file(),
                    "has version " + metadata.version().text() + ", but runs after "
                            + previous.version().text() + " of " + previous.file() + "; give it a higher version");
        }
    }

    private void dependencies(StepMetadata metadata, Set<String> before, Set<String> all) {
        for (String dependency : metadata.dependencies()) {
            if (!before.contains(dependency)) {
                problems.add(
                        metadata.file(),
                        "depends on " + dependency
                                + (all.contains(dependency)
                                        ? ", which does not run before it; move one of them"
                                        : ", which is not the version or name of any step; correct or remove it"));
            }
        }
    }

    /** What others may call a step. */
    private static Set<String> names(MigrationStep step, StepMetadata metadata) {
        String file = step.up().file();
        String base = file.substring(file.lastIndexOf('/') + 1);
        Set<String> names =
                new HashSet<>(Set.of(step.version(), metadata.version().text(), base));
        names.addAll(bare(base));
        if (!metadata.name().isEmpty()) {
            names.add(metadata.name());
        }
        return names;
    }
}
