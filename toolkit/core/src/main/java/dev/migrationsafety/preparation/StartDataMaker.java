package dev.migrationsafety.preparation;

import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.data.generator.BorderReach;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.capability.Borders;
import dev.migrationsafety.experiment.frozen.FrozenDatabase;
import dev.migrationsafety.experiment.frozen.Observation;
import dev.migrationsafety.experiment.frozen.ResourceCloser;
import dev.migrationsafety.experiment.laboratory.Laboratory;
import dev.migrationsafety.preparation.filling.Filler;
import dev.migrationsafety.preparation.filling.UpcomingStep;
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
 * @param upcomingStep what is known of the step ahead
 * @param opinion takes what the server says to the rows
 */
record StartDataMaker(Laboratory lab, UpcomingStep upcomingStep, Opinion opinion) {
    /** Fills a station; where there is nothing to fill, it stays the same. */
    StartData fill(FrozenDatabase start, Filler filler) {
        Set<ContainerName> wanted = filler.wanted(start.observation(), upcomingStep);
        return wanted.isEmpty() ? unchanged(start) : fill(start.open(), start, wanted, filler, Optional.empty());
    }

    /**
     * Adds rows to some tables of a station from which one run starts, if no row is refused: a database is made anew for
     * others.
     *
     * @param filler each time a filler that makes the same rows
     */
    StartData fillForOne(FrozenDatabase start, Set<ContainerName> wanted, Supplier<Filler> filler) {
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
            return ResourceCloser.ifBroken(again::close, () -> {
                filler.get().fill(again, start.schema(), start.digest(), wanted, upcomingStep, aside);
                return again;
            });
        };
        return fill(database, start, wanted, filler.get(), Optional.of(anew));
    }

    private StartData fill(
            Database database,
            FrozenDatabase start,
            Set<ContainerName> wanted,
            Filler filler,
            Optional<Supplier<Database>> anew) {
        Schema schema = start.schema();
        DataDigest digest = ResourceCloser.ifBroken(
                database::close, () -> filler.fill(database, schema, start.digest(), wanted, upcomingStep, opinion));
        List<TransitionCoverage> standings =
                ResourceCloser.ifBroken(database::close, () -> standings(database, filler::borderReach));
        List<UnholdableRows> sides = sides(standings);
        Observation whole = new Observation(schema, digest);
        if (sides.isEmpty()) {
            List<TransitionCoverage> measured = measure(database, digest, standings);
            FrozenDatabase all = lab.own(anew.map(maker -> FrozenDatabase.lazily(database, whole, maker))
                    .orElseGet(() -> FrozenDatabase.of(database, whole)));
            return new StartData(all, all, sides, measured);
        }
        FrozenDatabase all = lab.own(FrozenDatabase.of(database, whole));
        Database common = all.open();
        DataDigest held = ResourceCloser.ifBroken(common::close, () -> hold(common, all, sides, filler));
        List<TransitionCoverage> measured =
                ResourceCloser.ifBroken(common::close, () -> measure(common, held, standings));
        return new StartData(all, lab.own(FrozenDatabase.of(common, new Observation(schema, held))), sides, measured);
    }

    /**
     * A station over which rows were written that are to be tried as they are.
     *
     * @param anew makes another database that has the same contents
     */
    StartData holding(Database database, Schema schema, Supplier<Database> anew) {
        Observation whole = ResourceCloser.ifBroken(database::close, () -> Observation.of(database, schema));
        List<TransitionCoverage> standings =
                ResourceCloser.ifBroken(database::close, () -> standings(database, transition -> BorderReach.UNKNOWN));
        List<UnholdableRows> sides = sides(standings);
        FrozenDatabase all = lab.rest(database, whole, anew);
        if (sides.isEmpty()) {
            return new StartData(all, all, sides, standings);
        }
        Supplier<Database> without = () -> {
            Database held = all.open();
            withhold(held, schema, sides);
            return held;
        };
        Database common = without.get();
        FrozenDatabase held = lab.rest(common, Observation.of(common, schema), without);
        return new StartData(all, held, sides, standings);
    }

    /** A station as it is. */
    StartData unchanged(FrozenDatabase start) {
        FrozenDatabase same = lab.own(start.share());
        return new StartData(same, same, List.of(), List.of());
    }

    private List<TransitionCoverage> standings(Database database, Function<Transition, BorderReach> reach) {
        List<TransitionCoverage> standings = new ArrayList<>();
        for (Transition transition : upcomingStep.transitions()) {
            Optional<Long> count =
                    database.capability(Borders.class).flatMap(borders -> borders.countUnholdable(transition));
            if (count.isEmpty()) {
                opinion.note("unknown which rows the next version can hold: " + transition.describe());
            }
            standings.add(new TransitionCoverage(transition, count, 0, 0, reach.apply(transition)));
        }
        return standings;
    }

    /** What the next version newly demands and some rows do not meet. */
    private static List<UnholdableRows> sides(List<TransitionCoverage> standings) {
        return standings.stream()
                .filter(TransitionCoverage::hasSide)
                .map(transitionCoverage -> new UnholdableRows(
                        transitionCoverage.transition(),
                        transitionCoverage.beyond().orElse(0L)))
                .toList();
    }

    private static List<TransitionCoverage> measure(
            Database common, DataDigest digest, List<TransitionCoverage> standings) {
        return standings.stream()
                .map(transitionCoverage -> transitionCoverage.among(
                        common,
                        digest.recordCount(transitionCoverage.transition().container())))
                .toList();
    }

    /** Takes from a database what the next version cannot hold. */
    private DataDigest hold(Database common, FrozenDatabase all, List<UnholdableRows> sides, Filler filler) {
        Schema schema = all.schema();
        withhold(common, schema, sides);
        DataDigest digest = common.digest(schema);
        Set<ContainerName> emptied = StartData.emptied(all.digest(), digest);
        if (!emptied.isEmpty()) {
            filler.refill(common, schema, digest, emptied, upcomingStep, opinion);
            withhold(common, schema, sides);
            digest = common.digest(schema);
        }
        return digest;
    }

    private static void withhold(Database database, Schema schema, List<UnholdableRows> sides) {
        database.capability(Borders.class)
                .ifPresent(borders ->
                        sides.forEach(unholdableRows -> borders.withhold(schema, unholdableRows.transition())));
    }
}
