package dev.migrationsafety.mongodb.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.schema.FieldPath;
import java.util.List;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;

class CanonicalSchemaTest {
    private static BsonDocument canonical(String validator) {
        return CanonicalSchema.validator(BsonDocument.parse(validator));
    }

    @Test
    void takesSchemasForEqualThatDifferInOrderAlone() {
        String one =
                """
                {$jsonSchema: {bsonType: 'object', required: ['b', 'a'], properties: {
                  b: {enum: ['y', 'x']}, a: {bsonType: ['null', 'int'], minimum: 1}}}}""";
        String other =
                """
                {$jsonSchema: {required: ['a', 'b'], properties: {
                  a: {minimum: 1, bsonType: ['int', 'null']}, b: {enum: ['x', 'y']}}, bsonType: 'object'}}""";

        assertThat(canonical(one).toJson()).isEqualTo(canonical(other).toJson());
    }

    @Test
    void keepsTheOrderThatMeansSomething() {
        assertThat(canonical("{$jsonSchema: {properties: {a: {enum: [{x: 1, y: 2}]}}}}")
                        .toJson())
                .isNotEqualTo(canonical("{$jsonSchema: {properties: {a: {enum: [{y: 2, x: 1}]}}}}")
                        .toJson());
        assertThat(canonical("{$jsonSchema: {properties: {a: {items: [{minimum: 1}, {maximum: 1}]}}}}")
                        .toJson())
                .isNotEqualTo(canonical("{$jsonSchema: {properties: {a: {items: [{maximum: 1}, {minimum: 1}]}}}}")
                        .toJson());
    }

    @Test
    void readsDeclaredFields() {
        assertThat(
                        DeclaredFields.of(
                                BsonDocument.parse(
                                        """
                        {$jsonSchema: {required: ['a'], properties: {a: {bsonType: ['null', 'int']}, free: {},
                          c: {bsonType: 'object', required: ['d'], properties: {d: {bsonType: 'string'}}}}}}""")))
                .isEqualTo(List.of(
                        new DeclaredField(FieldPath.of("_id"), List.of(), true),
                        new DeclaredField(FieldPath.of("a"), List.of("int", "null"), true),
                        new DeclaredField(FieldPath.of("c", "d"), List.of("string"), true),
                        new DeclaredField(FieldPath.of("free"), List.of(), false)));
    }

    @Test
    void declaresTheKeyAloneWithoutASchema() {
        assertThat(DeclaredFields.of(BsonDocument.parse("{a: {$gt: 1}}")))
                .isEqualTo(List.of(new DeclaredField(FieldPath.of("_id"), List.of(), true)));
    }
}
