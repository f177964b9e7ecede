package dev.migrationsafety.sql.layout.marked;

import java.util.Optional;

/**
 * The contents of a file with markers.
 *
 * @param up what goes to its version
 * @param down what goes back; empty if the file has no marker for it
 */
record Sections(Section up, Optional<Section> down) {}
