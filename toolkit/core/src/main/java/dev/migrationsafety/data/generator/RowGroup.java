package dev.migrationsafety.data.generator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Rows that belong together, for example a journal with its postings; for users who supply their own rows.
 *
 * <pre>{@code
 * GroupRow journal = GroupRow.of("journal").with("reference", "transfer");
 * GroupRow debit = GroupRow.of("posting").referring("journal_id", journal).with("side", "D").with("amount", amount);
 * GroupRow credit = GroupRow.of("posting").referring("journal_id", journal).with("side", "C").with("amount", amount);
 * RowGroup.of(journal, debit, credit);
 * }</pre>
 *
 * @param rows the rows; those that others refer to come before them
 */
public record RowGroup(List<GroupRow> rows) {
    /** Adds the rows that are referred to and were not named, and puts each behind those that it refers to. */
    public RowGroup {
        Set<GroupRow> seen = new HashSet<>();
        List<GroupRow> closed = new ArrayList<>();
        rows.forEach(row -> add(row, seen, closed));
        rows = List.copyOf(closed);
    }

    private static void add(GroupRow row, Set<GroupRow> seen, List<GroupRow> closed) {
        if (seen.add(row)) {
            row.links().forEach(link -> add(link.to(), seen, closed));
            closed.add(row);
        }
    }

    /** A group of some rows. */
    public static RowGroup of(GroupRow... rows) {
        return new RowGroup(Arrays.asList(rows));
    }
}
