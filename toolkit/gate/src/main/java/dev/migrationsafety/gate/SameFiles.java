package dev.migrationsafety.gate;

import dev.migrationsafety.configuration.Configuration;
import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.migration.layout.MigrationFiles;
import dev.migrationsafety.report.SafetyReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files are, byte for byte, those that were rehearsed. */
final class SameFiles implements GateRule {
    @Override
    public List<String> reasons(SafetyReport report, MigrationFiles files, Configuration configuration) {
        Map<String, String> rehearsed = report.history().digests();
        Map<String, String> present = digests(files);
        List<String> reasons = new ArrayList<>();
        if (present.isEmpty()) {
            reasons.add("There is no migration in " + files.location() + ".");
        }
        present.forEach((path, digest) -> {
            String known = rehearsed.get(path);
            if (known == null) {
                reasons.add("File " + path + " was added after the rehearsal.");
            } else if (!known.equals(digest)) {
                reasons.add("File " + path + " was changed after the rehearsal: SHA-256 is " + digest
                        + ", but the rehearsed file had " + known + ".");
            }
        });
        rehearsed.keySet().stream()
                .filter(path -> !present.containsKey(path))
                .forEach(path -> reasons.add("File " + path + " was rehearsed but is missing."));
        return reasons;
    }

    static Map<String, String> digests(MigrationFiles files) {
        Map<String, String> digests = new TreeMap<>();
        for (MigrationFile file : files.files()) {
            digests.put(file.path(), file.sha256());
        }
        return digests;
    }
}
