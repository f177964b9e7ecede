package dev.migrationsafety.migration.reader;

import dev.migrationsafety.migration.Declaration;
import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.migration.StepHeader;
import dev.migrationsafety.migration.Verification;
import dev.migrationsafety.migration.layout.Metadata;
import dev.migrationsafety.migration.layout.MigrationFiles;
import dev.migrationsafety.migration.layout.Problems;
import dev.migrationsafety.migration.layout.ScriptComments;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Adds the descriptions in comments and JSON files to the steps of a history. */
final class StepDescriptions {
    private final MigrationFiles files;
    private final ScriptComments comments;

    StepDescriptions(MigrationFiles files, ScriptComments comments) {
        this.files = files;
        this.comments = comments;
    }

    MigrationHistory in(MigrationHistory history) {
        List<MigrationStep> commented =
                returning(history.steps()).stream().map(this::described).toList();
        Problems problems =
                new Problems("Migrations in " + files.location() + " do not match the JSON files beside them");
        List<MigrationStep> steps = new Metadata(files, problems).in(commented);
        problems.throwIfAny();
        return history.with(steps);
    }

    /**
     * Where other steps have a down, a step of comments alone needs none: there is nothing to take back, and its comments
     * run in both directions.
     */
    private List<MigrationStep> returning(List<MigrationStep> steps) {
        if (steps.stream().allMatch(step -> step.down().isEmpty())) {
            return steps;
        }
        return steps.stream()
                .map(step -> step.kind() == MigrationStep.Kind.VERSIONED
                                && step.down().isEmpty()
                                && comments.isOnlyComments(step.up())
                        ? step.undoneBy(step.up())
                        : step)
                .toList();
    }

    private MigrationStep described(MigrationStep step) {
        List<Verification> checks = new ArrayList<>(step.verifications());
        checks.addAll(comments.verifications(step.up()));
        StepHeader header = comments.header(text(step));
        MigrationStep described = step.verified(checks).described(step.header().or(header));
        return header.claimsIdempotence() ? described.declared(Declaration.idempotent(step.version())) : described;
    }

    /** The whole file: in a file with both directions, the header is above the first marker. */
    private String text(MigrationStep step) {
        return files.find(step.up().file())
                .map(file -> new String(file.bytes(), StandardCharsets.UTF_8).replace("\uFEFF", ""))
                .orElse(step.up().text());
    }
}
