package dev.migrationsafety.experiment.laboratory;

import dev.migrationsafety.data.Records;
import dev.migrationsafety.data.difference.RecordsDifference;
import dev.migrationsafety.data.difference.Renumbering;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The records of a table that were read on both sides of a comparison, and how they differ.
 *
 * @param table the table before
 * @param before its records before, with the new ids where they refer to renumbered records
 * @param after its records after
 * @param difference how they differ
 */
record TableReadings(Container table, Records before, Records after, RecordsDifference difference) {
    static TableReadings of(Container table, Records before, Records after) {
        return new TableReadings(
                table, before, after, RecordsDifference.ignoringIds(before, after, table.references()));
    }

    /**
     * The differences of all tables. Where records got other ids, whatever refers to them is compared by the new ids, so
     * that a reference that followed its record is not a difference of its own.
     */
    static List<RecordsDifference> differences(List<TableReadings> all) {
        Map<ContainerName, TableReadings> readings = new LinkedHashMap<>();
        all.forEach(each -> readings.put(each.table().name(), each));
        List<TableReadings> renumbered =
                new ArrayList<>(all.stream().filter(TableReadings::isRenumbered).toList());
        for (int i = 0; i < renumbered.size(); i++) {
            TableReadings target = renumbered.get(i);
            for (TableReadings known : List.copyOf(readings.values())) {
                TableReadings translated = known.translated(target);
                readings.put(known.table().name(), translated);
                if (translated.isRenumbered() && !known.isRenumbered()) {
                    renumbered.add(translated);
                }
            }
        }
        return readings.values().stream()
                .map(TableReadings::difference)
                .filter(difference -> !difference.isEmpty())
                .toList();
    }

    private boolean isRenumbered() {
        return difference.renumbered();
    }

    /** The same, compared again if it refers to the renumbered records of another table. */
    private TableReadings translated(TableReadings target) {
        Renumbering ids = Renumbering.of(target.difference());
        List<Reference> following = table.references().stream()
                .filter(reference -> reference.target().equals(target.table().name())
                        && reference.targetFields().equals(List.of(ids.field()))
                        && !reference.target().equals(table.name())
                        && before.fields().containsAll(reference.fields()))
                .toList();
        if (following.isEmpty()) {
            return this;
        }
        Records translated = before;
        for (Reference reference : following) {
            translated = ids.translate(translated, reference.fields().get(0));
        }
        return of(table, translated, after);
    }
}
