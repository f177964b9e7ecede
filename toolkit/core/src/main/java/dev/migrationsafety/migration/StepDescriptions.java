package dev.migrationsafety.migration;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Adds to the steps of a history what their files say about them. */
final class StepDescriptions {
    private final MigrationFiles files;
    private final ScriptComments comments;

    StepDescriptions(MigrationFiles files, ScriptComments comments) {
        this.files = files;
        this.comments = comments;
    }

    MigrationHistory in(MigrationHistory history) {
        Problems problems =
                new Problems("Migrations in " + files.location() + " cannot be read with the JSON files beside them");
        List<MigrationStep> steps = new Metadata(files, problems)
                .in(history.steps().stream().map(this::described).toList());
        problems.throwIfAny();
        return history.with(steps);
    }

    private MigrationStep described(MigrationStep step) {
        List<Verification> checks = new ArrayList<>(step.verifications());
        checks.addAll(comments.verifications(step.up()));
        MigrationStep verified = step.verified(checks);
        return step.header().equals(StepHeader.NONE) ? verified.described(comments.header(text(step))) : verified;
    }

    /** The whole file: in a file with both directions, the header stands above the first marker. */
    private String text(MigrationStep step) {
        return files.find(step.up().file())
                .map(file -> new String(file.bytes(), StandardCharsets.UTF_8).replace("\uFEFF", ""))
                .orElse(step.up().text());
    }
}
