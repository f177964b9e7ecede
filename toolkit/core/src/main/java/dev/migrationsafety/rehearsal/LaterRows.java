package dev.migrationsafety.rehearsal;

import dev.migrationsafety.engine.ScriptOutcome;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.rules.LaterRowsJudgement;
import dev.migrationsafety.schema.Relations;
import dev.migrationsafety.schema.Table;
import dev.migrationsafety.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Rows written at the new version before a down: the way back of a step that was live for a while. They stand beside the
 * migrated rows, in the tables that the step changes, makes or writes. Those which the old shape can hold go down
 * together; values that it cannot hold have clones of their own, as on the way up.
 */
final class LaterRows {
    private final Context context;
    private final Ascent ascent;
    private final Stretch step;

    LaterRows(Context context, Ascent ascent) {
        this.context = context;
        this.ascent = ascent;
        this.step = ascent.step();
    }

    /**
     * Goes down over them.
     *
     * @param down what the down did over the migrated rows alone
     */
    void rehearse(ScriptOutcome down) {
        Kept top = ascent.top().orElseThrow();
        Relations now = top.schema().relations();
        Ahead back = Ahead.between(now, ascent.before().schema().relations(), Literals.of(step.downs()));
        Set<TableName> wanted = new TreeSet<>(back.changed());
        wanted.addAll(written(ascent.outcome()));
        wanted.addAll(written(down));
        wanted.removeIf(
                table -> now.roots().stream().noneMatch(root -> root.name().equals(table)));
        if (wanted.isEmpty() || context.settings().rowsPerTable() == 0) {
            return;
        }
        Filler filler = Filler.later(context.settings(), context.parts(), top.schema());
        try (FilledStation later = FilledStation.of(top, wanted, back, filler, ascent.journal())) {
            LaterRun common = LaterRun.ofCommon(context, ascent, ascent.journal(), later, down);
            List<LaterSurvival.Loss> losses = rehearse(common);
            ascent.journal().add(findings(losses, false));
            List<Finding> doubtful = findings(losses, true);
            if (!doubtful.isEmpty()) {
                settle(doubtful, wanted, back, down);
            }
            for (Side side : later.sides()) {
                try (SharedTemplate template =
                        new SharedTemplate(later.openSide(side).freeze())) {
                    rehearse(LaterRun.ofSide(context, ascent, template, side, down))
                            .forEach(loss -> ascent.journal().add(loss.finding()));
                }
            }
        }
    }

    private static List<Finding> findings(List<LaterSurvival.Loss> losses, boolean written) {
        return losses.stream()
                .filter(loss -> loss.written() == written)
                .map(LaterSurvival.Loss::finding)
                .toList();
    }

    /** What is lost in a run, without what is gone with triggers disabled. */
    private List<LaterSurvival.Loss> rehearse(LaterRun run) {
        run.rehearse();
        Relations now = ascent.top().orElseThrow().schema().relations();
        boolean triggered = run.survival().losses().stream()
                .anyMatch(loss ->
                        now.find(loss.table()).filter(Table::userTriggers).isPresent());
        if (!triggered) {
            return run.survival().losses();
        }
        LaterRun calm = run.withoutTriggers(Journal.of(step));
        calm.rehearse();
        Set<String> kept = new SurvivalFacts(context, ascent).guarded();
        calm.survival().losses().forEach(loss -> kept.add(loss.finding().subject()));
        List<LaterSurvival.Loss> losses = new ArrayList<>();
        for (LaterSurvival.Loss loss : run.survival().losses()) {
            if (kept.contains(loss.finding().subject())) {
                losses.add(loss);
            } else {
                ascent.journal().add(LaterRowsJudgement.byTrigger(loss.finding()));
            }
        }
        return losses;
    }

    /**
     * A down may compute a value of the old shape from columns or tables that only the new version has, and generated
     * values do not agree with each other as an application's do. So rows are written once more as an application of the
     * old version writes them: what is still lost then is a fault.
     */
    private void settle(List<Finding> doubtful, Set<TableName> wanted, Ahead back, ScriptOutcome down) {
        Kept top = ascent.top().orElseThrow();
        Relations old = ascent.before().schema().relations();
        Set<TableName> shared = new TreeSet<>(wanted);
        shared.removeIf(table -> old.find(table).isEmpty());
        Journal aside = Journal.of(step);
        Filler filler = Filler.laterOfOldShape(context.settings(), context.parts(), top.schema(), old);
        try (FilledStation later = FilledStation.of(top, shared, back, filler, aside)) {
            LaterRun run = LaterRun.ofCommon(context, ascent, aside, later, down);
            run.rehearse();
            Set<String> still = run.survival().losses().stream()
                    .map(loss -> loss.finding().subject())
                    .collect(Collectors.toSet());
            for (Finding finding : doubtful) {
                String table = finding.subject().substring(0, finding.subject().lastIndexOf('.'));
                if (still.contains(finding.subject())) {
                    ascent.journal().add(finding);
                } else if (run.survival().judged(table)) {
                    ascent.journal()
                            .note("the down computes " + finding.subject()
                                    + " from what only the new version has; in rows written by the new version it"
                                    + " changed "
                                    + finding.evidence().get(0) + ", and whether that is meant is not known");
                } else {
                    ascent.journal().add(finding.withSeverity(Severity.WARNING));
                }
            }
        }
    }

    private static Set<TableName> written(ScriptOutcome outcome) {
        return outcome instanceof ScriptOutcome.Succeeded done ? done.written().keySet() : Set.of();
    }
}
