package dev.migrationsafety.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command that a page prints.
 *
 * @param page the page
 * @param text the command as it is printed
 */
record Command(Page page, String text) {
    private static final Pattern SHELL =
            Pattern.compile("^```(?:bash|sh|shell|console)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern INLINE = Pattern.compile("(?<!`)`([^`\\n]+)`(?!`)");
    /** The command that a report prints for the next run. */
    private static final Pattern REPRODUCE = Pattern.compile("^ *Reproduce: (.+)$", Pattern.MULTILINE);

    private static final Pattern WORD = Pattern.compile("(?:[^\\s\"']|\"[^\"]*\"|'[^']*')+");
    private static final Pattern RUNS =
            Pattern.compile("(?:mvn|java|migration-safety|docker|\\.ci/run|-D\\S|-P\\S)(?: .*|\\S*=.*|)");
    /** What looks like a command wherever it is printed. */
    private static final Pattern LOOKS_LIKE_ONE =
            Pattern.compile("\\bmvnw?\\b[^`\\n]*|java -jar[^`\\n]*|migration-safety (?:check|gate)\\b[^`\\n]*|"
                    + "(?<![\\w/])(?:gradlew?|npm|curl|sudo|apt-get|docker run) [^`\\n]*");

    /** All commands of a page: of its shell blocks, of its sentences, and of the reports that it shows. */
    static List<Command> of(Page page) {
        List<Command> commands = new ArrayList<>();
        SHELL.matcher(page.text())
                .results()
                .flatMap(block -> block.group(1).replaceAll(" *\\\\\\n *", " ").lines())
                .map(line ->
                        line.replaceFirst("^\\$ ", "").replaceFirst("^#.*", "").strip())
                .filter(Predicate.not(String::isEmpty))
                .forEach(line -> commands.add(new Command(page, line)));
        add(page, INLINE.matcher(page.prose()), commands);
        add(page, REPRODUCE.matcher(page.text()), commands);
        return commands;
    }

    private static void add(Page page, Matcher printed, List<Command> commands) {
        printed.results()
                .map(found -> found.group(1))
                .filter(text -> RUNS.matcher(text).matches() && text.matches("\\..*|-.*|.* .*"))
                .forEach(text -> commands.add(new Command(page, text)));
    }

    /** What looks like a command of a page and is none of its commands. */
    static List<String> unseen(Page page) {
        String rest = SHELL.matcher(page.text()).replaceAll("");
        for (Command command : of(page)) {
            rest = rest.replace(command.text(), "");
        }
        return LOOKS_LIKE_ONE
                .matcher(rest)
                .results()
                .map(found -> found.group())
                .toList();
    }

    /** The words of the command, without quotation marks. */
    List<String> words() {
        return WORD.matcher(text)
                .results()
                .map(word -> word.group().replaceAll("[\"']", ""))
                .toList();
    }

    @Override
    public String toString() {
        return page.file() + ": " + text;
    }
}
