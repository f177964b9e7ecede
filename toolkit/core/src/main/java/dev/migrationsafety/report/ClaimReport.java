package dev.migrationsafety.report;

import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Verdict;
import org.apiguardian.api.API;

/**
 * The verdict on one claim.
 *
 * @param claim the claim
 * @param verdict its verdict
 * @param examined how many items were examined
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ClaimReport(Claim claim, Verdict verdict, long examined) {}
