package dev.migrationsafety.mongodb.transition;

import dev.migrationsafety.mongodb.catalog.UniqueIndex;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Transition;
import java.util.List;
import org.bson.BsonDocument;

/** What a step newly demands of documents. */
public sealed interface DocumentTransition extends Transition {
    /**
     * A demand of a validator. Neither {@code create} nor {@code collMod} looks at documents that are there; the next
     * update of one that breaks the demand fails.
     *
     * @param fields the field that it is about; empty for whole documents
     * @param words what it demands
     * @param rule the filter that a document matches if it meets the demand
     */
    record Demand(ContainerName container, Effect effect, List<FieldPath> fields, String words, BsonDocument rule)
            implements DocumentTransition {
        /** Copies the list. */
        public Demand {
            fields = List.copyOf(fields);
        }

        @Override
        public String describe() {
            return container + (fields.isEmpty() ? "" : "." + fields.get(0)) + ": " + words;
        }

        @Override
        public boolean sparesOlderRecords() {
            return true;
        }

        @Override
        public boolean leavesOlderRecordsUnchecked() {
            return true;
        }
    }

    /**
     * A new unique index, which cannot be built over duplicates.
     *
     * @param index the index
     */
    record UniqueAdded(ContainerName container, UniqueIndex index) implements DocumentTransition {
        @Override
        public List<FieldPath> fields() {
            return index.fields();
        }

        @Override
        public Effect effect() {
            return Effect.UNIQUE;
        }

        @Override
        public String describe() {
            return container + ": unique index " + index.name() + " over "
                    + String.join(", ", index.key().keySet());
        }
    }
}
