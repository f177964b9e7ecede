package dev.migrationsafety.settings;

/**
 * Steps that one deployment brings and, if necessary, rolls back together.
 *
 * @param from version that runs before it; empty for the baseline
 * @param to last version that it brings
 */
public record Release(String from, String to) {
    /** The node under which it is rehearsed, for example {@code 9..12}. */
    public String node() {
        return from + ".." + to;
    }
}
