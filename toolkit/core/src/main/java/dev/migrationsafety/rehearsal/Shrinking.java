package dev.migrationsafety.rehearsal;

import dev.migrationsafety.data.GeneratedRow;
import dev.migrationsafety.data.LossClass;
import dev.migrationsafety.data.RowGenerator;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.ObservationException;
import dev.migrationsafety.finding.Reproduction;
import dev.migrationsafety.migration.Declaration;
import dev.migrationsafety.schema.DataType;
import dev.migrationsafety.schema.Relations;
import dev.migrationsafety.schema.Table;
import dev.migrationsafety.shrinking.Shrinker;
import dev.migrationsafety.shrinking.SimplerValues;
import dev.migrationsafety.shrinking.Suspect;
import dev.migrationsafety.shrinking.Taken;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Looks for the smallest rows over which the errors of a rung show. Each set of rows is tried on a clone of its own, and
 * one that was tried for one finding answers for the others.
 */
final class Shrinking {
    private static final Set<String> OF_SEVERAL =
            Set.of(LossClass.DEFAULT_SUBSTITUTED.words(), LossClass.OTHER.words());

    private final Context context;
    private final Ascent ascent;
    private final Journal journal;
    private final TimeBox box;

    Shrinking(Context context, Ascent ascent, TimeBox box) {
        this.context = context;
        this.ascent = ascent;
        this.journal = ascent.journal();
        this.box = box;
    }

    void run() {
        if (box.closed() || context.settings().rowsPerTable() == 0) {
            return;
        }
        List<Finding> wanted = weighing().stream()
                .filter(finding -> finding.reproduction().isEmpty())
                .filter(Scope::hangsOnRows)
                .toList();
        if (!wanted.isEmpty() && canWrite()) {
            try {
                shrink(wanted);
            } catch (ObservationException e) {
                throw e;
            } catch (RuntimeException e) {
                journal.note("the search for the smallest failing rows broke: " + e);
            } finally {
                context.structure().forget(ascent.step().from());
            }
        }
    }

    /** Whether the engine has statements for rows; an engine that has none has no probes. */
    private boolean canWrite() {
        Relations relations = ascent.before().schema().relations();
        return relations.roots().stream()
                .findFirst()
                .map(table -> List.of(new GeneratedRow(table.name(), Map.of())))
                .filter(row ->
                        !context.structure().server().statements(relations, row).isEmpty())
                .isPresent();
    }

    /** What nobody declared or waived. */
    private List<Finding> weighing() {
        List<Declaration> declared = ascent.step().steps().stream()
                .flatMap(step -> Context.declarations(context.settings(), step).stream())
                .toList();
        return new Acceptance(context.settings(), context.parts().clock())
                .sort(journal.findings(), declared)
                .weighing();
    }

    private void shrink(List<Finding> wanted) {
        Relations relations = LogicalReferences.addedTo(
                ascent.before().schema().relations(), context.parts().invariants());
        StationRows station = StationRows.of(context, ascent);
        Probe probe = new Probe(
                context,
                ascent.step(),
                Scope.of(wanted),
                ascent.before().schema().relations());
        for (Finding finding : wanted) {
            try (TimeBox.Turn turn = box.start()) {
                new Search(finding, relations, station, probe, turn).run();
            }
        }
    }

    /** What the generator says of values. */
    private record Simpler(RowGenerator generator) implements SimplerValues {
        @Override
        public List<String> than(String value, DataType type) {
            return generator.simpler(value, type);
        }

        @Override
        public List<String> keys(DataType type) {
            return generator.plainKeys(type);
        }
    }

    /** The search for one finding. */
    private final class Search {
        private final Finding finding;
        private final Relations relations;
        private final StationRows station;
        private final Probe probe;
        private final TimeBox.Turn turn;
        private boolean cutShort;

        Search(Finding finding, Relations relations, StationRows station, Probe probe, TimeBox.Turn turn) {
            this.finding = finding;
            this.relations = relations;
            this.station = station;
            this.probe = probe;
            this.turn = turn;
        }

        void run() {
            if (fails(List.of())) {
                return;
            }
            Optional<List<GeneratedRow>> smallest = smallest();
            if (smallest.isPresent()) {
                boolean confirmed = shows(probe.confirm(smallest.get()));
                Reproduction reproduction = ReproductionScript.of(
                        context, ascent.step(), finding, smallest.get(), confirmed, !cutShort, probe);
                journal.replace(finding, finding.with(reproduction));
            } else {
                journal.note("no smaller set of rows shows " + finding.rule() + " " + finding.subject()
                        + (cutShort ? ": the time for shrinking was over" : ": over rows written anew it is gone"));
            }
        }

        /** Begins with what the searches before this one came upon. */
        private Optional<List<GeneratedRow>> smallest() {
            Optional<List<GeneratedRow>> seen = probe.fewest(this::shows);
            List<GeneratedRow> rows = seen.orElse(station.rows());
            List<List<Integer>> starts = seen.isPresent()
                    ? List.of(IntStream.range(0, rows.size()).boxed().toList())
                    : station.starts(finding, relations, probe.changed());
            Shrinker shrinker = new Shrinker(
                    relations, new Simpler(context.parts().generator()), new Taken(station.standing()), this::fails);
            return shrinker.shrink(rows, starts, suspects());
        }

        private Predicate<Suspect> suspects() {
            Optional<Table> table = StationRows.subject(finding, relations);
            return suspect -> table.isPresent()
                    && suspect.table().equals(table.get().name())
                    && finding.subject().equals(suspect.table() + "." + suspect.column());
        }

        private boolean fails(List<GeneratedRow> rows) {
            if (turn.over()) {
                cutShort = true;
                return false;
            }
            context.progress()
                    .tell("looking for the smallest rows that show " + finding.rule() + " " + finding.subject()
                            + " in " + ascent.step().label() + ": trying " + rows.size() + " rows, "
                            + probe.tried() + " sets tried");
            return shows(probe.over(rows));
        }

        /** A class that only several rows can have may become that of one. */
        private boolean shows(List<Finding> found) {
            return found.stream()
                    .anyMatch(other -> other.rule().equals(finding.rule())
                            && other.severity() == finding.severity()
                            && other.subject().equals(finding.subject())
                            && (other.lossClass().equals(finding.lossClass())
                                    || OF_SEVERAL.contains(finding.lossClass())));
        }
    }
}
