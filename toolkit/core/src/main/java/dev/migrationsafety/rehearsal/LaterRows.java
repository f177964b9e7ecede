package dev.migrationsafety.rehearsal;

import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.rules.LaterRowsJudgement;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    void rehearse(Down down) {
        Optional<LaterStation> station = LaterStation.of(context, ascent, down.outcome());
        if (station.isEmpty()) {
            return;
        }
        try (FilledStation later = station.get().fill(ascent.journal())) {
            List<LaterSurvival.Loss> losses = common(later, down);
            ascent.journal().add(findings(losses, false));
            List<Finding> doubtful = findings(losses, true);
            if (!doubtful.isEmpty()) {
                settle(doubtful, station.get(), down);
            }
            sides(later, down);
        }
    }

    /** The same over rows that stand there, of which none is doubtful. */
    void over(FilledStation later, Down down) {
        common(later, down).forEach(loss -> ascent.journal().add(loss.finding()));
        sides(later, down);
    }

    private List<LaterSurvival.Loss> common(FilledStation later, Down down) {
        return rehearse(LaterRun.ofCommon(context, ascent, ascent.journal(), later, down));
    }

    private void sides(FilledStation later, Down down) {
        for (Side side : later.sides()) {
            try (SharedTemplate template =
                    new SharedTemplate(later.openSide(side).freeze())) {
                rehearse(LaterRun.ofSide(context, ascent, template, side, down))
                        .forEach(loss -> ascent.journal().add(loss.finding()));
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
        Schema now = ascent.top().orElseThrow().schema();
        boolean triggered = run.survival().losses().stream()
                .anyMatch(loss ->
                        now.find(loss.table()).filter(Container::hasTriggers).isPresent());
        if (!triggered) {
            return run.survival().losses();
        }
        LaterRun calm = run.withoutTriggers(Journal.of(context, step));
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
    private void settle(List<Finding> doubtful, LaterStation station, Down down) {
        Journal aside = Journal.of(context, step);
        try (FilledStation later = station.fillInOldShape(aside)) {
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
}
