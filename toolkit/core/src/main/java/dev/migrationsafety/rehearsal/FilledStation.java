package dev.migrationsafety.rehearsal;

import dev.migrationsafety.data.ContainerDigest;
import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.data.Reach;
import dev.migrationsafety.engine.Borders;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseTemplate;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A station with generated rows, kept twice: with all rows, and with the <em>common</em> rows only, which the next
 * station can hold and which therefore must survive.
 *
 * @param all with all rows
 * @param common with the common rows
 * @param sides the rows that the next station cannot hold
 * @param standings what stands at the border of each transition
 */
record FilledStation(Kept all, Kept common, List<Side> sides, List<Standing> standings) implements AutoCloseable {

    /** Fills a station; where there is nothing to fill, it stays the same. */
    static FilledStation of(Kept start, Ahead ahead, Filler filler, Journal journal) {
        return of(start, filler.wanted(start.observation(), ahead), ahead, filler, journal);
    }

    private static FilledStation of(
            Kept start, Set<ContainerName> wanted, Ahead ahead, Filler filler, Journal journal) {
        if (wanted.isEmpty()) {
            return unchanged(start);
        }
        return of(start.template().open(), start, wanted, ahead, filler, journal, Database::freeze);
    }

    /**
     * Adds rows to some tables of a station from which one run starts, if no row is refused: a database is made anew for
     * others.
     *
     * @param database the station, which becomes the filled one
     * @param filler each time a filler that makes the same rows
     * @param aside takes what filling anew finds once more
     */
    static FilledStation once(
            Database database,
            Kept start,
            Set<ContainerName> wanted,
            Ahead ahead,
            Supplier<Filler> filler,
            Journal journal,
            Supplier<Journal> aside) {
        Supplier<Database> anew = () -> {
            Database again = start.template().open();
            filler.get().fill(again, start.schema(), start.digest(), wanted, ahead, aside.get());
            return again;
        };
        return of(database, start, wanted, ahead, filler.get(), journal, filled -> new GoingOn(filled, anew));
    }

    /** Where nothing stands aside, a function makes the template. */
    private static FilledStation of(
            Database database,
            Kept start,
            Set<ContainerName> wanted,
            Ahead ahead,
            Filler filler,
            Journal journal,
            Function<Database, DatabaseTemplate> rest) {
        Schema schema = start.schema();
        DataDigest digest = filler.fill(database, schema, start.digest(), wanted, ahead, journal);
        List<Standing> standings = standings(database, ahead, filler::reach, journal);
        List<Side> sides = sides(standings);
        if (sides.isEmpty()) {
            List<Standing> measured = measure(database, digest, standings);
            Kept all = Kept.of(rest.apply(database), schema, digest);
            return new FilledStation(all, all.share(), sides, measured);
        }
        Kept all = Kept.of(database, schema, digest);
        Database common = all.template().open();
        DataDigest held = hold(common, all, sides, ahead, filler, journal);
        List<Standing> measured = measure(common, held, standings);
        return new FilledStation(all, Kept.of(common, schema, held), sides, measured);
    }

    /** A station over which rows were written that are to be tried as they are. */
    static FilledStation holding(Database database, Schema schema, Ahead ahead, Journal journal) {
        DataDigest digest = database.digest(schema);
        List<Standing> standings = standings(database, ahead, transition -> Reach.UNKNOWN, journal);
        List<Side> sides = sides(standings);
        Kept all = Kept.of(database, schema, digest);
        if (sides.isEmpty()) {
            return new FilledStation(all, all.share(), sides, standings);
        }
        Database common = all.template().open();
        withhold(common, schema, sides);
        return new FilledStation(all, Kept.of(common, schema, common.digest(schema)), sides, standings);
    }

    private static List<Standing> standings(
            Database database, Ahead ahead, Function<Transition, Reach> reach, Journal journal) {
        List<Standing> standings = new ArrayList<>();
        for (Transition transition : ahead.transitions()) {
            Optional<Long> count =
                    database.capability(Borders.class).flatMap(borders -> borders.countUnholdable(transition));
            if (count.isEmpty()) {
                journal.note("not known which rows the next station can hold: " + transition.describe());
            }
            standings.add(new Standing(transition, count, 0, 0, reach.apply(transition)));
        }
        return standings;
    }

    /** What the next station newly demands and some rows do not meet. */
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

    /** A station as it is. */
    static FilledStation unchanged(Kept start) {
        return new FilledStation(start.share(), start.share(), List.of(), List.of());
    }

    /** Takes from a database what the next station cannot hold. */
    private static DataDigest hold(
            Database common, Kept all, List<Side> sides, Ahead ahead, Filler filler, Journal journal) {
        Schema schema = all.schema();
        withhold(common, schema, sides);
        DataDigest digest = common.digest(schema);
        Set<ContainerName> emptied = emptied(all.digest(), digest);
        if (!emptied.isEmpty()) {
            filler.refill(common, schema, digest, emptied, ahead, journal);
            withhold(common, schema, sides);
            digest = common.digest(schema);
        }
        return digest;
    }

    /** A clone with the rows of one side beside the common rows. */
    Database openSide(Side side) {
        Database database = all.template().open();
        withhold(
                database,
                all.schema(),
                sides.stream().filter(other -> !other.equals(side)).toList());
        return database;
    }

    private static void withhold(Database database, Schema schema, List<Side> sides) {
        database.capability(Borders.class)
                .ifPresent(borders -> sides.forEach(side -> borders.withhold(schema, side.transition())));
    }

    /** The tables of which the next station can hold no row, themselves or since it holds none that they refer to. */
    Set<ContainerName> emptied() {
        return emptied(all.digest(), common.digest());
    }

    /** The tables that have rows in one digest and none in another. */
    static Set<ContainerName> emptied(DataDigest all, DataDigest common) {
        Set<ContainerName> emptied = new TreeSet<>(filledTables(all));
        emptied.removeAll(filledTables(common));
        return emptied;
    }

    private static Set<ContainerName> filledTables(DataDigest digest) {
        return digest.containers().stream()
                .filter(table -> table.recordCount() > 0)
                .map(ContainerDigest::container)
                .collect(Collectors.toSet());
    }

    FilledStation share() {
        all.share();
        common.share();
        return this;
    }

    @Override
    public void close() {
        all.close();
        common.close();
    }
}
