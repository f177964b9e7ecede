package dev.migrationsafety.financial;

import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.migration.layout.Problems;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldName;
import dev.migrationsafety.schema.Naming;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** The entries of one item of the configuration; what is wrong with them is collected. */
final class RuleEntries {
    private final Map<String, String> values;
    private final String where;
    private final Naming naming;
    private final Problems problems;
    private boolean sound = true;

    RuleEntries(Map<String, String> values, String where, Naming naming, Problems problems) {
        this.naming = naming;
        this.values = values;
        this.where = where;
        this.problems = problems;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** Adds a problem for every required entry that is missing and every entry that is not known. */
    void expect(List<String> required, List<String> optional) {
        Set<String> unknown = new TreeSet<>(values.keySet());
        Set<String> known = new HashSet<>(required);
        known.addAll(optional);
        unknown.removeAll(known);
        String names = String.join(
                ", ", Stream.of(required, optional).flatMap(Collection::stream).toList());
        unknown.forEach(name -> wrong("entry " + name + " is unknown; known entries are " + names));
        required.stream()
                .filter(name -> !values.containsKey(name))
                .forEach(name -> wrong("entry " + name + " is missing; add it"));
        values.forEach((name, value) -> {
            if (value.isBlank()) {
                wrong("entry " + name + " is empty; add its value");
            }
        });
    }

    void wrong(String what) {
        problems.add(where, what);
        sound = false;
    }

    /** Whether nothing was wrong so far. */
    boolean sound() {
        return sound;
    }

    /** A value, or empty text if it is missing, which {@link #expect} reports. */
    String text(String name) {
        return values.getOrDefault(name, "").strip();
    }

    /** The columns of an entry, empty if it is missing. */
    List<FieldName> columns(String name) {
        return values.containsKey(name)
                ? alternatives(name)
                        .map(text -> column(name, text))
                        .flatMap(Optional::stream)
                        .toList()
                : List.of();
    }

    /** The alternatives between the bars of an entry. */
    Stream<String> alternatives(String name) {
        return Stream.of(text(name).split("\\|", -1)).map(String::strip);
    }

    /** The field of a text with its container before it; empty if it has none or is not a name. */
    Optional<FieldName> field(String text) {
        return text.contains(".") ? named(text, naming::field) : Optional.empty();
    }

    /** The container of a text; empty if it is not a name. */
    Optional<ContainerName> container(String text) {
        return named(text, naming::name);
    }

    private static <T> Optional<T> named(String text, Function<String, T> reader) {
        List<String> parts =
                Arrays.stream(text.split("\\.", -1)).map(String::strip).toList();
        if (parts.contains("")) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(String.join(".", parts)));
        } catch (ConfigurationException e) {
            return Optional.empty();
        }
    }

    private Optional<FieldName> column(String name, String text) {
        Optional<FieldName> column = field(text);
        if (column.isEmpty() && !text(name).isEmpty()) {
            wrong("entry " + name + " is \"" + text + "\"; write table.column or schema.table.column");
        }
        return column;
    }
}
