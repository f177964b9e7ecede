package dev.migrationsafety.report;

import dev.migrationsafety.finding.Finding;
import org.apiguardian.api.API;

/**
 * A finding that an owner declared or waived; it does not affect a verdict.
 *
 * @param finding what was found, with its original severity
 * @param by how it was accepted: {@code declared} or {@code waived until 2027-01-31}
 * @param owner who decided
 * @param reason why
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record AcceptedFinding(Finding finding, String by, String owner, String reason) {}
