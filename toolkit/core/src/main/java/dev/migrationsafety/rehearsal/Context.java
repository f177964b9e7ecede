package dev.migrationsafety.rehearsal;

import dev.migrationsafety.engine.DatabaseEngine;
import dev.migrationsafety.migration.Declaration;
import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.MigrationStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What every part of a rehearsal knows. */
record Context(
        MigrationHistory history,
        RehearsalSettings settings,
        RehearsalParts parts,
        Structure structure,
        Progress progress) {

    /** The zone of the second up: an odd offset, and no daylight saving. */
    static final String OTHER_ZONE = "Asia/Kathmandu";

    DatabaseEngine engine() {
        return parts.engine();
    }

    String zone() {
        return settings.timeZone();
    }

    MigrationStep step(int index) {
        return history.steps().get(index - 1);
    }

    /** The same with the rows of another seed. */
    Context withSeed(long seed) {
        return new Context(history, settings.withSeed(seed), parts, structure, progress);
    }

    /** Declarations of the configuration and of the step's own files. */
    static List<Declaration> declarations(RehearsalSettings settings, MigrationStep step) {
        List<Declaration> all = new ArrayList<>(step.declarations());
        settings.declarations().stream()
                .filter(declaration -> declaration.version().equals(step.version()))
                .forEach(all::add);
        return all;
    }

    /** The declaration that there is no way back over a stretch. */
    Optional<Declaration> irreversible(Stretch stretch) {
        return stretch.steps().stream()
                .flatMap(step -> irreversible(settings, step).stream())
                .findFirst();
    }

    private static Optional<Declaration> irreversible(RehearsalSettings settings, MigrationStep step) {
        return declarations(settings, step).stream()
                .filter(declaration -> declaration.kind() == Declaration.Kind.IRREVERSIBLE)
                .findFirst();
    }

    /** Whether a step claims that its up may run again; a release claims nothing. */
    boolean claimsIdempotence(Stretch stretch) {
        return stretch.steps().size() == 1
                && claimsIdempotence(settings, stretch.steps().get(0));
    }

    static boolean claimsIdempotence(RehearsalSettings settings, MigrationStep step) {
        return declarations(settings, step).stream()
                .anyMatch(declaration -> declaration.kind() == Declaration.Kind.IDEMPOTENT);
    }

    /** One step, to be run alone. */
    Stretch stretch(int index) {
        return Stretch.of(history, parts.runner(), index);
    }

    /** The steps of a release. */
    Stretch stretch(Release release) {
        List<MigrationStep> steps = Selection.steps(history, release);
        int from = Selection.index(history, steps.get(0).version()) - 1;
        return new Stretch(from, steps, history.session(), parts.runner(), release.node(), "release " + release.node());
    }

    /** The release of a node. */
    Optional<Release> release(String node) {
        return settings.waysBack().releases().stream()
                .filter(release -> release.node().equals(node))
                .findFirst();
    }

    /** Whether the way back over all steps of a stretch is rehearsed. */
    boolean hasWayBack(Stretch stretch) {
        return stretch.steps().stream().allMatch(this::hasWayBack);
    }

    boolean hasWayBack(MigrationStep step) {
        return hasWayBack(settings, step);
    }

    static boolean hasWayBack(RehearsalSettings settings, MigrationStep step) {
        return !settings.forwardOnly()
                && step.kind() == MigrationStep.Kind.VERSIONED
                && step.down().isPresent()
                && irreversible(settings, step).isEmpty();
    }
}
