package dev.migrationsafety.mongodb.layout;

import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.migration.layout.MigrationFiles;
import dev.migrationsafety.migration.layout.Problems;
import java.math.BigInteger;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files of migrations with a number, each with a rollback beside it.
 *
 * @param ups the migrations by number
 * @param downs the rollbacks by number
 * @param digests digests of all files by path
 */
public record NumberedFiles(
        SortedMap<BigInteger, MigrationFile> ups,
        SortedMap<BigInteger, MigrationFile> downs,
        Map<String, String> digests) {
    /** Copies. */
    public NumberedFiles {
        ups = Collections.unmodifiableSortedMap(new TreeMap<>(ups));
        downs = Collections.unmodifiableSortedMap(new TreeMap<>(downs));
        digests = Map.copyOf(digests);
    }

    /**
     * Sorts files.
     *
     * @param pattern their names, with the groups {@code number} and {@code rollback}
     * @param expected an example of their names, for messages
     */
    public static NumberedFiles of(MigrationFiles files, Pattern pattern, String expected, Problems problems) {
        SortedMap<BigInteger, MigrationFile> ups = new TreeMap<>();
        SortedMap<BigInteger, MigrationFile> downs = new TreeMap<>();
        Map<String, String> digests = new HashMap<>();
        for (MigrationFile file : files.files()) {
            digests.put(file.path(), file.sha256());
            Matcher name = pattern.matcher(file.name());
            if (name.matches()) {
                MigrationFile other = (name.group("rollback") == null ? ups : downs)
                        .putIfAbsent(new BigInteger(name.group("number")), file);
                if (other != null) {
                    problems.add(other.path() + " and " + file.path(), "have the same number; give each its own");
                }
            }
        }
        downs.forEach((number, file) -> {
            if (!ups.containsKey(number)) {
                problems.add(file.path(), "is a rollback without an up; add one or remove it");
            }
        });
        if (ups.isEmpty() && problems.isEmpty()) {
            problems.add(files.location(), "contains no migration; expected names are " + expected);
        }
        return new NumberedFiles(ups, downs, digests);
    }
}
