package dev.migrationsafety.configuration.file;

import dev.migrationsafety.finding.ConfigurationException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** Collects the problems of one configuration file, so that one message lists them all in the order of lines. */
final class ConfigurationProblems {
    private record Problem(int line, String text) {}

    private final String file;
    private final List<Problem> found = new ArrayList<>();

    ConfigurationProblems(String file) {
        this.file = file;
    }

    /** Adds one at the line of a node. */
    void add(Node at, String text) {
        add(at.getStartMark(), text);
    }

    void add(Optional<Mark> at, String text) {
        found.add(new Problem(at.map(mark -> mark.getLine() + 1).orElse(1), text));
    }

    /** Goes on only if all is well. */
    void throwIfAny() {
        if (found.isEmpty()) {
            return;
        }
        StringBuilder message = new StringBuilder("Configuration " + file + " cannot be used, "
                + (found.size() == 1 ? "1 problem" : found.size() + " problems") + ":");
        found.stream().sorted(Comparator.comparingInt(Problem::line)).forEach(problem -> message.append("\n- line ")
                .append(problem.line())
                .append(": ")
                .append(problem.text()));
        throw new ConfigurationException(message.toString());
    }
}
