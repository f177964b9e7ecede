package dev.migrationsafety.preparation;

import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.data.Reach;
import dev.migrationsafety.engine.Borders;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.experiment.Closing;
import dev.migrationsafety.experiment.Frozen;
import dev.migrationsafety.experiment.Laboratory;
import dev.migrationsafety.experiment.Observation;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Makes start data, and separates the rows that the next version cannot hold.
 *
 * @param lab takes over what is made
 * @param ahead what is known of the step ahead
 * @param opinion takes what the server says to the rows
 */
record StartDataMaker(Laboratory lab, Ahead ahead, Opinion opinion) {
    /** Fills a station; where there is nothing to fill, it stays the same. */
    StartData fill(Frozen start, Filler filler) {
        Set<ContainerName> wanted = filler.wanted(start.observation(), ahead);
        return wanted.isEmpty() ? unchanged(start) : fill(start.open(), start, wanted, filler, Optional.empty());
    }

    /**
     * Adds rows to some tables of a station from which one run starts, if no row is refused: a database is made anew for
     * others.
     *
     * @param filler each time a filler that makes the same rows
     */
    StartData fillForOne(Frozen start, Set<ContainerName> wanted, Supplier<Filler> filler) {
        if (wanted.isEmpty()) {
            return unchanged(start);
        }
        Database database = start.open();
        start.remember(
                start.schema().roots().stream()
                        .filter(table -> wanted.contains(table.name()))
                        .toList(),
                database);
        Supplier<Database> anew = () -> {
            Database again = start.open();
            Opinion aside = new Opinion(opinion.origin());
            return Closing.ifBroken(again::close, () -> {
                filler.get().fill(again, start.schema(), start.digest(), wanted, ahead, aside);
                return again;
            });
        };
        return fill(database, start, wanted, filler.get(), Optional.of(anew));
    }

    private StartData fill(
            Database database,
            Frozen start,
            Set<ContainerName> wanted,
            Filler filler,
            Optional<Supplier<Database>> anew) {
        Schema schema = start.schema();
        DataDigest digest = Closing.ifBroken(
                database::close, () -> filler.fill(database, schema, start.digest(), wanted, ahead, opinion));
        List<Standing> standings = Closing.ifBroken(database::close, () -> standings(database, filler::reach));
        List<Side> sides = sides(standings);
        Observation whole = new Observation(schema, digest);
        if (sides.isEmpty()) {
            List<Standing> measured = measure(database, digest, standings);
            Frozen all = lab.own(anew.map(maker -> Frozen.lazily(database, whole, maker))
                    .orElseGet(() -> Frozen.of(database, whole)));
            return new StartData(all, all, sides, measured);
        }
        Frozen all = lab.own(Frozen.of(database, whole));
        Database common = all.open();
        DataDigest held = Closing.ifBroken(common::close, () -> hold(common, all, sides, filler));
        List<Standing> measured = Closing.ifBroken(common::close, () -> measure(common, held, standings));
        return new StartData(all, lab.own(Frozen.of(common, new Observation(schema, held))), sides, measured);
    }

    /**
     * A station over which rows were written that are to be tried as they are.
     *
     * @param anew makes another database that has the same contents
     */
    StartData holding(Database database, Schema schema, Supplier<Database> anew) {
        Observation whole = Closing.ifBroken(database::close, () -> Observation.of(database, schema));
        List<Standing> standings =
                Closing.ifBroken(database::close, () -> standings(database, transition -> Reach.UNKNOWN));
        List<Side> sides = sides(standings);
        Frozen all = lab.rest(database, whole, anew);
        if (sides.isEmpty()) {
            return new StartData(all, all, sides, standings);
        }
        Supplier<Database> without = () -> {
            Database held = all.open();
            withhold(held, schema, sides);
            return held;
        };
        Database common = without.get();
        Frozen held = lab.rest(common, Observation.of(common, schema), without);
        return new StartData(all, held, sides, standings);
    }

    /** A station as it is. */
    StartData unchanged(Frozen start) {
        Frozen same = lab.own(start.share());
        return new StartData(same, same, List.of(), List.of());
    }

    private List<Standing> standings(Database database, Function<Transition, Reach> reach) {
        List<Standing> standings = new ArrayList<>();
        for (Transition transition : ahead.transitions()) {
            Optional<Long> count =
                    database.capability(Borders.class).flatMap(borders -> borders.countUnholdable(transition));
            if (count.isEmpty()) {
                opinion.note("unknown which rows the next version can hold: " + transition.describe());
            }
            standings.add(new Standing(transition, count, 0, 0, reach.apply(transition)));
        }
        return standings;
    }

    /** What the next version newly demands and some rows do not meet. */
    private static List<Side> sides(List<Standing> standings) {
        return standings.stream()
                .filter(Standing::hasSide)
                .map(standing ->
                        new Side(standing.transition(), standing.beyond().orElse(0L)))
                .toList();
    }

    private static List<Standing> measure(Database common, DataDigest digest, List<Standing> standings) {
        return standings.stream()
                .map(standing -> standing.among(
                        common, digest.recordCount(standing.transition().container())))
                .toList();
    }

    /** Takes from a database what the next version cannot hold. */
    private DataDigest hold(Database common, Frozen all, List<Side> sides, Filler filler) {
        Schema schema = all.schema();
        withhold(common, schema, sides);
        DataDigest digest = common.digest(schema);
        Set<ContainerName> emptied = StartData.emptied(all.digest(), digest);
        if (!emptied.isEmpty()) {
            filler.refill(common, schema, digest, emptied, ahead, opinion);
            withhold(common, schema, sides);
            digest = common.digest(schema);
        }
        return digest;
    }

    private static void withhold(Database database, Schema schema, List<Side> sides) {
        database.capability(Borders.class)
                .ifPresent(borders -> sides.forEach(side -> borders.withhold(schema, side.transition())));
    }
}
