package dev.migrationsafety.preparation;

import dev.migrationsafety.data.LoadResult;
import dev.migrationsafety.engine.WriteTrials.Refused;
import dev.migrationsafety.engine.WriteTrials.Write;
import dev.migrationsafety.experiment.Context;
import dev.migrationsafety.experiment.Experiment;
import dev.migrationsafety.experiment.Frozen;
import dev.migrationsafety.experiment.Look;
import dev.migrationsafety.experiment.Recipe;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.schema.ContainerName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tries to insert, update and delete single rows in some tables of a station. */
public final class WriteTrial {
    private WriteTrial() {}

    /** What is refused at the station after a step. */
    public static List<Refused> after(Prepared prepared, Set<ContainerName> tables) {
        return on(prepared, prepared.top().orElseThrow(), tables);
    }

    /** What is refused at the station before it. */
    public static List<Refused> before(Prepared prepared, Set<ContainerName> tables) {
        return on(prepared, prepared.data().common(), tables);
    }

    /** A station with a few more rows in some tables. */
    public static StartData filled(Prepared prepared, Frozen station, Set<ContainerName> tables) {
        return filled(prepared, station, tables, filler(prepared, station));
    }

    private static StartData filled(Prepared prepared, Frozen station, Set<ContainerName> tables, Filler filler) {
        return new StartDataMaker(
                        prepared.lab(),
                        Ahead.NOTHING,
                        new Opinion(prepared.opinion().origin()))
                .fillForOne(station, tables, () -> filler);
    }

    private static Filler filler(Prepared prepared, Frozen station) {
        Context context = prepared.context();
        return Filler.few(context.settings(), context.parts(), station.schema());
    }

    private static List<Refused> on(Prepared prepared, Frozen station, Set<ContainerName> tables) {
        Filler filler = filler(prepared, station);
        StartData filled = filled(prepared, station, tables, filler);
        List<Refused> refused = new ArrayList<>(inserts(filler.loaded()));
        Look.Writes writes = new Look.Writes(List.copyOf(tables));
        refused.addAll(prepared.trace(Experiment.over(new Recipe.Prepared(filled.common()), writes))
                .start()
                .get(writes));
        return refused;
    }

    private static List<Refused> inserts(LoadResult loaded) {
        return loaded.refused().stream()
                .map(refusal -> new Refused(
                        refusal.record().container(),
                        Write.INSERT,
                        refusal.failure(),
                        loaded.written().getOrDefault(refusal.record().container(), 0) == 0))
                .toList();
    }
}
