package dev.migrationsafety.settings;

import java.time.LocalDate;

/**
 * A named, reasoned, expiring acceptance of one finding.
 *
 * @param fingerprint fingerprint of the finding
 * @param owner who decided
 * @param expires last day on which it is valid
 * @param reason why
 */
public record Waiver(String fingerprint, String owner, LocalDate expires, String reason) {}
