package dev.migrationsafety.configuration.file;

import dev.migrationsafety.data.generator.Volumes;
import dev.migrationsafety.engine.DatabaseEngine;
import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.settings.Sampling;
import java.util.Map;
import java.util.TreeMap;

/** Reads which rows are generated, and puts it into words. */
public final class SamplingReader {
    private static final String FROM_ONE = "a whole number of at least 1";
    private static final String SHARE = "a number from 0 to 1";

    private SamplingReader() {}

    static Sampling read(Section file, DatabaseEngine engine) {
        return new Sampling(
                file.value("seed", Sampling.DEFAULT_SEED, "a whole number", Long::valueOf),
                volumes(file, engine),
                file.value("tries", 1, FROM_ONE, text -> atLeast(1, text)),
                file.value("edge-share", Sampling.DEFAULT_EDGE_SHARE, SHARE, SamplingReader::share));
    }

    private static Volumes volumes(Section file, DatabaseEngine engine) {
        if (!file.isMapping("rows")) {
            return Volumes.of(file.value(
                    "rows", Sampling.DEFAULT_ROWS, "a whole number of at" + " least 0", text -> atLeast(0, text)));
        }
        Section rows = file.section("rows").orElseThrow();
        int standard = rows.value("default", Sampling.DEFAULT_ROWS, FROM_ONE, text -> atLeast(1, text));
        Map<ContainerName, Integer> volumes = new TreeMap<>();
        rows.section("tables").ifPresent(tables -> tables.flat().keySet().forEach(name -> {
            int number = tables.value(name, 1, FROM_ONE, text -> atLeast(1, text));
            try {
                volumes.put(engine.name(name), number);
            } catch (ConfigurationException e) {
                tables.problem(name, String.valueOf(e.getMessage()));
            }
        }));
        rows.close();
        return new Volumes(standard, volumes);
    }

    public static int atLeast(int least, String text) {
        int number = Integer.parseInt(text);
        if (number < least) {
            throw new NumberFormatException("must be at least " + least + ": " + text);
        }
        return number;
    }

    public static double share(String text) {
        double share = Double.parseDouble(text);
        if (!(share >= 0 && share <= 1)) {
            throw new NumberFormatException("must be from 0 to 1: " + text);
        }
        return share;
    }

    /** What differs from the standard, by key; the seed has its own place in a report. */
    static Map<String, String> describe(Sampling sampling) {
        Map<String, String> words = new TreeMap<>();
        if (!sampling.rows().equals(Volumes.of(Sampling.DEFAULT_ROWS))) {
            words.put("rows", sampling.rows().describe());
        }
        if (sampling.tries() != 1) {
            words.put("tries", String.valueOf(sampling.tries()));
        }
        if (sampling.edgeShare() != Sampling.DEFAULT_EDGE_SHARE) {
            words.put("edge-share", String.valueOf(sampling.edgeShare()));
        }
        return words;
    }
}
