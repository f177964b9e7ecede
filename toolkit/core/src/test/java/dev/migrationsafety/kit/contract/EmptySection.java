package dev.migrationsafety.kit.contract;

import dev.migrationsafety.engine.environment.SettingsSection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A section of the configuration in which nothing is set. */
public final class EmptySection implements SettingsSection {
    @Override
    public Optional<String> text(String key) {
        return Optional.empty();
    }

    @Override
    public String text(String key, String otherwise) {
        return otherwise;
    }

    @Override
    public <T> T value(String key, T otherwise, String expected, Function<String, T> reader) {
        return otherwise;
    }

    @Override
    public List<String> texts(String key) {
        return List.of();
    }

    @Override
    public List<String> oneOrMore(String key) {
        return List.of();
    }

    @Override
    public boolean isMapping(String key) {
        return false;
    }

    @Override
    public Optional<? extends SettingsSection> section(String key) {
        return Optional.empty();
    }

    @Override
    public Map<String, String> flat() {
        return Map.of();
    }

    @Override
    public void problem(String key, String text) {
        throw new AssertionError("a problem of " + key + " in an empty section: " + text);
    }

    @Override
    public void close() {
        // Nothing is left to read.
    }
}
