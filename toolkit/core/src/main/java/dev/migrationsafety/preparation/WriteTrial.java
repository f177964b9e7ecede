package dev.migrationsafety.preparation;

import dev.migrationsafety.data.LoadResult;
import dev.migrationsafety.engine.capability.WriteTrials.Refused;
import dev.migrationsafety.engine.capability.WriteTrials.Write;
import dev.migrationsafety.experiment.Experiment;
import dev.migrationsafety.experiment.Look;
import dev.migrationsafety.experiment.frozen.FrozenDatabase;
import dev.migrationsafety.experiment.schemapass.Context;
import dev.migrationsafety.preparation.filling.Filler;
import dev.migrationsafety.preparation.filling.UpcomingStep;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.schema.ContainerName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Tries to insert, update and delete single rows in some tables of a database. */
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
    public static StartData filled(Prepared prepared, FrozenDatabase station, Set<ContainerName> tables) {
        return filled(prepared, station, tables, () -> filler(prepared, station));
    }

    private static StartData filled(
            Prepared prepared, FrozenDatabase station, Set<ContainerName> tables, Supplier<Filler> fillers) {
        return new StartDataMaker(
                        prepared.lab(),
                        UpcomingStep.NOTHING,
                        new Opinion(prepared.opinion().origin()))
                .fillForOne(station, tables, fillers);
    }

    private static Filler filler(Prepared prepared, FrozenDatabase station) {
        Context context = prepared.context();
        return Filler.few(context.settings(), context.parts(), station.schema());
    }

    private static List<Refused> on(Prepared prepared, FrozenDatabase station, Set<ContainerName> tables) {
        List<Filler> fillers = new ArrayList<>();
        StartData filled = filled(prepared, station, tables, () -> {
            fillers.add(filler(prepared, station));
            return fillers.get(fillers.size() - 1);
        });
        if (fillers.isEmpty()) {
            return List.of();
        }
        List<Refused> refused = new ArrayList<>(inserts(fillers.get(0).loaded()));
        Look.Writes writes = new Look.Writes(List.copyOf(tables));
        refused.addAll(
                prepared.trace(Experiment.over(filled.start(), writes)).start().get(writes));
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
