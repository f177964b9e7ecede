package dev.migrationsafety.mongodb.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.data.DataRecord;
import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.data.Records;
import dev.migrationsafety.data.generator.GenerationRequest;
import dev.migrationsafety.data.generator.NewRecords;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.mongodb.MongoEngine;
import dev.migrationsafety.mongodb.catalog.CatalogReader;
import dev.migrationsafety.mongodb.catalog.CollectionInfo;
import dev.migrationsafety.mongodb.document.BsonTypes;
import dev.migrationsafety.mongodb.document.DocumentFields;
import dev.migrationsafety.mongodb.document.SpokenDocument;
import dev.migrationsafety.mongodb.records.DocumentLoader;
import dev.migrationsafety.mongodb.transition.DocumentTransitions;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Reference;
import dev.migrationsafety.schema.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.junit.jupiter.api.Test;

class DocumentGeneratorTest {
    private static final ContainerName C = ContainerName.of("c");
    private static final String STRICT =
            """
            {bsonType: 'object', required: ['_id', 'owner', 'balance', 'state', 'address', 'tags'], additionalProperties: false,
             properties: {
              _id: {bsonType: 'objectId'}, owner: {bsonType: 'string', minLength: 3, maxLength: 12},
              balance: {bsonType: 'decimal', minimum: 0, maximum: 50}, state: {enum: ['open', 'closed', null]},
              code: {bsonType: 'string', pattern: '^[A-Z]{2}-\\\\d{3,5}$'}, level: {bsonType: ['int', 'long']},
              address: {bsonType: 'object', required: ['zip'], properties: {zip: {bsonType: 'string'}, floor: {bsonType: ['int', 'null']}}},
              tags: {bsonType: 'array', items: {enum: ['a', 'b', 'c']}, minItems: 1, maxItems: 2, uniqueItems: true},
              at: {bsonType: 'date'}}}""";

    private final List<BsonDocument> existing = new ArrayList<>();
    private List<String> literals = List.of();
    private List<Reference> references = List.of();

    private static CollectionInfo collection(String name, String options, String... indexes) {
        return new CollectionInfo(
                ContainerName.of(name),
                "collection",
                BsonDocument.parse(options),
                Optional.empty(),
                Arrays.stream(indexes).map(BsonDocument::parse).toList());
    }

    private static Schema schema(String options, String... indexes) {
        return CatalogReader.schema(List.of(collection("c", options, indexes)));
    }

    private static String validator(String schema) {
        return "{validator: {$jsonSchema: " + schema + "}}";
    }

    private void existing(String... documents) {
        Arrays.stream(documents).map(BsonDocument::parse).forEach(existing::add);
    }

    private void step(String operations) {
        literals = new MongoEngine()
                .hints()
                .literals(List.of(new Script("2.json", "", "[" + operations + "]", TransactionMode.NONE)));
    }

    private Map<ContainerName, Records> records() {
        Set<FieldPath> fields = new TreeSet<>();
        List<DataRecord> records = existing.stream()
                .map(document -> new DataRecord(DocumentFields.all(document)))
                .toList();
        records.forEach(record -> fields.addAll(record.values().keySet()));
        return existing.isEmpty()
                ? Map.of()
                : Map.of(C, new Records(C, List.of(DocumentFields.ID), List.copyOf(fields), records));
    }

    private NewRecords generate(Schema schema, Optional<Schema> after) {
        GenerationRequest request = new GenerationRequest(
                        schema,
                        schema.containers().stream()
                                .map(container -> container.name())
                                .toList(),
                        after.map(next -> DocumentTransitions.between(schema, next))
                                .orElse(List.of()),
                        records(),
                        12,
                        42,
                        0)
                .keeping(references);
        GenerationRequest speaking = new GenerationRequest(
                request.schema(),
                request.references(),
                request.containers(),
                request.transitions(),
                request.existing(),
                12,
                42,
                literals,
                0,
                Map.of(),
                0.1,
                Map.of(),
                after,
                List.of());
        return new DocumentGenerator().generate(speaking);
    }

    private List<BsonDocument> documents(Schema schema) {
        return documents(schema, generate(schema, Optional.empty()));
    }

    private static List<BsonDocument> documents(Schema schema, NewRecords records) {
        return records.of(C).stream()
                .map((NewRecord record) -> DocumentLoader.document(schema, record))
                .toList();
    }

    private static Set<String> types(List<BsonDocument> documents, String path) {
        Set<String> types = new TreeSet<>();
        for (BsonDocument document : documents) {
            BsonValue value = DocumentFields.find(document, SpokenDocument.path(path));
            types.add(value == null ? "absent" : BsonTypes.name(value.getBsonType()));
        }
        return types;
    }

    @Test
    void meetsAStrictValidator() {
        List<BsonDocument> documents = documents(schema(validator(STRICT)));

        assertThat(documents).hasSizeGreaterThan(12);
        JsonSchema strict = new JsonSchema(BsonDocument.parse(STRICT));
        assertThat(documents).allSatisfy(document -> assertThat(SchemaCheck.violations(strict, document))
                .isEmpty());
        assertThat(types(documents, "level")).containsExactly("absent", "int", "long");
        assertThat(types(documents, "address.floor")).containsExactly("absent", "int", "null");
        assertThat(types(documents, "state")).containsExactly("null", "string");
        assertThat(types(documents, "balance")).containsExactly("decimal");
        assertThat(types(documents, "code")).containsExactly("absent", "string");
    }

    @Test
    void makesHistoricShapesWhereTheValidatorOnlyWarns() {
        List<BsonDocument> documents =
                documents(schema("{validationAction: 'warn', validator: {$jsonSchema: " + STRICT + "}}"));

        assertThat(types(documents, "balance"))
                .containsExactly("absent", "decimal", "double", "int", "long", "null", "string");
        assertThat(types(documents, "tags")).contains("absent", "array", "null", "string");
        assertThat(types(documents, "owner")).contains("absent", "int", "null", "string");
    }

    @Test
    void learnsTheShapeFromDocumentsThatAreThere() {
        existing(
                "{_id: 1, owner: 'ada', paid: {$numberDecimal: '1.50'}, address: {zip: '1'}, tags: ['x']}",
                "{_id: 2, owner: 'bob', paid: {$numberDecimal: '2.50'}, address: {zip: '2'}}");
        List<BsonDocument> documents = documents(schema("{}"));

        assertThat(types(documents, "_id")).containsExactly("int");
        assertThat(types(documents, "paid")).contains("decimal", "double", "absent", "null", "string");
        assertThat(types(documents, "address.zip")).contains("string", "absent", "null", "int");
        assertThat(documents.stream().map(document -> document.get("_id"))).doesNotHaveDuplicates();
    }

    @Test
    void saysWhyACollectionHasNoDocuments() {
        assertThat(generate(schema("{}"), Optional.empty()).unfillable())
                .containsExactly(Map.entry(
                        C,
                        "c: no validator with a $jsonSchema, no document and no operation tells what its documents look"
                                + " like; insert a few documents in an init script"));
        assertThat(generate(schema(validator("{required: ['a'], properties: {a: {enum: []}}}")), Optional.empty())
                        .unfillable())
                .containsExactly(Map.entry(C, "c: no document was found that its validator allows"));
    }

    @Test
    void respectsUniqueIndexes() {
        List<BsonDocument> documents = documents(schema(
                validator("{properties: {a: {enum: ['x', 'y', 'z']}, b: {bsonType: 'string'}}}"),
                "{key: {a: 1}, name: 'a_1', unique: true, sparse: true}",
                "{key: {b: 1}, name: 'b_1', unique: true}"));

        List<String> keys = documents.stream()
                .map(document -> String.valueOf(document.get("b")))
                .toList();
        assertThat(keys).doesNotHaveDuplicates().hasSizeGreaterThan(10);
        assertThat(keys.contains("null") && keys.contains(BsonNull.VALUE.toString()))
                .isFalse();
        assertThat(documents.stream()
                        .filter(document -> document.containsKey("a"))
                        .map(document -> document.get("a")))
                .doesNotHaveDuplicates();
    }

    @Test
    void makesTheDocumentsOfWhichOperationsSpeak() {
        step(
                """
                {"type": "update_documents", "collection": "c", "update": {"$set": {"done": true}},
                 "filter": {"state": {"$in": ["old", "older"]}, "size": {"$gte": 10}}},
                {"type": "update_documents", "collection": "c", "filter": {"city": {"$exists": false}},
                 "update": [{"$set": {"total": {"$multiply": ["$amount", 2]}}}, {"$unset": "legacy"}]},
                {"type": "rename_field", "collection": "c", "from": "nick", "to": "name"},
                {"type": "remove_field", "collection": "other", "field": "foreign"}""");
        List<BsonDocument> documents = documents(schema("{}"));

        assertThat(documents)
                .anyMatch(
                        document -> new BsonString("old").equals(document.get("state")) && document.containsKey("size"))
                .anyMatch(document -> new BsonString("older").equals(document.get("state")))
                .anyMatch(document -> !document.containsKey("city"))
                .anyMatch(document -> document.containsKey("city"))
                .noneMatch(document -> document.containsKey("done") || document.containsKey("total"))
                .noneMatch(document -> document.containsKey("name") || document.containsKey("foreign"));
        assertThat(types(documents, "size")).contains("int");
        assertThat(types(documents, "amount")).contains("int", "long", "double", "decimal", "absent", "null");
        assertThat(types(documents, "legacy")).contains("string", "absent");
        assertThat(types(documents, "nick")).contains("string", "absent", "null");
    }

    @Test
    void makesNoFieldThatOnlyTheStepItselfBringsIn() {
        step(
                """
                {"type": "update_documents", "collection": "c", "filter": {"state": "void"},
                 "update": [{"$set": {"hidden": true, "old": "$state"}}, {"$set": {"state": "closed"}}]},
                {"type": "rename_field", "collection": "c", "from": "city", "to": "address.city"},
                {"type": "update_documents", "collection": "c", "filter": {"hidden": true, "state": "closed"},
                 "update": [{"$set": {"state": "$old"}}, {"$unset": ["hidden", "old"]}]},
                {"type": "rename_field", "collection": "c", "from": "address.city", "to": "city"}""");
        List<BsonDocument> documents = documents(schema("{}"));

        assertThat(types(documents, "state")).contains("string");
        assertThat(types(documents, "city")).contains("string");
        assertThat(documents)
                .noneMatch(document -> document.containsKey("hidden")
                        || document.containsKey("old")
                        || document.containsKey("address"));
    }

    @Test
    void makesDuplicatesMissingFieldsAndNullsForANewUniqueIndex() {
        Schema schema = schema(validator("{properties: {email: {bsonType: ['string', 'null']}}}"));
        Schema after = schema(
                validator("{properties: {email: {bsonType: ['string', 'null']}}}"),
                "{key: {email: 1}, name: 'email_1', unique: true}");
        List<BsonDocument> documents = documents(schema, generate(schema, Optional.of(after)));

        List<BsonValue> values = documents.stream()
                .map(document -> document.get("email"))
                .filter(value -> value != null && value.isString())
                .toList();
        assertThat(new HashSet<>(values)).hasSizeLessThan(values.size());
        assertThat(documents.stream().filter(document -> !document.containsKey("email")))
                .hasSizeGreaterThan(1);
        assertThat(documents.stream().filter(document -> BsonNull.VALUE.equals(document.get("email"))))
                .hasSizeGreaterThan(1);
    }

    @Test
    void makesDocumentsOnBothSidesOfWhatANewValidatorDemands() {
        Schema schema = schema(validator("{properties: {state: {enum: ['a', 'b', 'c']}, paid: {bsonType: 'number'}}}"));
        String next =
                "{required: ['currency'], properties: {state: {enum: ['a', 'b']}, paid: {bsonType: 'decimal'}, currency: {enum: ['EUR']}}}";
        List<BsonDocument> documents = documents(schema, generate(schema, Optional.of(schema(validator(next)))));

        JsonSchema later = new JsonSchema(BsonDocument.parse(next));
        Set<String> broken = new TreeSet<>();
        documents.forEach(document -> broken.addAll(SchemaCheck.violations(later, document)));
        assertThat(broken).contains(".currency required", ".paid type", ".state enum", ".currency enum");
        assertThat(documents.stream().filter(document -> SchemaCheck.allows(later, document)))
                .hasSizeGreaterThan(5);
    }

    @Test
    void refersToDocumentsAlongConfiguredReferences() {
        Schema both = CatalogReader.schema(List.of(
                collection("c", validator("{required: ['owner'], properties: {owner: {bsonType: 'string'}}}")),
                collection("owner", validator("{required: ['name'], properties: {name: {bsonType: 'string'}}}"))));
        references = List.of(new Reference(
                C, List.of(FieldPath.of("owner")), ContainerName.of("owner"), List.of(FieldPath.of("name"))));
        NewRecords records = generate(both, Optional.empty());

        List<String> names = records.of(ContainerName.of("owner")).stream()
                .map(record -> record.text(FieldPath.of("name")))
                .toList();
        assertThat(records.of(C)).isNotEmpty().allSatisfy(record -> assertThat(names)
                .contains(record.text(FieldPath.of("owner"))));
    }

    @Test
    void givesTheSameDocumentsForTheSameSeed() {
        Schema schema = schema(validator(STRICT));

        assertThat(documents(schema)).isEqualTo(documents(schema));
    }
}
