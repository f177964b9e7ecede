package dev.migrationsafety.kit;

import dev.migrationsafety.data.LoadResult;
import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.data.RecordSource;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes generated records; each is taken or refused alone. */
final class KitLoader {
    private final KitStore store;
    private final KitRules rules;
    private final Map<ContainerName, Integer> written = new TreeMap<>();
    private final List<LoadResult.Refusal> refused = new ArrayList<>();

    KitLoader(KitStore store) {
        this.store = store;
        this.rules = new KitRules(store);
    }

    LoadResult load(RecordSource source) {
        source.sendTo(block -> block.records().forEach(this::load));
        return new LoadResult(written, refused);
    }

    private void load(NewRecord record) {
        try {
            KitCollection collection = store.collection(record.container());
            SortedMap<FieldPath, Value> typed = KitRules.typed(collection.container(), record.values());
            collection.records().add(typed);
            try {
                rules.check(collection, typed);
            } catch (KitFailure failure) {
                collection.records().remove(collection.records().size() - 1);
                throw failure;
            }
            written.merge(record.container(), 1, Integer::sum);
        } catch (KitFailure failure) {
            refused.add(new LoadResult.Refusal(record, failure.failure()));
        }
    }
}
