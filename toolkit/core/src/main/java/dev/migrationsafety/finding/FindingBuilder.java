package dev.migrationsafety.finding;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/** Collects the parts of a {@link Finding}; for callers, not thread-safe. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class FindingBuilder {
    private final String rule;
    private final Severity severity;
    private final Claim claim;
    private String step = "";
    private Optional<Location> location = Optional.empty();
    private String subject = "";
    private String lossClass = "";
    private List<String> evidence = List.of();
    private String nextStep = "";

    FindingBuilder(String rule, Severity severity, Claim claim) {
        this.rule = rule;
        this.severity = severity;
        this.claim = claim;
    }

    /** Sets the version of the step. */
    public FindingBuilder step(String version) {
        this.step = version;
        return this;
    }

    /** Sets file and line. */
    public FindingBuilder at(Location where) {
        this.location = Optional.of(where);
        return this;
    }

    /** Sets the object that the finding is about. */
    public FindingBuilder subject(String object) {
        this.subject = object;
        return this;
    }

    /** Sets the class of the loss. */
    public FindingBuilder lossClass(String name) {
        this.lossClass = name;
        return this;
    }

    /** Sets the lines that show the fact. */
    public FindingBuilder evidence(List<String> lines) {
        this.evidence = lines;
        return this;
    }

    /** Sets what the developer can do now. */
    public FindingBuilder next(String advice) {
        this.nextStep = advice;
        return this;
    }

    /** Ends with the message: what failed, where, observed and expected. */
    public Finding message(String text) {
        return new Finding(rule, severity, claim, step, location, subject, lossClass, text, evidence, nextStep);
    }
}
