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
import java.util.Locale;
import java.util.Set;

/** Adds the descriptions in comments and JSON files to the steps of a history. */
final class StepDescriptions {
    private static final Set<String> YES = Set.of("yes", "true");
    private static final Set<String> NO = Set.of("", "no", "false");

    private final MigrationFiles files;
    private final ScriptComments comments;

    StepDescriptions(MigrationFiles files, ScriptComments comments) {
        this.files = files;
        this.comments = comments;
    }

    MigrationHistory in(MigrationHistory history) {
        Problems unclear = new Problems("Comments of migrations in " + files.location() + " cannot be read");
        List<MigrationStep> commented =
                history.steps().stream().map(step -> described(step, unclear)).toList();
        unclear.throwIfAny();
        Problems problems =
                new Problems("Migrations in " + files.location() + " do not match the JSON files beside them");
        List<MigrationStep> steps = new Metadata(files, problems).in(commented);
        problems.throwIfAny();
        return history.with(steps);
    }

    private MigrationStep described(MigrationStep step, Problems problems) {
        List<Verification> checks = new ArrayList<>(step.verifications());
        checks.addAll(comments.verifications(step.up()));
        StepHeader header = comments.header(text(step));
        MigrationStep described = step.verified(checks).described(step.header().or(header));
        return claimsIdempotence(step, header, problems)
                ? described.declared(Declaration.idempotent(step.version()))
                : described;
    }

    private static boolean claimsIdempotence(MigrationStep step, StepHeader header, Problems problems) {
        String said = header.idempotent();
        boolean claimed = YES.contains(said.toLowerCase(Locale.ROOT));
        if (!claimed && !NO.contains(said.toLowerCase(Locale.ROOT))) {
            problems.add(
                    step.up().file(),
                    "\"Idempotent: " + said + "\" is not a valid value; write yes, true, no or false and nothing else");
        }
        return claimed;
    }

    /** The whole file: in a file with both directions, the header is above the first marker. */
    private String text(MigrationStep step) {
        return files.find(step.up().file())
                .map(file -> new String(file.bytes(), StandardCharsets.UTF_8).replace("\uFEFF", ""))
                .orElse(step.up().text());
    }
}
