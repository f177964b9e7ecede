package dev.migrationsafety.settings;

import dev.migrationsafety.data.generator.Volumes;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.migration.Declaration;
import dev.migrationsafety.migration.MigrationStep;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The settings of a rehearsal: what it judges, and how.
 *
 * @param version the production server's version as the user wrote it; empty if not configured
 * @param timeZone time zone of the sessions, for example {@code UTC}
 * @param sampling which rows are generated; with 0 rows the structure alone is rehearsed, and nothing is SAFE
 * @param rollbackSettings what the user says about rollbacks
 * @param since version from which steps are judged; empty for all
 * @param only versions to rehearse; empty for all
 * @param declarations declarations of the configuration file
 * @param waivers accepted findings
 * @param allowedEmpty tables that may stay without rows
 * @param rulePolicy how much the rules weigh that a policy may change
 * @param required claims that the total verdict needs
 * @param reproducing how rows that failed are made small, and which are tried again
 * @param described further settings that a report must show, by name
 */
public record RehearsalSettings(
        String version,
        String timeZone,
        Sampling sampling,
        RollbackSettings rollbackSettings,
        String since,
        List<String> only,
        List<Declaration> declarations,
        List<Waiver> waivers,
        List<AllowedEmpty> allowedEmpty,
        RulePolicy rulePolicy,
        List<Claim> required,
        Reproducing reproducing,
        Map<String, String> described) {
    /** Copies the lists. */
    public RehearsalSettings {
        only = List.copyOf(only);
        declarations = List.copyOf(declarations);
        waivers = List.copyOf(waivers);
        allowedEmpty = List.copyOf(allowedEmpty);
        required = List.copyOf(required);
        described = Collections.unmodifiableMap(new TreeMap<>(described));
    }

    /** Everything judged, nothing declared. */
    public static RehearsalSettings standard() {
        return new RehearsalSettings(
                "",
                "UTC",
                Sampling.standard(),
                RollbackSettings.standard(),
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                RulePolicy.standard(),
                List.of(Claim.UP, Claim.ROLLBACK, Claim.INVARIANTS),
                Reproducing.standard(),
                Map.of());
    }

    /** Everything but how failing rows are reproduced, which is the standard. */
    public RehearsalSettings(
            String version,
            String timeZone,
            Sampling sampling,
            RollbackSettings rollbackSettings,
            String since,
            List<String> only,
            List<Declaration> declarations,
            List<Waiver> waivers,
            List<AllowedEmpty> allowedEmpty,
            RulePolicy rulePolicy,
            List<Claim> required,
            Map<String, String> described) {
        this(
                version,
                timeZone,
                sampling,
                rollbackSettings,
                since,
                only,
                declarations,
                waivers,
                allowedEmpty,
                rulePolicy,
                required,
                Reproducing.standard(),
                described);
    }

    /** Whether the history has no rollback, on the user's word. */
    public boolean forwardOnly() {
        return rollbackSettings.none();
    }

    /** Declarations of the configuration and of a step's own files. */
    public List<Declaration> declarationsOf(MigrationStep step) {
        List<Declaration> all = new ArrayList<>(step.declarations());
        declarations.stream()
                .filter(declaration -> declaration.version().equals(step.version()))
                .forEach(all::add);
        return all;
    }

    /** The declaration that a step has no rollback. */
    public Optional<Declaration> irreversible(MigrationStep step) {
        return declarationsOf(step).stream()
                .filter(declaration -> declaration.kind() == Declaration.Kind.IRREVERSIBLE)
                .findFirst();
    }

    /** Whether a step claims that its up may run again. */
    public boolean claimsIdempotence(MigrationStep step) {
        return declarationsOf(step).stream().anyMatch(declaration -> declaration.kind() == Declaration.Kind.IDEMPOTENT);
    }

    /** Whether the rollback of a step is rehearsed. */
    public boolean hasRollback(MigrationStep step) {
        return !forwardOnly()
                && step.kind() == MigrationStep.Kind.VERSIONED
                && step.down().isPresent()
                && irreversible(step).isEmpty();
    }

    /** Seed of all generated values. */
    public long seed() {
        return sampling.seed();
    }

    /** Generated rows per fill of each table that is not named; with 0 there are none at all. */
    public int rowsPerTable() {
        return sampling.rows().standard();
    }

    /** The same for some versions only. */
    public RehearsalSettings withOnly(List<String> versions) {
        return with(changed -> changed.only = versions);
    }

    /** The same with other generated rows. */
    public RehearsalSettings withSampling(Sampling other) {
        return with(changed -> changed.sampling = other);
    }

    /** The same with another seed. */
    public RehearsalSettings withSeed(long other) {
        return withSampling(sampling.withSeed(other));
    }

    /** The same with another number of generated rows per table; 0 for a rehearsal of the structure alone. */
    public RehearsalSettings withRows(int rows) {
        return withSampling(sampling.withRows(Volumes.of(rows)));
    }

    /** The same with other settings to show in a report. */
    public RehearsalSettings describedBy(Map<String, String> words) {
        return with(changed -> changed.described = words);
    }

    /** The same with other accepted findings. */
    public RehearsalSettings withWaivers(List<Waiver> accepted) {
        return with(changed -> changed.waivers = accepted);
    }

    /** The same with other ways to reproduce what failed. */
    public RehearsalSettings withReproducing(Reproducing other) {
        return with(changed -> changed.reproducing = other);
    }

    private RehearsalSettings with(Consumer<Changed> change) {
        Changed changed = new Changed(this);
        change.accept(changed);
        return new RehearsalSettings(
                version,
                timeZone,
                changed.sampling,
                rollbackSettings,
                since,
                changed.only,
                declarations,
                changed.waivers,
                allowedEmpty,
                rulePolicy,
                required,
                changed.reproducing,
                changed.described);
    }

    /** What one may want to change in settings that are there. */
    private static final class Changed {
        private Sampling sampling;
        private List<String> only;
        private List<Waiver> waivers;
        private Reproducing reproducing;
        private Map<String, String> described;

        private Changed(RehearsalSettings settings) {
            sampling = settings.sampling;
            only = settings.only;
            waivers = settings.waivers;
            reproducing = settings.reproducing;
            described = settings.described;
        }
    }
}
