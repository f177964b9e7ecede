package dev.migrationsafety.gate;

import dev.migrationsafety.configuration.Configuration;
import dev.migrationsafety.configuration.secret.Secrets;
import dev.migrationsafety.migration.layout.MigrationFiles;
import dev.migrationsafety.report.SafetyReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rehearsal ran under the settings and with the placeholder values that the configuration names now. */
final class SameSettings implements GateRule {
    private static final String ABSENT = "not set";

    @Override
    public List<String> reasons(SafetyReport report, MigrationFiles files, Configuration configuration) {
        List<String> reasons = new ArrayList<>();
        Map<String, String> rehearsed = report.run().settings();
        Map<String, String> now = configuration.settings().described();
        TreeSet<String> names = new TreeSet<>(rehearsed.keySet());
        names.addAll(now.keySet());
        for (String name : names) {
            differing(
                    reasons,
                    "The setting " + name,
                    rehearsed.getOrDefault(name, ABSENT),
                    now.getOrDefault(name, ABSENT));
        }
        if (!configuration.layout().isEmpty()) {
            differing(reasons, "The setting layout", report.history().layout(), configuration.layout());
        }
        if (!configuration.engine().isEmpty()) {
            differing(reasons, "The setting engine", report.history().engine(), configuration.engine());
        }
        Map<String, String> values = new TreeMap<>();
        configuration.placeholders().forEach((name, value) -> values.put(name.toLowerCase(Locale.ROOT), value));
        report.history()
                .placeholders()
                .forEach((name, value) -> differing(
                        reasons,
                        "Placeholder " + name,
                        Secrets.masked(name, value),
                        Secrets.masked(name, values.getOrDefault(name.toLowerCase(Locale.ROOT), ABSENT))));
        return reasons;
    }

    private static void differing(List<String> reasons, String what, String rehearsed, String now) {
        if (!rehearsed.equals(now)) {
            reasons.add(what + " is \"" + now + "\" in the configuration, but the rehearsal ran with \"" + rehearsed
                    + "\".");
        }
    }
}
