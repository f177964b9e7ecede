package dev.migrationsafety.docs;

import dev.migrationsafety.configuration.file.ConfigurationFile;
import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.invariant.RulePack;
import dev.migrationsafety.postgresql.PostgresEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Asks the reader of the configuration which keys it knows: it tells them to whoever writes one that it does not. */
final class ConfigurationKeys {
    private static final String UNKNOWN = "not-a-key-at-all";
    private static final Pattern KNOWN =
            Pattern.compile("(?:unknown key '" + UNKNOWN + "' in .*?; known keys are|entry " + UNKNOWN
                    + " is unknown; known entries are) " + "(?<keys>[a-z-]+(?:, [a-z-]+)*)");

    private final Path folder;

    ConfigurationKeys(Path folder) {
        this.folder = folder;
    }

    /** Every key and entry, as a path with dots. */
    Set<String> all() {
        TreeSet<String> keys = new TreeSet<>();
        keys.addAll(below("", "%s: 1"));
        keys.addAll(below("declarations", "declarations: {%s: 1}"));
        keys.addAll(below("declarations.irreversible", "declarations: {irreversible: [{%s: 1}]}"));
        keys.addAll(below("declarations.lossy", "declarations: {lossy: [{%s: 1}]}"));
        keys.addAll(below("declarations.logs", "declarations: {logs: [{%s: 1}]}"));
        keys.addAll(below("accepted", "accepted: [{%s: 1}]"));
        keys.addAll(below("order", "order: [{%s: 1}]"));
        keys.addAll(below("psql", "psql: {%s: 1}"));
        keys.addAll(below("releases", "releases: [{%s: 1}]"));
        keys.addAll(below("policy", "policy: {%s: 1}"));
        keys.addAll(below("policy.allow-empty", "policy: {allow-empty: [{%s: 1}]}"));
        keys.addAll(below("policy.rules", "policy: {rules: {%s: 1}}"));
        keys.addAll(below("rows", "rows: {%s: 1}"));
        keys.addAll(below("shrink", "shrink: {%s: 1}"));
        keys.addAll(below("locale", "locale: {%s: 1}"));
        keys.addAll(below("search-path", "search-path: {%s: 1}"));
        keys.addAll(below("money", "money: [{%s: 1}]"));
        keys.addAll(below("journals", "journals: [{%s: 1}]"));
        keys.addAll(below("references", "references: [{%s: 1}]"));
        keys.addAll(below("references", "references: [{foreign-keys: all, %s: 1}]"));
        return keys;
    }

    private List<String> below(String parent, String yaml) {
        String message = problems(yaml.formatted(UNKNOWN));
        Matcher known = KNOWN.matcher(message);
        if (!known.find()) {
            throw new AssertionError("The reader does not say which keys it knows below '" + parent + "': " + message);
        }
        Stream<String> keys = Arrays.stream(known.group("keys").split(", ", -1));
        return keys.map(key -> parent.isEmpty() ? key : parent + "." + key).toList();
    }

    /** What the reader says about a text; empty if it takes it. */
    String problems(String yaml) {
        try {
            Files.writeString(folder.resolve(ConfigurationFile.NAME), yaml);
            ConfigurationFile.find(folder.toString(), "", ConfigurationKeys.class.getClassLoader())
                    .read(
                            ServiceLoader.load(RulePack.class).stream()
                                    .map(ServiceLoader.Provider::get)
                                    .toList(),
                            id -> new PostgresEngine());
            return "";
        } catch (ConfigurationException e) {
            return String.valueOf(e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
