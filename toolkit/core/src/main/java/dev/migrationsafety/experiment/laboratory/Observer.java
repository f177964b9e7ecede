package dev.migrationsafety.experiment.laboratory;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.capability.Borders;
import dev.migrationsafety.engine.capability.ContainerIdentities;
import dev.migrationsafety.engine.capability.WriteTrials;
import dev.migrationsafety.engine.capability.WriteTrials.Refused;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.experiment.Look;
import dev.migrationsafety.experiment.MeasuredAggregates;
import dev.migrationsafety.experiment.MoveResult;
import dev.migrationsafety.experiment.Recipe;
import dev.migrationsafety.experiment.frozen.FrozenDatabase;
import dev.migrationsafety.experiment.frozen.Observation;
import dev.migrationsafety.finding.ObservationException;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes the observations of one run of an experiment. */
final class Observer {
    private final Laboratory lab;
    private final StartBuilder startBuilder;
    private final Recipe start;
    private Optional<FollowedRows> followed = Optional.empty();

    Observer(Laboratory lab, StartBuilder startBuilder, Recipe start) {
        this.lab = lab;
        this.startBuilder = startBuilder;
        this.start = start;
    }

    /**
     * Looks at what a move has reached.
     *
     * @param first whether nothing ran in the database yet
     */
    MoveResult look(Database database, ExperimentRun.Ran ran, List<Look<?>> looks, boolean first) {
        boolean failed = !(ran.outcome() instanceof ScriptOutcome.Succeeded);
        List<MoveResult.Result<?>> results = new ArrayList<>();
        Optional<Observation> whole = Optional.empty();
        for (Look<?> look : looks) {
            if (look instanceof Look.Whole all) {
                if (all.isDue(failed)) {
                    whole = Optional.of(first ? startBuilder.observe(start, database) : whole(all, database, failed));
                    results.add(new MoveResult.Result<>(all, whole.get()));
                }
            } else if (!failed) {
                results.add(look(look, database, whole));
            }
        }
        return new MoveResult(ran.outcome(), ran.scripts(), ran.examined(), ran.answer(), ran.took(), results);
    }

    /** Looks at a state once more, which was reached before. */
    MoveResult lookAgain(Database database, MoveResult before, List<Look<?>> missing) {
        List<MoveResult.Result<?>> results = new ArrayList<>(before.looks());
        for (Look<?> look : missing) {
            results.add(
                    look instanceof Look.Whole whole
                            ? new MoveResult.Result<>(whole, before.whole())
                            : look(look, database, before.observation()));
        }
        return before.seeing(results);
    }

    private MoveResult.Result<?> look(Look<?> look, Database database, Optional<Observation> whole) {
        if (look instanceof Look.Difference difference) {
            FrozenDatabase reference = lab.reference(difference.from());
            return new MoveResult.Result<>(
                    difference, new RowComparison(reference).with(whole.orElseThrow(), database));
        }
        if (look instanceof Look.Catalog catalog) {
            return new MoveResult.Result<>(catalog, database.observeSchema());
        }
        if (look instanceof Look.Identities identities) {
            return new MoveResult.Result<>(
                    identities,
                    database.capability(ContainerIdentities.class)
                            .map(ContainerIdentities::identities)
                            .orElse(Map.of()));
        }
        if (look instanceof Look.Measure measure) {
            return new MoveResult.Result<>(measure, measuredAggregates(measure, database));
        }
        if (look instanceof Look.Writes writes) {
            return new MoveResult.Result<>(writes, refused(writes, database));
        }
        if (look instanceof Look.Unholdable unholdable) {
            return new MoveResult.Result<>(unholdable, unholdable(unholdable, database));
        }
        if (look instanceof Look.Remember remember) {
            startBuilder.kept(start).rememberWhatChanges(remember.other(), database);
            return new MoveResult.Result<>(remember, remember.other());
        }
        if (look instanceof Look.Written written) {
            FollowedRows rows = new FollowedRows(
                    written.rows(),
                    lab.reference(written.rows().top()),
                    lab.reference(written.rows().bottom()));
            followed = Optional.of(rows);
            return new MoveResult.Result<>(written, rows.written(whole.orElseThrow(), database));
        }
        if (look instanceof Look.Left left) {
            return new MoveResult.Result<>(left, followed.orElseThrow().left(whole.orElseThrow(), database));
        }
        Look.Again again = (Look.Again) look;
        return new MoveResult.Result<>(
                again,
                expecting(again.expected(), schema -> followed.orElseThrow().again(schema, database), database));
    }

    private static Observation whole(Look.Whole look, Database database, boolean failed) {
        return failed
                ? Observation.of(database)
                : expecting(look.expected(), schema -> Observation.of(database, schema), database);
    }

    /** Looks where most likely one schema is expected; where that breaks, the schema is read. */
    private static <T> T expecting(Optional<Schema> expected, Function<Schema, T> look, Database database) {
        if (expected.isPresent()) {
            try {
                return look.apply(expected.get());
            } catch (ObservationException e) {
                // Something else is there.
            }
        }
        return look.apply(database.observeSchema());
    }

    private List<Refused> refused(Look.Writes look, Database database) {
        List<Container> containers = look.containers().stream()
                .flatMap(name -> startBuilder.schema(start).find(name).stream())
                .toList();
        return database.capability(WriteTrials.class)
                .map(trials -> trials.tryWrites(containers))
                .orElse(List.of());
    }

    private static long unholdable(Look.Unholdable look, Database database) {
        return database.capability(Borders.class)
                .flatMap(borders -> borders.countUnholdable(look.transition()))
                .orElse(0L);
    }

    private static MeasuredAggregates measuredAggregates(Look.Measure look, Database database) {
        try {
            return new MeasuredAggregates(database.aggregate(look.aggregates()), Optional.empty());
        } catch (ObservationException e) {
            throw e;
        } catch (RuntimeException e) {
            return new MeasuredAggregates(List.of(), Optional.of(e));
        }
    }
}
