package dev.migrationsafety.mongodb.generation;

import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.data.generator.BorderReach;
import dev.migrationsafety.data.generator.GenerationRequest;
import dev.migrationsafety.data.generator.NewRecords;
import dev.migrationsafety.data.generator.RecordGenerator;
import dev.migrationsafety.data.generator.Retry;
import dev.migrationsafety.mongodb.catalog.CollectionContainer;
import dev.migrationsafety.mongodb.document.DocumentFields;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Field;
import dev.migrationsafety.schema.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bson.BsonDocument;

/**
 * Makes documents for collections: from the {@code $jsonSchema} of a validator, else from the documents that a baseline
 * or the migrations wrote, else from what the next step reads or demands. Found through {@link java.util.ServiceLoader}.
 */
public final class DocumentGenerator implements RecordGenerator {
    private static final String UNKNOWN =
            ": no validator with a $jsonSchema, no document and no operation tells what its"
                    + " documents look like; insert a few documents in an init script";

    /** For {@link java.util.ServiceLoader}. */
    public DocumentGenerator() {}

    @Override
    public boolean generatesFor(String engine) {
        return engine.equals("mongodb");
    }

    @Override
    public NewRecords generate(GenerationRequest request) {
        ReferencedValues references = new ReferencedValues(request.references(), request.existing());
        List<NewRecord> records = new ArrayList<>();
        Map<ContainerName, String> unfillable = new TreeMap<>();
        for (ContainerName name : references.ordered(request.containers())) {
            if (request.schema().find(name).orElse(null) instanceof CollectionContainer collection) {
                CollectionFill fill = new CollectionFill(request, collection, references);
                List<BsonDocument> documents = fill.knowsShape() && !collection.timeSeries() ? fill.fill() : List.of();
                references.made(name, documents);
                documents.forEach(document -> records.add(record(name, document)));
                if (documents.isEmpty()) {
                    unfillable.put(name, name + why(collection, fill));
                }
            }
        }
        return new NewRecords(records, unfillable);
    }

    private static String why(CollectionContainer collection, CollectionFill fill) {
        if (collection.timeSeries()) {
            return ": no documents are made for time series; insert some in an init script";
        }
        return fill.knowsShape() ? ": no document was found that its validator allows" : UNKNOWN;
    }

    private static NewRecord record(ContainerName name, BsonDocument document) {
        return new NewRecord(name, DocumentFields.all(document));
    }

    /** Ordinary documents only: whatever was special about the others, the server does not take it. */
    @Override
    public NewRecords replace(Retry retry) {
        GenerationRequest request = retry.request();
        ReferencedValues references = new ReferencedValues(request.references(), request.existing());
        List<NewRecord> records = new ArrayList<>();
        retry.missing().forEach((name, count) -> {
            if (request.schema().find(name).orElse(null) instanceof CollectionContainer collection
                    && !retry.accepted().contains(name)) {
                new CollectionFill(request, collection, references)
                        .ordinary(count)
                        .forEach(document -> records.add(record(name, document)));
            }
        });
        return new NewRecords(records, Map.of());
    }

    @Override
    public List<Value> simpler(Value value, Field field) {
        String text = value.text();
        if (text == null) {
            return List.of();
        }
        return switch (value.type()) {
            case "string" -> text.equals("a") || text.isEmpty() ? List.of() : List.of(new Value("a", "string"));
            case "int", "long" -> text.equals("1") ? List.of() : List.of(new Value("1", value.type()));
            case "decimal" -> text.equals("1.00") ? List.of() : List.of(new Value("1.00", "decimal"));
            case "double" -> text.equals("1.0") ? List.of() : List.of(new Value("1.0", "double"));
            default -> List.of();
        };
    }

    @Override
    public List<Value> plainKeys(Field field) {
        return field.path().equals(DocumentFields.ID)
                ? IntStream.rangeClosed(1, 20)
                        .mapToObj(number -> new Value(String.valueOf(number), "int"))
                        .toList()
                : List.of();
    }

    @Override
    public BorderReach reach(Transition transition) {
        return transition.effect() == Transition.Effect.UNIQUE ? BorderReach.BEYOND : BorderReach.UNKNOWN;
    }
}
