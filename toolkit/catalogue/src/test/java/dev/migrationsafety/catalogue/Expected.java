package dev.migrationsafety.catalogue;

import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import java.util.Map;

/** A finding as {@code expected.yml} tells it; an error unless it says otherwise. */
record Expected(Severity severity, String rule, String step, String subject) {

    static Expected of(Finding finding) {
        return new Expected(finding.severity(), finding.rule(), finding.step(), finding.subject());
    }

    static Expected read(Map<?, ?> entry) {
        Object severity = entry.get("severity");
        return new Expected(
                severity == null ? Severity.ERROR : Severity.valueOf(severity.toString()),
                text(entry, "rule"),
                text(entry, "step"),
                text(entry, "subject"));
    }

    private static String text(Map<?, ?> entry, String key) {
        Object value = entry.get(key);
        if (value == null) {
            throw new IllegalArgumentException("expected.yml: " + key + " is missing in " + entry);
        }
        return value.toString();
    }
}
