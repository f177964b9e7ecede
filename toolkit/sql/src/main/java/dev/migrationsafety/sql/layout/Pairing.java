package dev.migrationsafety.sql.layout;

import dev.migrationsafety.migration.Declaration;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.layout.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Pairs ups with downs and puts them in order.
 *
 * @param <K> what orders versions; equal keys are one version, however they are written
 */
public final class Pairing<K extends Comparable<K>> {
    private final Map<K, List<ScriptFile>> ups = new TreeMap<>();
    private final Map<K, List<ScriptFile>> downs = new TreeMap<>();
    private final String labelPrefix;

    /** A pairing whose labels start with a text, for example {@code V}. */
    public Pairing(String labelPrefix) {
        this.labelPrefix = labelPrefix;
    }

    public void up(K version, ScriptFile script) {
        ups.computeIfAbsent(version, key -> new ArrayList<>()).add(script);
    }

    public void down(K version, ScriptFile script) {
        downs.computeIfAbsent(version, key -> new ArrayList<>()).add(script);
    }

    /** The steps in order; problems are added for what has no pair or too many. */
    public List<MigrationStep> steps(Problems problems) {
        refuseDoubles(ups, "two ups", problems);
        refuseDoubles(downs, "two downs", problems);
        downs.forEach((version, scripts) -> {
            if (!ups.containsKey(version)) {
                problems.add(
                        names(scripts),
                        "is the down of version " + scripts.get(0).version()
                                + ", which has no up; add the up or remove it");
            }
        });
        Map<K, Optional<Script>> read = new TreeMap<>();
        downs.forEach((version, scripts) -> read.put(version, readAll(scripts, problems)));
        List<MigrationStep> steps = new ArrayList<>();
        ups.forEach((version, scripts) -> readAll(scripts, problems)
                .ifPresent(up ->
                        steps.add(step(scripts.get(0), up, read.getOrDefault(version, Optional.empty()), problems))));
        return steps;
    }

    private MigrationStep step(ScriptFile named, Script up, Optional<Script> down, Problems problems) {
        List<Declaration> declarations = new ArrayList<>(Declarations.of(named.version(), up, problems));
        down.ifPresent(script -> declarations.addAll(Declarations.of(named.version(), script, problems)));
        String label = (labelPrefix + named.version() + " " + ScriptFile.words(named.title())).strip();
        return new MigrationStep(named.version(), label, MigrationStep.Kind.VERSIONED, up, down, declarations);
    }

    /** Reads every script, so that all problems are found, and gives the first. */
    private static Optional<Script> readAll(List<ScriptFile> scripts, Problems problems) {
        List<Optional<Script>> all =
                scripts.stream().map(script -> script.read(problems)).toList();
        return all.get(0);
    }

    private static <K> void refuseDoubles(Map<K, List<ScriptFile>> scripts, String what, Problems problems) {
        scripts.values().stream()
                .filter(same -> same.size() > 1)
                .forEach(same -> problems.add(
                        names(same),
                        "are " + what + " of version " + same.get(0).version() + "; keep one"));
    }

    private static String names(List<ScriptFile> scripts) {
        return scripts.stream().map(script -> script.file().path()).collect(Collectors.joining(", "));
    }
}
