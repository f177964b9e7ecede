package dev.migrationsafety.configuration.file;

import dev.migrationsafety.engine.environment.Environment;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.layout.ListedScripts;
import dev.migrationsafety.settings.RegressionRows;
import dev.migrationsafety.settings.RehearsalSettings;
import dev.migrationsafety.settings.Release;
import dev.migrationsafety.settings.Sampling;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts everything that changes what is judged into words, for the report and for the gate that compares it. */
public final class Described {
    private Described() {}

    static RehearsalSettings in(
            RehearsalSettings settings, Environment environment, Map<String, List<Map<String, String>>> rules) {
        Map<String, String> words = new TreeMap<>();
        put(words, "version", settings.version());
        put(words, "time-zone", environment.timeZone());
        words.putAll(environment.settings().described());
        put(words, "init", files(environment.init()));
        put(words, "baseline", files(environment.baseline()));
        words.putAll(SamplingReader.describe(settings.sampling()));
        put(words, "rollback", settings.forwardOnly() ? "none" : "");
        put(
                words,
                "releases",
                settings.rollbackSettings().releases().stream()
                        .map(Release::node)
                        .toList());
        put(
                words,
                "rollback-limit",
                settings.rollbackSettings().limit().map(Duration::toString).orElse(""));
        put(words, "since", settings.since());
        rules.forEach((key, items) ->
                put(words, key, items.stream().map(Described::item).toList()));
        put(
                words,
                "declarations",
                settings.declarations().stream()
                        .map(declaration -> (declaration.kind() + " " + declaration.version() + " "
                                        + declaration.subject())
                                .strip())
                        .toList());
        put(
                words,
                "allow-empty",
                settings.allowedEmpty().stream().map(allowed -> allowed.table()).toList());
        put(
                words,
                "regressions",
                files(settings.reproducing().regressions().stream()
                        .map(RegressionRows::script)
                        .toList()));
        put(words, "rules", RulePolicyReader.describe(settings.rulePolicy()));
        return settings.describedBy(words);
    }

    /** The same with one more list, if it contains something. */
    static RehearsalSettings with(RehearsalSettings settings, String key, List<String> values) {
        Map<String, String> words = new TreeMap<>(settings.described());
        put(words, key, values);
        return settings.describedBy(words);
    }

    /** The same with other rows to generate. */
    public static RehearsalSettings with(RehearsalSettings settings, Sampling sampling) {
        Map<String, String> words = new TreeMap<>(settings.described());
        words.keySet().removeAll(SamplingReader.describe(settings.sampling()).keySet());
        words.putAll(SamplingReader.describe(sampling));
        return settings.withSampling(sampling).describedBy(words);
    }

    /** The listed scripts, a pair in one line. */
    static List<String> order(List<ListedScripts> order) {
        return order.stream()
                .map(entry -> (entry.up() + " " + entry.down()).strip())
                .toList();
    }

    private static List<String> files(List<Script> scripts) {
        return scripts.stream()
                .map(script -> script.file() + " sha256:" + script.sha256())
                .toList();
    }

    private static String item(Map<String, String> item) {
        return item.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static void put(Map<String, String> words, String key, Collection<String> values) {
        put(words, key, String.join(", ", values));
    }

    private static void put(Map<String, String> words, String key, String value) {
        if (!value.isEmpty()) {
            words.put(key, value);
        }
    }
}
