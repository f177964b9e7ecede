package dev.migrationsafety.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;

/**
 * One version of a history.
 *
 * @param version its version as written, for example {@code 3} or {@code 2024-01-01-000000}; unique in the history
 * @param label what the test tree shows, for example {@code V3 add currency}
 * @param kind versioned or repeatable
 * @param up the script that goes to this version
 * @param down the script that goes back, if the team wrote one
 * @param declarations declarations found in its files
 * @param header what its comments say
 * @param metadata what a JSON file beside its up says
 * @param verifications checks of its author for the database after its up
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record MigrationStep(
        String version,
        String label,
        Kind kind,
        Script up,
        Optional<Script> down,
        List<Declaration> declarations,
        StepHeader header,
        Optional<StepMetadata> metadata,
        List<Verification> verifications) {
    /** Whether a step runs once or whenever its file changes. */
    public enum Kind {
        /** Runs once. */
        VERSIONED,
        /** Runs again whenever its file changes, after all versions (Flyway {@code R__}). */
        REPEATABLE
    }

    /** Copies the lists. */
    public MigrationStep {
        declarations = List.copyOf(declarations);
        verifications = List.copyOf(verifications);
    }

    /** A step without a description and without a check of its author. */
    public MigrationStep(
            String version, String label, Kind kind, Script up, Optional<Script> down, List<Declaration> declarations) {
        this(version, label, kind, up, down, declarations, StepHeader.NONE, Optional.empty(), List.of());
    }

    /** The same step with what its comments say. */
    public MigrationStep described(StepHeader words) {
        return new MigrationStep(version, label, kind, up, down, declarations, words, metadata, verifications);
    }

    /** The same step with what a JSON file says. */
    public MigrationStep described(StepMetadata json) {
        return new MigrationStep(
                version, label, kind, up, down, declarations, header, Optional.of(json), verifications);
    }

    /** The same step with one more declaration. */
    public MigrationStep declared(Declaration declaration) {
        List<Declaration> more = new ArrayList<>(declarations);
        more.add(declaration);
        return new MigrationStep(version, label, kind, up, down, more, header, metadata, verifications);
    }

    /** The same step with a down. */
    public MigrationStep undoneBy(Script script) {
        return new MigrationStep(
                version, label, kind, up, Optional.of(script), declarations, header, metadata, verifications);
    }

    /** The same step with checks. */
    public MigrationStep verified(List<Verification> checks) {
        return new MigrationStep(version, label, kind, up, down, declarations, header, metadata, checks);
    }

    /** The same step with other scripts. */
    public MigrationStep with(UnaryOperator<Script> scripts) {
        return new MigrationStep(
                version,
                label,
                kind,
                scripts.apply(up),
                down.map(scripts),
                declarations,
                header,
                metadata,
                verifications.stream()
                        .map(check -> new Verification(check.kind(), scripts.apply(check.script())))
                        .toList());
    }
}
