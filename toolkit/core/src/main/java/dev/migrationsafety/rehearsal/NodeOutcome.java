package dev.migrationsafety.rehearsal;

import dev.migrationsafety.attribution.Journal;
import java.time.Duration;

/**
 * The result of rehearsing a node.
 *
 * @param node the node
 * @param journal everything found
 * @param took the time that its rehearsal took, without waiting
 */
record NodeOutcome(String node, Journal journal, Duration took) {}
