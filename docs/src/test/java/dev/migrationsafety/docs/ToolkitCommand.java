package dev.migrationsafety.docs;

import dev.migrationsafety.cli.MigrationSafety;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What is wrong with a {@code migration-safety} command, as the command line itself takes it. */
final class ToolkitCommand {
    /** Where the guide takes a user's migrations to be, which no project of ours has. */
    private static final String OF_USERS = "src/main/resources/db/migration";

    private ToolkitCommand() {}

    /**
     * The problems of a command.
     *
     * @param page the page that prints it, and where others may write the reports that it reads
     * @param words those after the name
     */
    static List<String> problems(Page page, List<String> words) {
        List<String> problems = new ArrayList<>();
        try {
            CommandLine command = MigrationSafety.commandLine(Map.of(), Clock.systemUTC());
            if (words.size() == 1 && command.getSubcommands().containsKey(words.get(0))) {
                // A sentence that names the command.
                return problems;
            }
            ParseResult parsed = command.parseArgs(words.toArray(String[]::new));
            if (!parsed.hasSubcommand()) {
                problems.add("no command is given");
            } else {
                ParseResult given = parsed.subcommand();
                given.matchedPositionals()
                        .forEach(each -> each.stringValues().forEach(path -> exists(page, path, problems)));
                given.matchedOptions().stream()
                        .filter(option -> List.of("--config", "--migrations").contains(option.longestName()))
                        .forEach(option -> option.stringValues().forEach(path -> exists(page, path, problems)));
            }
        } catch (ParameterException e) {
            problems.add(String.valueOf(e.getMessage()));
        }
        return problems;
    }

    /** A report is written by another command of the page; anything else is there. */
    private static void exists(Page page, String path, List<String> problems) {
        Path folder = Path.of(path).getParent();
        boolean written = folder != null && page.text().contains("--out " + folder + "\n");
        if (!path.equals(OF_USERS)
                && !written
                && !Path.of("..").resolve(path).toFile().exists()) {
            problems.add("there is no " + path);
        }
    }
}
