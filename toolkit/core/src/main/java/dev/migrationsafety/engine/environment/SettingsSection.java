package dev.migrationsafety.engine.environment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apiguardian.api.API;

/**
 * A section of the configuration file as an engine reads it: strictly, each problem with its line. Implemented by the
 * reader of the file; called by engines.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface SettingsSection {
    /** The text of a key; empty if it is absent. */
    Optional<String> text(String key);

    /** The text of a key, or a default. */
    String text(String key, String otherwise);

    /**
     * The text of a key turned into a value; a reader that throws is a problem.
     *
     * @param expected what the value must be, for the message, for example {@code true or false}
     */
    <T> T value(String key, T otherwise, String expected, Function<String, T> reader);

    /** {@code true} or {@code false}; false if the key is absent. */
    default boolean truth(String key) {
        return value(key, false, "true or false", text -> {
            if (!text.equals("true") && !text.equals("false")) {
                throw new IllegalArgumentException(text);
            }
            return text.equals("true");
        });
    }

    /** A list of texts. */
    List<String> texts(String key);

    /** A list of texts, or a single one. */
    List<String> oneOrMore(String key);

    /** Whether the value of a key is a mapping. */
    boolean isMapping(String key);

    /** The mapping of a key; empty if the key is absent. */
    Optional<? extends SettingsSection> section(String key);

    /** All entries as text by key, whatever the keys are. */
    Map<String, String> flat();

    /** Reports a problem of one entry. */
    void problem(String key, String text);

    /** Makes every key that was not read a problem; whoever opened a section closes it. */
    void close();
}
