package dev.migrationsafety.configuration;

import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.migration.reader.HistoryReader;
import dev.migrationsafety.settings.RegressionRows;
import dev.migrationsafety.settings.RehearsalSettings;
import dev.migrationsafety.settings.Release;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The folder with formerly failing rows, a script per set; a comment at its top names the step.
 *
 * @param rows the sets in the order of their files
 * @param belowRoot files of the folder that are below the migration root and are not migrations
 */
public record RegressionFolder(List<RegressionRows> rows, Set<String> belowRoot) {
    /** Its name beside the configuration file. */
    public static final String NAME = "regressions";

    private static final Pattern STEP = Pattern.compile("--\\s*step:\\s*(\\S.*?)\\s*");
    private static final Pattern WRITTEN = Pattern.compile("--\\s*written:\\s*(\\S.*?)\\s*");
    private static final String BEFORE = "before the step";
    private static final String AFTER = "after the step";

    public RegressionFolder {
        rows = List.copyOf(rows);
        belowRoot = Set.copyOf(belowRoot);
    }

    /** No folder at all. */
    public static RegressionFolder none() {
        return new RegressionFolder(List.of(), Set.of());
    }

    /**
     * Reads a folder.
     *
     * @param name the folder as users write it
     * @param place where it is
     * @param root the migration root
     * @return empty if it does not exist
     * @throws ConfigurationException if a script names no step
     */
    public static Optional<RegressionFolder> read(String name, Place place, Place root, ClassLoader classLoader) {
        List<RegressionRows> rows = new ArrayList<>();
        Set<String> belowRoot = new TreeSet<>();
        for (MigrationFile file : files(place, classLoader).orElse(List.of())) {
            root.relative(place.below(file.path())).ifPresent(belowRoot::add);
            if (file.name().toLowerCase(Locale.ROOT).endsWith(".sql")) {
                String shown = name + "/" + file.path();
                String text = Contents.text(place.below(file.path()), file.bytes());
                rows.add(new RegressionRows(
                        step(shown, text),
                        isAfter(shown, text),
                        new Script(shown, file.sha256(), text, TransactionMode.NONE)));
            }
        }
        return files(place, classLoader).map(found -> new RegressionFolder(rows, belowRoot));
    }

    private static Optional<List<MigrationFile>> files(Place place, ClassLoader classLoader) {
        if (!place.onClassPath() && !Files.isDirectory(Path.of(place.path()))) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new HistoryReader(classLoader).files(place.toString()).files());
        } catch (ConfigurationException e) {
            if (place.onClassPath()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** The step that the comment on top of a script names. */
    private static String step(String file, String text) {
        return header(STEP, text)
                .orElseThrow(() -> new ConfigurationException("Regression " + file
                        + ":1 does not name the step at which its rows failed. Name it in a comment at the start, for"
                        + " example:"
                        + " -- step: 7"));
    }

    /** Whether the comment says that the rows are written after the step. */
    private static boolean isAfter(String file, String text) {
        String written = header(WRITTEN, text).orElse(BEFORE);
        if (!written.equals(BEFORE) && !written.equals(AFTER)) {
            throw new ConfigurationException("Regression " + file + " has the comment \"written: " + written
                    + "\". Write \"" + BEFORE + "\", the default, or \"" + AFTER + "\".");
        }
        return written.equals(AFTER);
    }

    /** What a line of the comment on top of a script says. */
    private static Optional<String> header(Pattern line, String text) {
        return text.lines()
                .map(String::strip)
                .takeWhile(each -> each.isEmpty() || each.startsWith("--"))
                .map(line::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .findFirst();
    }

    /**
     * Checks that every set names a step or a release.
     *
     * @throws ConfigurationException if one does not
     */
    public static void validate(RehearsalSettings settings, MigrationHistory history) {
        List<String> releases = settings.rollbackSettings().releases().stream()
                .map(Release::node)
                .toList();
        for (RegressionRows rows : settings.reproducing().regressions()) {
            if (history.find(rows.step()).isEmpty() && !releases.contains(rows.step())) {
                throw new ConfigurationException("Regression " + rows.script().file() + ":" + line(rows)
                        + " names the step " + rows.step() + ", which is not in " + history.location()
                        + ". Correct its comment, or remove the file. Known steps: "
                        + String.join(
                                ", ",
                                history.steps().stream()
                                        .map(step -> step.version())
                                        .toList())
                        + ".");
            }
        }
    }

    private static int line(RegressionRows rows) {
        List<String> lines = rows.script().text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (STEP.matcher(lines.get(i).strip()).matches()) {
                return i + 1;
            }
        }
        return 1;
    }
}
