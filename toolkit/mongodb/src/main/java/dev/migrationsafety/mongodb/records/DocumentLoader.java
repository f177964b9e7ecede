package dev.migrationsafety.mongodb.records;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.model.InsertManyOptions;
import dev.migrationsafety.data.LoadResult;
import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.data.RecordBlock;
import dev.migrationsafety.data.RecordSource;
import dev.migrationsafety.mongodb.catalog.DeclaredField;
import dev.migrationsafety.mongodb.connection.Failures;
import dev.migrationsafety.mongodb.connection.Store;
import dev.migrationsafety.mongodb.document.DocumentFields;
import dev.migrationsafety.mongodb.document.ValueReader;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;

/** Writes generated documents, in unordered batches: the server judges each. */
public final class DocumentLoader {
    private static final int BATCH = 500;
    private static final int SHOWN = 20;

    private final Store store;
    private final Schema schema;
    private final Map<ContainerName, Integer> written = new TreeMap<>();
    private final Map<ContainerName, Integer> dropped = new TreeMap<>();
    private final List<LoadResult.Refusal> refused = new ArrayList<>();

    /** Into a database. */
    public DocumentLoader(Store store, Schema schema) {
        this.store = store;
        this.schema = schema;
    }

    /** Writes all records. */
    public LoadResult load(RecordSource source) {
        source.sendTo(this::load);
        return new LoadResult(written, refused, dropped);
    }

    private void load(RecordBlock block) {
        List<NewRecord> records = block.records();
        for (int from = 0; from < records.size(); from += BATCH) {
            write(block.container(), records.subList(from, Math.min(records.size(), from + BATCH)));
        }
    }

    private void write(ContainerName container, List<NewRecord> records) {
        List<RawBsonDocument> documents = records.stream()
                .map(record -> new RawBsonDocument(document(schema, record), new BsonDocumentCodec()))
                .toList();
        int refusals = 0;
        try {
            store.collection(container).insertMany(documents, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            refusals = e.getWriteErrors().size();
            for (BulkWriteError error : e.getWriteErrors()) {
                refuse(records.get(error.getIndex()), error);
            }
        }
        if (records.size() > refusals) {
            written.merge(container, records.size() - refusals, Integer::sum);
        }
    }

    private void refuse(NewRecord record, BulkWriteError error) {
        if (dropped.merge(record.container(), 1, Integer::sum) <= SHOWN) {
            refused.add(new LoadResult.Refusal(
                    record, Failures.of(error.getCode(), error.getMessage(), Optional.of(record.container()))));
        }
    }

    /** The document of a record; a value without a type has that of its declared field. */
    public static BsonDocument document(Schema schema, NewRecord record) {
        Map<FieldPath, BsonValue> values = new TreeMap<>();
        record.values()
                .forEach((path, value) -> values.put(
                        path,
                        ValueReader.read(
                                value,
                                schema.find(record.container())
                                        .flatMap(container -> container.field(path))
                                        .filter(DeclaredField.class::isInstance)
                                        .map(field -> ((DeclaredField) field).plainType())
                                        .orElse(""))));
        return DocumentFields.document(values);
    }
}
