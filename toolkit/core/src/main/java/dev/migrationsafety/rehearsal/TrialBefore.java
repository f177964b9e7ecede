package dev.migrationsafety.rehearsal;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.schema.ContainerName;
import java.util.List;
import java.util.Set;

/**
 * Rows that stand before a step, which then goes up and down.
 *
 * @param scope what of the rung is rehearsed
 */
record TrialBefore(Context context, Stretch step, Scope scope) implements Trial {
    @Override
    public int station() {
        return step.from();
    }

    @Override
    public Set<ContainerName> changed() {
        return Ascent.ahead(
                        context, step, context.structure().station(step.from()).schema())
                .changed();
    }

    @Override
    public void begin(Database database) {
        step.up(database, context.zone());
    }

    @Override
    public List<Finding> over(Database database) {
        try (Ascent ascent = Ascent.over(context, step, database)) {
            new Rung(context, ascent).rehearse(scope);
            Journal journal = ascent.journal();
            return journal.findings().stream()
                    .filter(finding -> !journal.isAtNewVersion(finding))
                    .toList();
        }
    }

    @Override
    public List<String> instructions(String rule) {
        return List.of(
                "Run it in a database that stands before " + step.upFile() + ", then go up" + further(rule) + ".");
    }

    private String further(String rule) {
        if (Repetition.RULES.contains(rule)) {
            return " twice";
        }
        return context.hasWayBack(step) ? " and down" : "";
    }
}
