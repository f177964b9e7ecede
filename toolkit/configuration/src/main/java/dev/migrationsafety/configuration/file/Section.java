package dev.migrationsafety.configuration.file;

import dev.migrationsafety.engine.environment.SettingsSection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** One mapping of the file, read strictly: what does not fit becomes a problem, and the default is used. */
final class Section implements SettingsSection {
    private final String name;
    private final Node node;
    private final Map<String, Node> entries = new LinkedHashMap<>();
    private final TreeSet<String> known = new TreeSet<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final ConfigurationProblems problems;

    /**
     * Reads the keys of a mapping.
     *
     * @param name its key, for messages; empty for the whole file
     */
    Section(String name, Node node, ConfigurationProblems problems) {
        this.name = name;
        this.node = node;
        this.problems = problems;
        if (!(node instanceof MappingNode mapping)) {
            problems.add(node, described() + " must be a mapping of keys to values");
            return;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (key.isEmpty()) {
                problems.add(tuple.getKeyNode(), "a key of " + described() + " must be a string");
            } else if (entries.putIfAbsent(key, tuple.getValueNode()) != null) {
                problems.add(tuple.getKeyNode(), "key '" + key + "' appears twice in " + described());
            }
            keys.putIfAbsent(key, tuple.getKeyNode());
        }
    }

    private String described() {
        return name.isEmpty() ? "the file" : "'" + name + "'";
    }

    /** The node of a key, which counts as known from now on. */
    Optional<Node> find(String key) {
        known.add(key);
        return Optional.ofNullable(entries.get(key));
    }

    /** The place of a key, or of the section itself. */
    Node at(String key) {
        return keys.getOrDefault(key, node);
    }

    /** The text of a scalar as written. */
    @Override
    public Optional<String> text(String key) {
        return find(key).flatMap(value -> scalar(key, value));
    }

    @Override
    public String text(String key, String otherwise) {
        return text(key).orElse(otherwise);
    }

    /** A text that must be there. */
    String required(String key) {
        Optional<Node> value = find(key);
        if (value.isEmpty()) {
            problems.add(node, described() + " needs '" + key + "'");
        }
        return value.flatMap(present -> scalar(key, present)).orElse("");
    }

    /** A scalar turned into a value; a failing reader is a problem that names what was expected. */
    @Override
    public <T> T value(String key, T otherwise, String expected, Function<String, T> reader) {
        return text(key)
                .map(text -> read(key, text, otherwise, expected, reader))
                .orElse(otherwise);
    }

    /** As {@link #value}, but it must be there. */
    <T> T requiredValue(String key, T otherwise, String expected, Function<String, T> reader) {
        String text = required(key);
        return text.isEmpty() ? otherwise : read(key, text, otherwise, expected, reader);
    }

    private <T> T read(String key, String text, T otherwise, String expected, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (RuntimeException e) {
            problems.add(at(key), "'" + key + "' is '" + text + "', but must be " + expected);
            return otherwise;
        }
    }

    /** A list of scalars. */
    @Override
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Node item : items(key)) {
            scalar(key, item).ifPresent(texts::add);
        }
        return texts;
    }

    /** A list of scalars, or a single one. */
    @Override
    public List<String> oneOrMore(String key) {
        return entries.get(key) instanceof ScalarNode ? text(key).map(List::of).orElse(List.of()) : texts(key);
    }

    /** A list of mappings. */
    List<Section> sections(String key) {
        List<Section> sections = new ArrayList<>();
        items(key).forEach(item -> sections.add(new Section(key, item, problems)));
        return sections;
    }

    /** Whether the value of a key is a mapping. */
    @Override
    public boolean isMapping(String key) {
        return entries.get(key) instanceof MappingNode;
    }

    /** One mapping; empty if the key is absent. */
    @Override
    public Optional<Section> section(String key) {
        return find(key).map(value -> new Section(key, value, problems));
    }

    /** All entries as text by key, whatever the keys are. */
    @Override
    public Map<String, String> flat() {
        Map<String, String> flat = new TreeMap<>();
        entries.forEach((key, value) -> {
            known.add(key);
            scalar(key, value).ifPresent(text -> flat.put(key, text));
        });
        return flat;
    }

    /** A list of whatever it contains. */
    List<Node> nodes(String key) {
        return items(key);
    }

    private List<Node> items(String key) {
        Optional<Node> value = find(key);
        if (value.isEmpty()) {
            return List.of();
        }
        if (value.get() instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        problems.add(value.get(), "'" + key + "' must be a list");
        return List.of();
    }

    private Optional<String> scalar(String key, Node value) {
        if (!(value instanceof ScalarNode scalar)) {
            problems.add(value, "'" + key + "' must be a single value");
        } else if (scalar.getTag().equals(Tag.NULL) || scalar.getValue().isBlank()) {
            problems.add(value, "'" + key + "' has no value; add one or remove the key");
        } else {
            return Optional.of(scalar.getValue());
        }
        return Optional.empty();
    }

    /** Reports every key that no reader asked for as a problem. */
    @Override
    public void close() {
        for (Map.Entry<String, Node> key : keys.entrySet()) {
            if (!key.getKey().isEmpty() && !known.contains(key.getKey())) {
                problems.add(
                        key.getValue(), "unknown key '" + key.getKey() + "' in " + described() + advice(key.getKey()));
            }
        }
    }

    private String advice(String key) {
        return RenamedWords.of(key)
                .map(now -> "; it is now called '" + now + "'")
                .or(() -> Spelling.nearest(key, known).map(near -> "; did you mean '" + near + "'?"))
                .orElse("; known keys are " + String.join(", ", known));
    }

    /** Tells a problem of one entry. */
    @Override
    public void problem(String key, String text) {
        problems.add(at(key), text);
    }
}
