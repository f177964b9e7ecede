package dev.migrationsafety.postgresql.sqitch;

import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.migration.layout.Problems;
import dev.migrationsafety.sql.layout.ScriptText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a {@code sqitch.plan}, line by line, and what its changes require and exclude. */
final class SqitchPlan {
    private static final Pattern PRAGMA = Pattern.compile("\\s*%\\s*(?<name>[^\\s=]+)\\s*(?:=\\s*(?<value>.+))?");
    private static final String NAME = "[^\\s:@#\\\\\\[\\]]+";
    private static final Pattern LINE = Pattern.compile("\\s*(?:(?<tag>@)|(?<operator>[+-])\\s*)?(?<name>" + NAME + ")"
            + "(?:\\s+\\[(?<dependencies>[^]]+)])?\\s+(?<date>\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ)"
            + "\\s+(?<planner>[^<]+?\\s+<[^>]+>)\\s*");
    private static final Pattern DEPENDENCY = Pattern.compile(
            "(?<conflict>!)?(?:(?<project>" + NAME + "):)?" + "(?:(?<change>" + NAME + ")?(?:@(?<tag>" + NAME + "))?)");

    private final MigrationFile file;
    private final Problems problems;
    private final List<SqitchChange> changes = new ArrayList<>();
    private final Map<String, SqitchChange> latest = new HashMap<>();
    private final Map<String, Integer> tagged = new HashMap<>();
    private final Set<String> sinceTag = new HashSet<>();
    private String project = "";

    SqitchPlan(MigrationFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The changes in their order. */
    List<SqitchChange> read() {
        int number = 0;
        for (String line : ScriptText.filled(file, problems).orElse("").split("\n", -1)) {
            number++;
            int hash = line.indexOf('#');
            String content = (hash < 0 ? line : line.substring(0, hash)).stripTrailing();
            String note = hash < 0 ? "" : line.substring(hash + 1).strip();
            Matcher pragma = PRAGMA.matcher(content);
            Matcher entry = LINE.matcher(content);
            if (pragma.matches()) {
                if (pragma.group("name").equals("project") && pragma.group("value") != null) {
                    project = pragma.group("value").strip();
                }
            } else if (!entry.matches() && !content.isBlank()) {
                problem(
                        number,
                        "is not a line of a sqitch plan; expected a name, a timestamp and a planner with an"
                                + " e-mail address");
            } else if (entry.matches() && entry.group("tag") != null) {
                tag(number, entry.group("name"));
            } else if (entry.matches()) {
                change(number, entry, note);
            }
        }
        if (project.isEmpty()) {
            problem(1, "has no %project, which sqitch requires; add it at the top");
        }
        return changes;
    }

    private void tag(int number, String name) {
        if (changes.isEmpty()) {
            problem(number, "is a tag before the first change; move it below that change");
        } else if (tagged.putIfAbsent(name, changes.size()) != null) {
            problem(number, "is a second tag @" + name);
        } else {
            changes.get(changes.size() - 1).tags().add(name);
            sinceTag.clear();
        }
    }

    private void change(int number, Matcher entry, String note) {
        String name = entry.group("name");
        if ("-".equals(entry.group("operator"))) {
            problem(number, "plans a revert, which cannot be rehearsed; remove the line");
        }
        if (!sinceTag.add(name)) {
            problem(number, "is a second change " + name + " since the last tag; tag the first to rework it");
            return;
        }
        String dependencies = entry.group("dependencies");
        if (dependencies != null) {
            for (String dependency : dependencies.strip().split("\\s+", -1)) {
                judge(number, name, dependency);
            }
        }
        SqitchChange reworked = latest.get(name);
        if (reworked != null) {
            for (int i = changes.size() - 1; i >= changes.indexOf(reworked); i--) {
                reworked.reworkTags().addAll(changes.get(i).tags());
            }
        }
        SqitchChange change = new SqitchChange(name, number, entry.group("planner"), entry.group("date"), note);
        changes.add(change);
        latest.put(name, change);
    }

    /** What precedes a change is deployed before it; changes of other projects are not known here. */
    private void judge(int number, String change, String text) {
        Matcher dependency = DEPENDENCY.matcher(text);
        if (!dependency.matches()) {
            problem(number, "\"" + text + "\" is not a dependency; write change, change@tag or !change");
            return;
        }
        String other = dependency.group("project");
        if (other != null && !other.equals(project)) {
            return;
        }
        boolean deployed = deployed(dependency.group("change"), dependency.group("tag"));
        if (dependency.group("conflict") != null && deployed) {
            problem(
                    number,
                    change + " conflicts with " + text.substring(1) + ", which the plan deploys before it;"
                            + " remove one of the two");
        } else if (dependency.group("conflict") == null && !deployed) {
            problem(
                    number,
                    change + " requires " + text + ", which the plan does not list before it; reorder the plan"
                            + " or correct the requirement");
        }
    }

    private boolean deployed(String change, String tag) {
        int end = tag == null ? changes.size() : tagged.getOrDefault(tag, 0);
        return change == null
                ? end > 0
                : changes.subList(0, end).stream()
                        .anyMatch(before -> before.name().equals(change));
    }

    private void problem(int line, String what) {
        problems.add(file.path() + ":" + line, what);
    }
}
