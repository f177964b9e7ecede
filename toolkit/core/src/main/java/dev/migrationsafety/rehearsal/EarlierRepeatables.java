package dev.migrationsafety.rehearsal;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.ScriptOutcome;
import dev.migrationsafety.engine.ScriptSession;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.FindingBuilder;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.rules.SchemaRestored;
import dev.migrationsafety.schema.SchemaDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Runs a version over the repeatable migrations that could have run before it: a deployment that stopped at the version
 * before ran them there, and they do not run again while their text stays the same. A repeatable that fails there needs
 * this version, which is no fault. Before the first version nobody deployed anything.
 *
 * <p>When a repeatable was written is not known. The next version to be deployed meets the repeatables of the release
 * before, so its failure is an error; that of an earlier version may never have happened, so it is a warning. Where the
 * version drops what the repeatable made, all is well if the repeatable changes in the same release: a warning too.
 */
final class EarlierRepeatables {
    private final Context context;
    private final Ascent ascent;
    private final Stretch step;
    private final List<MigrationStep> applied = new ArrayList<>();
    private final List<MigrationStep> waiting = new ArrayList<>();

    EarlierRepeatables(Context context, Ascent ascent) {
        this.context = context;
        this.ascent = ascent;
        this.step = ascent.step();
    }

    void rehearse() {
        List<MigrationStep> repeatables = context.history().steps().stream()
                .filter(other -> other.kind() == MigrationStep.Kind.REPEATABLE)
                .toList();
        if (repeatables.isEmpty() || step.from() == 0) {
            return;
        }
        try (Database database = context.structure().openAt(step.from())) {
            for (MigrationStep repeatable : repeatables) {
                (succeeds(database, repeatable) ? applied : waiting).add(repeatable);
            }
            if (applied.isEmpty()) {
                return;
            }
            ascent.journal().examined(Claim.UP, applied.size());
            ScriptOutcome outcome = step.up(database, context.zone());
            if (outcome instanceof ScriptOutcome.Failed failed) {
                ascent.journal()
                        .add(finding(last() ? Severity.ERROR : Severity.WARNING)
                                .next(
                                        "Drop in the version what the repeatable made, and make it again after the change.")
                                .at(failed.location())
                                .lossClass(failed.code())
                                .evidence(List.of(failed.statement().text()))
                                .message("Migration " + step.upFile() + " fails where " + names()
                                        + " ran before it, as after a deployment of the version before: "
                                        + failed.describe()));
            } else if (last()) {
                compare(database);
            }
        }
    }

    private boolean succeeds(Database database, MigrationStep repeatable) {
        try (ScriptSession session = database.openSession(context.zone())) {
            return session.run(repeatable.up()) instanceof ScriptOutcome.Succeeded;
        }
    }

    /** Only the last version is followed by the repeatables alone, so only there both roads must meet. */
    private void compare(Database database) {
        for (MigrationStep repeatable : waiting) {
            if (!succeeds(database, repeatable)) {
                return;
            }
        }
        List<String> lines = SchemaRestored.describe(SchemaDiff.between(
                context.structure().last().schema().snapshot(),
                database.observeSchema().snapshot()));
        if (!lines.isEmpty()) {
            ascent.journal()
                    .add(finding(Severity.WARNING)
                            .next(
                                    "Make again in the version what it drops, or change the repeatable in the same release,"
                                            + " so that it runs again.")
                            .evidence(lines)
                            .message("Where " + names() + " ran before migration "
                                    + step.upFile()
                                    + ", as after a deployment of the version before, the schema ends differently: "
                                    + lines.get(0)));
        }
    }

    private FindingBuilder finding(Severity severity) {
        return Finding.of(Rules.REPEATABLE_IN_THE_WAY, severity, Claim.UP).subject(step.upFile());
    }

    private String names() {
        return applied.stream().map(repeatable -> repeatable.up().file()).collect(Collectors.joining(", "));
    }

    /** Whether no version follows, so that this is the one to be deployed next. */
    private boolean last() {
        return context.history().steps().stream()
                .skip(step.to())
                .noneMatch(other -> other.kind() == MigrationStep.Kind.VERSIONED);
    }
}
