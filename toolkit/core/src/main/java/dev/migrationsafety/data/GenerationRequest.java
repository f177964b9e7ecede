package dev.migrationsafety.data;

import dev.migrationsafety.schema.Relations;
import dev.migrationsafety.schema.TableName;
import dev.migrationsafety.schema.Transition;
import java.util.List;
import java.util.Map;

/**
 * What rows are wanted.
 *
 * @param relations the tables of the station
 * @param tables the tables to fill; parents of theirs may be filled too
 * @param transitions what the next step will demand: values near those borders are wanted
 * @param existing rows that are there already: new rows may refer to them and must not collide with them
 * @param rowsPerTable how many rows each table should get that is not named among the volumes
 * @param seed the seed; the same request gives the same rows
 * @param literals texts that the next step's scripts name: rows that hold them are wanted, since such a script may treat
 *     just these
 * @param ordinal how often rows were generated in this run before, so that keys do not collide
 * @param volumes how many rows single tables should get
 * @param edgeShare share of the rows with values of the edge pool, from 0 to 1
 */
public record GenerationRequest(
        Relations relations,
        List<TableName> tables,
        List<Transition> transitions,
        ExistingRows existing,
        int rowsPerTable,
        long seed,
        List<String> literals,
        int ordinal,
        Map<TableName, Integer> volumes,
        double edgeShare) {
    private static final double ORDINARY_EDGE_SHARE = 0.1;

    /** Copies. */
    public GenerationRequest {
        tables = List.copyOf(tables);
        transitions = List.copyOf(transitions);
        literals = List.copyOf(literals);
        volumes = Map.copyOf(volumes);
    }

    /** A request of the same number of rows for each table. */
    public GenerationRequest(
            Relations relations,
            List<TableName> tables,
            List<Transition> transitions,
            ExistingRows existing,
            int rowsPerTable,
            long seed,
            List<String> literals,
            int ordinal) {
        this(
                relations,
                tables,
                transitions,
                existing,
                rowsPerTable,
                seed,
                literals,
                ordinal,
                Map.of(),
                ORDINARY_EDGE_SHARE);
    }

    /** A request of a step whose scripts name no text, beside rows that were read. */
    public GenerationRequest(
            Relations relations,
            List<TableName> tables,
            List<Transition> transitions,
            Map<TableName, Rows> existing,
            int rowsPerTable,
            long seed,
            int ordinal) {
        this(relations, tables, transitions, ExistingRows.of(existing), rowsPerTable, seed, List.of(), ordinal);
    }

    /** The same in other volumes. */
    public GenerationRequest with(Volumes rows, double shareOfEdges) {
        return new GenerationRequest(
                relations,
                tables,
                transitions,
                existing,
                rows.standard(),
                seed,
                literals,
                ordinal,
                rows.tables(),
                shareOfEdges);
    }

    /** How many rows one table should get. */
    public int rowsOf(TableName table) {
        return volumes.getOrDefault(table, rowsPerTable);
    }

    /** The same as it concerns one table: with its number of rows. */
    public GenerationRequest of(TableName table) {
        return with(Volumes.of(rowsOf(table)), edgeShare);
    }
}
