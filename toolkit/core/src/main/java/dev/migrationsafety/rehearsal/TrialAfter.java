package dev.migrationsafety.rehearsal;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Reproduction;
import dev.migrationsafety.schema.ContainerName;
import java.util.List;
import java.util.Set;

/**
 * Rows that are written at the new version of a step, which then goes down and up.
 *
 * @param down what the down did without such rows
 */
record TrialAfter(Context context, Stretch step, Down down) implements Trial {
    /** One for which the down is run without rows. */
    static TrialAfter of(Context context, Stretch step) {
        try (Database empty = context.structure().openAt(step.to())) {
            return new TrialAfter(context, step, Down.of(step.down(empty, context.zone())));
        }
    }

    @Override
    public int station() {
        return step.to();
    }

    @Override
    public Set<ContainerName> changed() {
        return back().changed();
    }

    private Ahead back() {
        return LaterStation.back(
                context,
                step,
                context.structure().station(step.to()).schema(),
                context.structure().station(step.from()).schema());
    }

    @Override
    public void begin(Database database) {
        step.down(database, context.zone());
    }

    @Override
    public List<Finding> over(Database database) {
        try (Ascent ascent = Ascent.ofStructure(context, step)) {
            Kept top = ascent.top().orElseThrow();
            try (FilledStation later = FilledStation.holding(database, top.schema(), back(), ascent.journal())) {
                new LaterRows(context, ascent).over(later, down);
            }
            return ascent.journal().findings();
        }
    }

    @Override
    public List<String> instructions(String rule) {
        return List.of(
                Reproduction.AFTER,
                "Run it in a database that stands after " + step.upFile() + ", then go down and up.");
    }
}
