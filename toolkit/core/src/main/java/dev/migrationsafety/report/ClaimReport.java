package dev.migrationsafety.report;

import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Verdict;

/**
 * The verdict on one claim.
 *
 * @param claim the claim
 * @param verdict its verdict
 * @param examined how many items were examined
 */
public record ClaimReport(Claim claim, Verdict verdict, long examined) {}
