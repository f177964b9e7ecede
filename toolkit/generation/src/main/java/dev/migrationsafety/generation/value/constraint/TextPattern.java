package dev.migrationsafety.generation.value.constraint;

/**
 * A regular expression that a text must match.
 *
 * @param regex the expression in the server's syntax
 * @param ignoreCase whether case does not matter
 */
public record TextPattern(String regex, boolean ignoreCase) {}
