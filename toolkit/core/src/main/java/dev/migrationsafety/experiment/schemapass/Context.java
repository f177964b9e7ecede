package dev.migrationsafety.experiment.schemapass;

import dev.migrationsafety.engine.DatabaseEngine;
import dev.migrationsafety.experiment.StepRange;
import dev.migrationsafety.migration.Declaration;
import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.settings.RehearsalParts;
import dev.migrationsafety.settings.RehearsalSettings;
import dev.migrationsafety.settings.Release;
import dev.migrationsafety.settings.Selection;
import java.util.List;
import java.util.Optional;

/** What every part of a rehearsal shares: the history, the settings, the engine and the schemas of all versions. */
public record Context(
        MigrationHistory history,
        RehearsalSettings settings,
        RehearsalParts parts,
        SchemaPass stations,
        Progress progress) {

    /** The zone of the second up: an odd offset, and no daylight saving. */
    public static final String OTHER_ZONE = "Asia/Kathmandu";

    public DatabaseEngine engine() {
        return parts.engine();
    }

    public String zone() {
        return settings.timeZone();
    }

    public MigrationStep step(int index) {
        return history.steps().get(index - 1);
    }

    /** The same with the rows of another seed. */
    public Context withSeed(long seed) {
        return new Context(history, settings.withSeed(seed), parts, stations, progress);
    }

    /** The declaration that there is no rollback over a range of steps. */
    public Optional<Declaration> irreversible(StepRange stretch) {
        return stretch.steps().stream()
                .flatMap(step -> settings.irreversible(step).stream())
                .findFirst();
    }

    /** Whether a step claims that its up may run again; a release claims nothing. */
    public boolean claimsIdempotence(StepRange stretch) {
        return stretch.steps().size() == 1
                && settings.claimsIdempotence(stretch.steps().get(0));
    }

    /** One step, to be run alone. */
    public StepRange stretch(int index) {
        return StepRange.of(history, parts.runner(), index);
    }

    /** The steps of a release. */
    public StepRange stretch(Release release) {
        List<MigrationStep> steps = Selection.steps(history, release);
        int from = Selection.index(history, steps.get(0).version()) - 1;
        return new StepRange(
                from, steps, history.session(), parts.runner(), release.node(), "release " + release.node());
    }

    /** The steps of a segment. */
    public StepRange stretch(Segment segment) {
        return new StepRange(
                segment.bottom(),
                history.steps().subList(segment.bottom(), segment.top()),
                history.session(),
                parts.runner(),
                "full rollback",
                "full rollback");
    }

    /** The release of a node. */
    public Optional<Release> release(String node) {
        return settings.rollbackSettings().releases().stream()
                .filter(release -> release.node().equals(node))
                .findFirst();
    }

    /** Whether the rollback over all steps of a range of steps is rehearsed. */
    public boolean hasRollback(StepRange stretch) {
        return stretch.steps().stream().allMatch(this::hasRollback);
    }

    public boolean hasRollback(MigrationStep step) {
        return settings.hasRollback(step);
    }
}
