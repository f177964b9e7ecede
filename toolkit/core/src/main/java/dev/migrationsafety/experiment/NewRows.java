package dev.migrationsafety.experiment;

import dev.migrationsafety.data.Records;
import dev.migrationsafety.data.difference.RecordsDifference;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Schema;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Records that were written beside those of a state, and are followed through a down and an up.
 *
 * @param top the state beside which they were written
 * @param bottom the state before the step
 * @param only the one container that matters; empty for all
 */
public record NewRows(State top, State bottom, Optional<ContainerName> only) {
    /**
     * The records as they were written.
     *
     * @param records those that the state does not hold, by container
     * @param besideAllOlder whether every record of the state is there too
     * @param touched containers in which an older record is not what it was, as where triggers keep a count
     */
    public record Written(Map<ContainerName, Records> records, boolean besideAllOlder, Set<ContainerName> touched) {
        public Written {
            records = Collections.unmodifiableMap(new TreeMap<>(records));
            touched = Set.copyOf(touched);
        }
    }

    /**
     * What a down left.
     *
     * @param older how the records from before the step differ; nothing unless all of them were beside the new ones
     * @param records the new records over the fields that are left, in containers that are still there
     */
    public record Left(List<RecordsDifference> older, Map<ContainerName, Records> records) {
        public Left {
            older = List.copyOf(older);
            records = Collections.unmodifiableMap(new TreeMap<>(records));
        }
    }

    /**
     * What an up after the down made of them.
     *
     * @param schema what is there then
     * @param records the new records over the fields in which they were written, in containers that have them
     */
    public record Again(Schema schema, Map<ContainerName, Records> records) {
        public Again {
            records = Collections.unmodifiableMap(new TreeMap<>(records));
        }
    }
}
