package dev.migrationsafety.mongodb.operation;

import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.mongodb.document.ValueText;
import dev.migrationsafety.mongodb.records.DocumentLoader;
import dev.migrationsafety.schema.Schema;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;

/** Writes records as operations, in canonical extended JSON, so that no type is lost. */
public final class InsertOperations {
    private InsertOperations() {}

    /** One operation a line for each record. */
    public static String of(Schema schema, List<NewRecord> records) {
        StringBuilder lines = new StringBuilder();
        for (NewRecord record : records) {
            BsonDocument operation = new BsonDocument(
                            Operation.TYPE, new BsonString(OperationKind.INSERT_DOCUMENTS.id()))
                    .append(
                            Operation.COLLECTION,
                            new BsonString(record.container().name()))
                    .append("documents", new BsonArray(List.of(DocumentLoader.document(schema, record))));
            lines.append(ValueText.json(operation)).append('\n');
        }
        return lines.toString();
    }
}
