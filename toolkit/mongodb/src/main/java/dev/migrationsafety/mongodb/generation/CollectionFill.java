package dev.migrationsafety.mongodb.generation;

import dev.migrationsafety.data.generator.GenerationRequest;
import dev.migrationsafety.mongodb.catalog.CollectionContainer;
import dev.migrationsafety.mongodb.document.DocumentFields;
import dev.migrationsafety.mongodb.document.SpokenDocument;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Transition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNumber;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Makes the documents of one collection: ordinary ones, those of which the next step speaks, those at the limits of what it
 * newly demands, and those of older versions. The validator in force allows each of them.
 */
final class CollectionFill {
    private static final int TRIES = 8;
    private static final int MOST_SPOKEN = 24;
    private static final int MOST_HISTORIC = 64;
    private static final int MOST_BEYOND = 3;
    private static final int CANDIDATES = 60;

    private final GenerationRequest request;
    private final CollectionContainer collection;
    private final ReferencedValues references;
    private final Random random;
    private final ValueDraw draw;
    private final TakenKeys keys;
    private final List<SpokenDocument> spoken;
    private final JsonSchema allowed;
    private final JsonSchema shape;
    private final Optional<JsonSchema> next;
    private final List<BsonDocument> made = new ArrayList<>();

    CollectionFill(GenerationRequest request, CollectionContainer collection, ReferencedValues references) {
        this.request = request;
        this.collection = collection;
        this.references = references;
        this.random =
                new Random(request.seed() * 31 + collection.name().toString().hashCode() + 7_919L * request.ordinal());
        this.draw = new ValueDraw(random, request.edgeShare());
        this.keys = new TakenKeys(collection, request.existing());
        this.next = request.next()
                .flatMap(schema -> schema.find(collection.name()))
                .filter(CollectionContainer.class::isInstance)
                .map(after -> ((CollectionContainer) after).validation())
                .filter(after -> after.refuses() && !after.equals(collection.validation()))
                .map(after -> JsonSchema.ofValidator(after.validator()));
        this.allowed = collection.validation().refuses()
                ? JsonSchema.ofValidator(collection.validation().validator())
                : JsonSchema.ANY;
        JsonSchema evidence = evidence();
        this.spoken = request.literals().stream()
                .flatMap(literal -> SpokenDocument.of(literal).stream())
                .filter(document -> document.collection().equals(collection.name()))
                .map(document -> document.knowing(evidence::declares, evidence.declaresFields()))
                .filter(document -> !document.isEmpty())
                .distinct()
                .toList();
        this.shape = SampledShape.with(evidence, spoken);
    }

    /** What says how documents look: the validator, else documents that are there, else the validator of the next version. */
    private JsonSchema evidence() {
        JsonSchema declared = JsonSchema.ofValidator(collection.validation().validator());
        if (declared.declaresFields() || !declared.required().isEmpty()) {
            return declared;
        }
        JsonSchema sampled = SampledShape.of(request.existing(), collection.name());
        return sampled.declaresFields()
                ? sampled
                : next.map(after -> after.with(sampled)).orElse(sampled);
    }

    /** Whether anything says how documents look. */
    boolean knowsShape() {
        return shape.declaresFields()
                || !shape.required().isEmpty()
                || spoken.stream().anyMatch(document -> !document.values().isEmpty());
    }

    /** All documents. */
    List<BsonDocument> fill() {
        ordinary(Math.min(request.recordsOf(collection.name()), most()));
        if (!collection.options().containsKey("capped")) {
            spoken.stream().limit(MOST_SPOKEN).forEach(this::speak);
            beyond();
            historic();
        }
        return made;
    }

    /** Only ordinary documents. */
    List<BsonDocument> ordinary(int count) {
        for (int i = 0; i < count; i++) {
            for (int attempt = 0; attempt < TRIES && !admit(document(i % 2 > 0)); attempt++) {
                // Another document is drawn.
            }
        }
        return made;
    }

    private int most() {
        BsonValue most = collection.options().get("max");
        return most != null && most.isNumber() ? most.asNumber().intValue() : Integer.MAX_VALUE;
    }

    /**
     * One document.
     *
     * @param later whether the validator of the next version should allow it too, if that is possible
     */
    private BsonDocument document(boolean later) {
        BsonDocument document = draw.document(shape);
        if (later && next.isPresent()) {
            JsonSchema both = shape.with(next.get());
            for (int i = 0; i < TRIES; i++) {
                BsonDocument other = draw.document(both);
                if (SchemaCheck.allows(allowed, other) && SchemaCheck.allows(next.get(), withId(other))) {
                    return other;
                }
            }
        }
        return document;
    }

    private void speak(SpokenDocument wanted) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            BsonDocument document = document(attempt % 2 > 0);
            wanted.reads().forEach((path, type) -> present(document, path));
            wanted.values().forEach((path, value) -> HistoricShapes.put(document, path, value));
            wanted.without().forEach(path -> HistoricShapes.remove(document, path));
            if (admit(document)) {
                return;
            }
        }
    }

    private void present(BsonDocument document, FieldPath path) {
        JsonSchema schema = shape;
        for (String name : path.names()) {
            schema = schema.properties().getOrDefault(name, JsonSchema.ANY);
        }
        if (DocumentFields.find(document, path) == null) {
            BsonValue value = draw.draw(schema, path.name());
            if (value != null) {
                HistoricShapes.put(document, path, value);
            }
        }
    }

    /** Documents that the next version cannot hold, a few for each of its new demands. */
    private void beyond() {
        JsonSchema both = next.map(shape::with).orElse(shape);
        HistoricShapes shapes = new HistoricShapes(both, () -> document(true));
        for (Transition transition : request.transitions()) {
            if (transition.container().equals(collection.name()) && transition.effect() == Transition.Effect.UNIQUE) {
                duplicates(transition.fields());
                shapes.without(transition.fields()).forEach(this::admit);
            }
        }
        next.ifPresent(after -> {
            Map<String, Integer> found = new HashMap<>();
            shapes.all().forEach(document -> beyond(after, document, found));
            for (int i = 0; i < CANDIDATES; i++) {
                beyond(after, document(false), found);
            }
        });
    }

    private void beyond(JsonSchema after, BsonDocument document, Map<String, Integer> found) {
        List<String> violations = SchemaCheck.violations(after, withId(document));
        if (violations.size() == 1 && found.getOrDefault(violations.get(0), 0) < MOST_BEYOND && admit(document)) {
            found.merge(violations.get(0), 1, Integer::sum);
        }
    }

    private void duplicates(List<FieldPath> fields) {
        BsonDocument first = document(true);
        fields.forEach(field -> present(first, field));
        if (admit(first)) {
            BsonDocument second = document(true);
            fields.forEach(field -> {
                BsonValue value = DocumentFields.find(first, field);
                if (value != null) {
                    HistoricShapes.put(second, field, value);
                }
            });
            admit(second);
        }
    }

    private void historic() {
        int before = made.size();
        new HistoricShapes(shape, () -> document(true))
                .all()
                .filter(document -> made.size() < before + MOST_HISTORIC)
                .forEach(this::admit);
    }

    /** Keeps a document if the validator allows it and its keys are free. */
    private boolean admit(BsonDocument document) {
        references.refer(collection.name(), document, random);
        BsonDocument whole = withId(document);
        if (SchemaCheck.allows(allowed, whole) && (keys.take(whole) || (alone(whole) && keys.take(whole)))) {
            made.add(whole);
            return true;
        }
        return false;
    }

    /** Gives the fields of unique indexes other values; not possible where one is missing or null by intention. */
    private boolean alone(BsonDocument document) {
        boolean changed = false;
        for (FieldPath field : keys.fields()) {
            BsonValue value = DocumentFields.find(document, field);
            BsonValue other = value == null ? null : other(value);
            if (other != null) {
                HistoricShapes.put(document, field, other);
                changed = true;
            }
        }
        return changed && SchemaCheck.allows(allowed, document);
    }

    private @Nullable BsonValue other(BsonValue value) {
        int number = made.size() + 100 * random.nextInt(1_000);
        return switch (value.getBsonType()) {
            case STRING -> new BsonString(value.asString().getValue() + " " + number);
            case INT32 -> new BsonInt32(number);
            case INT64 -> new BsonInt64(number);
            case OBJECT_ID -> draw.objectId();
            default -> null;
        };
    }

    private BsonDocument withId(BsonDocument document) {
        if (document.containsKey("_id")) {
            return document;
        }
        BsonDocument whole = new BsonDocument("_id", id());
        whole.putAll(document);
        return whole;
    }

    /** A key of the type that the schema or the documents that are there have. */
    private BsonValue id() {
        JsonSchema schema = shape.properties().getOrDefault("_id", JsonSchema.ANY);
        List<String> types = schema.likelyTypes();
        if (types.isEmpty() || types.contains("objectId")) {
            return types.isEmpty() && random.nextInt(12) == 0 ? oddId() : draw.objectId();
        }
        int number = 1_000_000 + random.nextInt(1_000_000_000);
        return switch (types.get(0)) {
            case "int", "number" -> new BsonInt32(number);
            case "long" -> new BsonInt64(number);
            case "string" -> stringId(schema, number);
            default -> Optional.ofNullable(draw.draw(schema, "id")).orElseGet(draw::objectId);
        };
    }

    private BsonValue stringId(JsonSchema schema, int number) {
        BsonValue drawn = schema.has("pattern") || schema.has("maxLength") ? draw.draw(schema, "id") : null;
        return drawn == null ? new BsonString("id " + number) : drawn;
    }

    private BsonValue oddId() {
        BsonNumber number = new BsonInt64(1L + random.nextInt(1_000_000_000));
        return switch (random.nextInt(3)) {
            case 0 -> new BsonString("id " + number.longValue());
            case 1 -> number;
            default -> new BsonDocument("tenant", new BsonString("a")).append("number", number);
        };
    }
}
