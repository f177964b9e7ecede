package dev.migrationsafety.finding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * One fact that a check established.
 *
 * @param rule stable rule id in kebab case, for example {@code value-lost}
 * @param severity its weight
 * @param claim the claim that it speaks about
 * @param step version of the step, or the empty string for the whole history
 * @param location file and line, where known
 * @param subject the object it is about, for example {@code account.balance} or {@code index account_email_key}
 * @param lossClass class of the loss, for example {@code value nulled}; empty where there is none
 * @param message what failed, where, observed and expected; one or two sentences
 * @param evidence rows, definitions or statements that show it, one per line
 * @param nextStep what the developer can do now
 * @param reproduction the smallest rows over which it shows, where rows decide and they were looked for
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Finding(
        String rule,
        Severity severity,
        Claim claim,
        String step,
        Optional<Location> location,
        String subject,
        String lossClass,
        String message,
        List<String> evidence,
        String nextStep,
        Optional<Reproduction> reproduction) {

    /** Copies the evidence. */
    public Finding {
        evidence = List.copyOf(evidence);
    }

    /** A finding for which no smallest rows were looked for. */
    public Finding(
            String rule,
            Severity severity,
            Claim claim,
            String step,
            Optional<Location> location,
            String subject,
            String lossClass,
            String message,
            List<String> evidence,
            String nextStep) {
        this(rule, severity, claim, step, location, subject, lossClass, message, evidence, nextStep, Optional.empty());
    }

    /** Starts a finding; what is not said stays empty. */
    public static FindingBuilder of(String rule, Severity severity, Claim claim) {
        return new FindingBuilder(rule, severity, claim);
    }

    /** The same fact with another weight, for example after a declaration accepted it. */
    public Finding withSeverity(Severity other) {
        return new Finding(
                rule, other, claim, step, location, subject, lossClass, message, evidence, nextStep, reproduction);
    }

    /** The same fact in other words. */
    public Finding withMessage(String other) {
        return new Finding(
                rule, severity, claim, step, location, subject, lossClass, other, evidence, nextStep, reproduction);
    }

    /** The same fact with the smallest rows over which it shows. */
    public Finding with(Reproduction smallest) {
        return new Finding(
                rule,
                severity,
                claim,
                step,
                location,
                subject,
                lossClass,
                message,
                evidence,
                nextStep,
                Optional.of(smallest));
    }

    /** The same fact with one more line of evidence, before the others. */
    public Finding withEvidence(String line) {
        List<String> lines = new ArrayList<>(List.of(line));
        lines.addAll(evidence);
        return new Finding(
                rule, severity, claim, step, location, subject, lossClass, message, lines, nextStep, reproduction);
    }

    /**
     * Identity over runs: 16 hexadecimal digits over rule, step, subject and class of the loss, so that a worse loss
     * of the same column is a new finding.
     */
    public String fingerprint() {
        String identity = String.join("\u0000", rule, step, subject, lossClass);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
