package dev.migrationsafety.rehearsal;

import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.migration.Declaration;
import java.util.List;
import java.util.Map;

/**
 * What a rehearsal judges, and how.
 *
 * @param version the production server's version as the user wrote it; empty if not told
 * @param timeZone time zone of the sessions, for example {@code UTC}
 * @param seed seed of all generated values
 * @param rowsPerTable generated rows per table and fill; with 0 the structure alone is rehearsed, and nothing is SAFE
 * @param waysBack what the user says about ways back
 * @param since version from which steps are judged; empty for all
 * @param only versions to rehearse; empty for all
 * @param declarations declarations of the configuration file
 * @param waivers accepted findings
 * @param allowedEmpty tables that may stay without rows
 * @param rulePolicy how much the rules weigh that a policy may change
 * @param required claims that the total verdict needs
 * @param described further settings that a report must show, by name
 */
public record RehearsalSettings(
        String version,
        String timeZone,
        long seed,
        int rowsPerTable,
        WaysBack waysBack,
        String since,
        List<String> only,
        List<Declaration> declarations,
        List<Waiver> waivers,
        List<AllowedEmpty> allowedEmpty,
        RulePolicy rulePolicy,
        List<Claim> required,
        Map<String, String> described) {
    /** The seed that is used if none is configured. */
    public static final long DEFAULT_SEED = 20_260_101L;

    /** The number of rows that is used if none is configured. */
    public static final int DEFAULT_ROWS = 12;

    /** Copies the lists. */
    public RehearsalSettings {
        only = List.copyOf(only);
        declarations = List.copyOf(declarations);
        waivers = List.copyOf(waivers);
        allowedEmpty = List.copyOf(allowedEmpty);
        required = List.copyOf(required);
        described = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(described));
    }

    /** Everything judged, nothing declared. */
    public static RehearsalSettings standard() {
        return new RehearsalSettings(
                "",
                "UTC",
                DEFAULT_SEED,
                DEFAULT_ROWS,
                WaysBack.standard(),
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                RulePolicy.standard(),
                List.of(Claim.UP, Claim.WAY_BACK, Claim.INVARIANTS),
                Map.of());
    }

    /** Whether the history has no way back, on the user's word. */
    public boolean forwardOnly() {
        return waysBack.none();
    }

    /** The same for some versions only. */
    public RehearsalSettings withOnly(List<String> versions) {
        return new RehearsalSettings(
                version,
                timeZone,
                seed,
                rowsPerTable,
                waysBack,
                since,
                versions,
                declarations,
                waivers,
                allowedEmpty,
                rulePolicy,
                required,
                described);
    }

    /** The same with another seed. */
    public RehearsalSettings withSeed(long other) {
        return new RehearsalSettings(
                version,
                timeZone,
                other,
                rowsPerTable,
                waysBack,
                since,
                only,
                declarations,
                waivers,
                allowedEmpty,
                rulePolicy,
                required,
                described);
    }

    /** The same with another number of generated rows per table; 0 for a rehearsal of the structure alone. */
    public RehearsalSettings withRows(int rows) {
        return new RehearsalSettings(
                version,
                timeZone,
                seed,
                rows,
                waysBack,
                since,
                only,
                declarations,
                waivers,
                allowedEmpty,
                rulePolicy,
                required,
                described);
    }

    /** The same with other settings to show in a report. */
    public RehearsalSettings describedBy(Map<String, String> words) {
        return new RehearsalSettings(
                version,
                timeZone,
                seed,
                rowsPerTable,
                waysBack,
                since,
                only,
                declarations,
                waivers,
                allowedEmpty,
                rulePolicy,
                required,
                words);
    }

    /** The same with other accepted findings. */
    public RehearsalSettings withWaivers(List<Waiver> accepted) {
        return new RehearsalSettings(
                version,
                timeZone,
                seed,
                rowsPerTable,
                waysBack,
                since,
                only,
                declarations,
                accepted,
                allowedEmpty,
                rulePolicy,
                required,
                described);
    }
}
