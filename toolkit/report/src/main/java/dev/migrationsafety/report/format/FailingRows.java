package dev.migrationsafety.report.format;

import dev.migrationsafety.configuration.secret.Secrets;
import dev.migrationsafety.configuration.written.RowScript;
import dev.migrationsafety.finding.Counted;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Reproduction;
import dev.migrationsafety.report.SafetyReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Prints the smallest failing rows of a finding, and says where their scripts are; for callers. */
public final class FailingRows {
    private static final int LINES_SHOWN = 12;
    private static final int WIDTH_SHOWN = 300;
    private static final int SCRIPTS_SHOWN = 5;
    private static final String COMMENT = "-- ";
    private static final String AGAIN = COMMENT + "reproduce: ";

    private FailingRows() {}

    /** Lines for a console: the rows as statements where they are short, and the command that shows it again. */
    public static List<String> lines(Reproduction rows) {
        String script = Secrets.masked(rows.script());
        List<String> statements = script.lines()
                .dropWhile(line -> line.startsWith(COMMENT) || line.isBlank())
                .toList();
        boolean cut =
                statements.size() > LINES_SHOWN || statements.stream().anyMatch(line -> line.length() > WIDTH_SHOWN);
        List<String> lines = new ArrayList<>();
        lines.add("Smallest failing rows (" + rows.describe() + "):");
        statements.stream().limit(LINES_SHOWN).map(FailingRows::cut).forEach(line -> lines.add("  " + line));
        if (cut) {
            lines.add("  … the whole script is next to the report");
        }
        script.lines()
                .filter(line -> line.startsWith(AGAIN))
                .findFirst()
                .ifPresent(line -> lines.add("Reproduce: " + line.substring(AGAIN.length())));
        return lines;
    }

    private static String cut(String line) {
        return line.length() > WIDTH_SHOWN ? line.substring(0, WIDTH_SHOWN) + "…" : line;
    }

    /** The scripts of a report that no regression folder contains yet, by the path below a directory. */
    public static Map<Path, String> scripts(Path directory, SafetyReport report) {
        Map<Path, String> scripts = new LinkedHashMap<>();
        for (Finding finding : report.allFindings()) {
            finding.reproduction()
                    .filter(rows -> rows.kept().isEmpty())
                    .ifPresent(rows -> scripts.put(
                            directory.resolve(name(report, finding)),
                            RowScript.of(report.test(), Secrets.masked(rows.script()))));
        }
        return scripts;
    }

    private static String name(SafetyReport report, Finding finding) {
        String rows = finding.step() + "-" + finding.rule() + "-" + finding.fingerprint();
        return ReportNames.of(report.test(), false) + "-" + rows.replaceAll("[^A-Za-z0-9._-]+", "-") + ".sql";
    }

    /** How to keep the rows of a report, so that every later run replays them first; nothing if there are none. */
    public static List<String> howToKeep(Path directory, SafetyReport report, String folder) {
        Set<Path> scripts = scripts(directory, report).keySet();
        List<String> lines = new ArrayList<>();
        scripts.stream()
                .limit(SCRIPTS_SHOWN)
                .map(script -> "Smallest failing rows: " + script + "; to replay them first in every later run:"
                        + " mkdir -p "
                        + folder + " && cp " + script + " " + folder + "/")
                .forEach(lines::add);
        if (scripts.size() > SCRIPTS_SHOWN) {
            lines.add("Smallest failing rows: … and " + Counted.of(scripts.size() - SCRIPTS_SHOWN, "more script")
                    + " in " + directory);
        }
        return lines;
    }
}
