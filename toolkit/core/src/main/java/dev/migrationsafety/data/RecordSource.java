package dev.migrationsafety.data;

import java.util.List;
import java.util.function.Consumer;
import org.apiguardian.api.API;

/**
 * Supplies records that are made while they are written, so that they need not fit into memory. Engines may read the
 * source more than once and get the same records each time.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@FunctionalInterface
public interface RecordSource {
    /** Sends all records, in blocks, in the order in which they can be written. */
    void sendTo(Consumer<RecordBlock> sink);

    /** Records of a list. */
    static RecordSource of(List<NewRecord> records) {
        List<RecordBlock> blocks = RecordBlock.of(records);
        return blocks::forEach;
    }
}
