package dev.migrationsafety.mongodb.transition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.mongodb.catalog.CatalogReader;
import dev.migrationsafety.mongodb.catalog.CollectionInfo;
import dev.migrationsafety.mongodb.catalog.UniqueIndex;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.Transition;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonValue;
import org.junit.jupiter.api.Test;

class DocumentTransitionsTest {
    private static final String PLAIN = "{}";
    private static final String UNIQUE = "{key: {a: 1}, name: 'a_1', unique: true}";

    private static Schema schema(String options, String... indexes) {
        return CatalogReader.schema(List.of(new CollectionInfo(
                ContainerName.of("c"),
                "collection",
                BsonDocument.parse(options),
                Optional.empty(),
                Arrays.stream(indexes).map(BsonDocument::parse).toList())));
    }

    private static Schema demanding(String schema) {
        return schema("{validator: {$jsonSchema: " + schema + "}}");
    }

    private static List<String> between(Schema before, Schema after) {
        return DocumentTransitions.between(before, after).stream()
                .map(transition -> transition.effect() + " " + transition.describe())
                .toList();
    }

    @Test
    void findsWhatAValidatorDemandsNewly() {
        assertThat(
                        between(
                                demanding("{required: ['a'], properties: {b: {bsonType: ['int', 'long']}, e: {enum: [1,"
                                        + " 2]}}}"),
                                demanding(
                                        """
                                {required: ['a', 'b'], properties: {b: {bsonType: 'int', minimum: 3},
                                  e: {enum: [1]}, o: {properties: {x: {bsonType: 'string'}}}}}""")))
                .containsExactly(
                        "REQUIRED c.b: is required",
                        "TYPE c.b: type [\"int\", \"long\"] → int",
                        "CONDITION c.b: must match {\"minimum\": {\"$numberInt\": \"3\"}}",
                        "VALUES c.e: values [{\"$numberInt\": \"1\"}, {\"$numberInt\": \"2\"}] →"
                                + " [{\"$numberInt\": \"1\"}]",
                        "TYPE c.o.x: type any → string");
    }

    @Test
    void carriesTheFilterOfEachDemand() {
        assertThat(DocumentTransitions.between(
                        schema(PLAIN), demanding("{properties: {o: {properties: {x: {bsonType: 'string'}}}}}")))
                .singleElement()
                .isInstanceOfSatisfying(DocumentTransition.Demand.class, demand -> {
                    assertThat(demand.rule())
                            .isEqualTo(BsonDocument.parse(
                                    "{$jsonSchema: {properties: {o: {properties: {x: {bsonType: 'string'}}}}}}"));
                    assertThat(demand.sparesOlderRecords()).isTrue();
                });
    }

    @Test
    void findsNothingWhereAValidatorIsLoosened() {
        assertThat(between(
                        demanding("{required: ['a'], properties: {b: {bsonType: 'int'}, e: {enum: [1]}}}"),
                        demanding("{properties: {b: {bsonType: ['int', 'long']}, e: {enum: [1, 2]}}}")))
                .isEmpty();
        assertThat(between(demanding("{required: ['a']}"), schema(PLAIN))).isEmpty();
    }

    @Test
    void demandsAnewWhereOnlyWarningsWereGivenBefore() {
        Schema warning = schema("{validator: {$jsonSchema: {required: ['a']}}, validationAction: 'warn'}");
        Schema moderate = schema("{validator: {$jsonSchema: {required: ['a']}}, validationLevel: 'moderate'}");

        assertThat(between(warning, demanding("{required: ['a']}"))).containsExactly("REQUIRED c.a: is required");
        assertThat(between(moderate, demanding("{required: ['a']}"))).containsExactly("REQUIRED c.a: is required");
        assertThat(between(demanding("{required: ['a']}"), warning)).isEmpty();
        assertThat(between(schema(PLAIN), warning)).isEmpty();
    }

    @Test
    void takesEveryDemandInForceForOneOfNewDocuments() {
        assertThat(DocumentTransitions.sparing(demanding("{required: ['a'], properties: {a: {bsonType: 'int'}}}")))
                .extracting(Transition::describe)
                .containsExactly("c.a: is required", "c.a: type any → int");
        assertThat(DocumentTransitions.sparing(schema(PLAIN))).isEmpty();
    }

    @Test
    void findsNewUniqueIndexes() {
        assertThat(between(schema(PLAIN), schema(PLAIN, UNIQUE))).containsExactly("UNIQUE c: unique index a_1 over a");
        assertThat(between(schema(PLAIN, UNIQUE), schema(PLAIN, "{key: {a: -1}, name: 'other', unique: true}")))
                .isEmpty();
        assertThat(between(
                        schema(PLAIN, "{key: {a: 1}, name: 'a_1', unique: true, sparse: true}"), schema(PLAIN, UNIQUE)))
                .containsExactly("UNIQUE c: unique index a_1 over a");
    }

    private static Optional<List<BsonValue>> duplicates(boolean sparse, String... documents) {
        UniqueKeys keys = new UniqueKeys(new UniqueIndex(
                "i", BsonDocument.parse("{a: 1, 'b.c': 1}"), new BsonDocument(), sparse, new BsonDocument()));
        for (int i = 0; i < documents.length; i++) {
            BsonDocument document = BsonDocument.parse(documents[i]);
            document.append("_id", new BsonInt32(i));
            keys.add(document);
        }
        return keys.duplicates();
    }

    @Test
    void findsDuplicatesAsAUniqueIndexDoes() {
        assertThat(duplicates(false, "{a: 1}", "{a: 1, b: {c: null}}", "{a: 1, b: {c: 2}}"))
                .contains(List.of(new BsonInt32(1)));
        assertThat(duplicates(false, "{a: 1}", "{a: 1.0}", "{a: {$numberDecimal: '1.00'}}"))
                .contains(List.of(new BsonInt32(1), new BsonInt32(2)));
        assertThat(duplicates(false, "{x: 1}", "{x: 2}")).contains(List.of(new BsonInt32(1)));
        assertThat(duplicates(true, "{x: 1}", "{x: 2}")).contains(List.of());
        assertThat(duplicates(false, "{a: [1, 2]}", "{a: 1}")).isEmpty();
    }
}
