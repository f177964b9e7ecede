package dev.migrationsafety.mongodb.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.schema.FieldPath;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RawDigestTest {
    private static final String EVERY_TYPE =
            """
            {"_id": {"$oid": "65f000000000000000000001"}, "double": {"$numberDouble": "1.5"}, "text": "é",
             "object": {"a": {"b": {"$numberInt": "1"}}, "empty": {}}, "list": [1, "x", {"k": null}, []],
             "binary": {"$binary": {"base64": "AQI=", "subType": "04"}}, "undefined": {"$undefined": true},
             "bool": true, "date": {"$date": {"$numberLong": "-1"}}, "null": null,
             "regex": {"$regularExpression": {"pattern": "^a/b", "options": "i"}}, "code": {"$code": "f()"},
             "symbol": {"$symbol": "s"}, "scoped": {"$code": "f()", "$scope": {"x": {"$numberInt": "1"}}},
             "int": {"$numberInt": "1"}, "stamp": {"$timestamp": {"t": 1, "i": 2}}, "long": {"$numberLong": "1"},
             "decimal": {"$numberDecimal": "1.10"}, "min": {"$minKey": 1}, "max": {"$maxKey": 1},
             "pointer": {"$dbPointer": {"$ref": "c", "$id": {"$oid": "65f000000000000000000001"}}}}
            """;

    private static byte[] bytes(BsonDocument document) {
        ByteBuffer buffer = new RawBsonDocument(document, new BsonDocumentCodec())
                .getByteBuffer()
                .asNIO();
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    private static RawDigest digest(ShapeBuilder shape, String... documents) {
        RawDigest digest = new RawDigest(shape);
        Arrays.stream(documents).map(BsonDocument::parse).forEach(document -> digest.add(bytes(document)));
        return digest;
    }

    private static String text(String... documents) {
        return digest(new ShapeBuilder(ShapeProfile.MOST_PATHS), documents).text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{a: 1} | {a: {$numberLong: '1'}}",
                "{a: 1} | {a: 1.0}",
                "{a: 0.0} | {a: -0.0}",
                "{a: {$numberDecimal: '1.0'}} | {a: {$numberDecimal: '1.00'}}",
                "{a: null} | {}",
                "{a: 1} | {b: 1}",
                "{a: {b: 1}} | {'a.b': 1}",
                "{a: {}} | {a: []}",
                "{a: {}} | {a: null}",
                "{a: [1, 2]} | {a: [2, 1]}",
                "{a: [1]} | {a: 1}",
                "{a: [[1], 2]} | {a: [[1, 2]]}",
                "{a: ['x', 'y']} | {a: ['xy']}",
                "{a: 'x', b: 'y'} | {a: 'y', b: 'x'}",
                "{a: {b: 1, c: 2}} | {a: {b: 2, c: 1}}",
                "{_id: {a: 1, b: 2}} | {_id: {b: 2, a: 1}}",
                "{a: {$date: 1}} | {a: {$date: 2}}",
                "{a: {$binary: {base64: 'AQ==', subType: '00'}}} | {a: {$binary: {base64: 'AQ==', subType: '04'}}}"
            })
    void tellsApart(String one, String other) {
        assertThat(text(one)).isNotEqualTo(text(other));
        assertThat(DocumentFields.all(BsonDocument.parse(one)))
                .isNotEqualTo(DocumentFields.all(BsonDocument.parse(other)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{a: 1, b: 2} | {b: 2, a: 1}",
                "{a: {b: 1, c: {d: 1, e: 2}}} | {a: {c: {e: 2, d: 1}, b: 1}}",
                "{a: [{b: 1, c: 2}, 3]} | {a: [{c: 2, b: 1}, 3]}"
            })
    void takesForEqual(String one, String other) {
        assertThat(text(one)).isEqualTo(text(other));
        assertThat(DocumentFields.all(BsonDocument.parse(one)))
                .isEqualTo(DocumentFields.all(BsonDocument.parse(other)));
    }

    @Test
    void countsDocumentsInAnyOrder() {
        assertThat(text("{a: 1}", "{a: 2}")).isEqualTo(text("{a: 2}", "{a: 1}"));
        assertThat(text("{a: 1}", "{a: 1}")).isNotEqualTo(text("{a: 1}"));
        assertThat(text()).isNotEqualTo(text("{}"));
        assertThat(text("{a: 1, b: 2}", "{}")).isNotEqualTo(text("{a: 1}", "{b: 2}"));
    }

    @Test
    void readsEveryType() {
        ShapeBuilder shape = new ShapeBuilder(ShapeProfile.MOST_PATHS);
        RawDigest digest = digest(shape, EVERY_TYPE);
        BsonDocument document = BsonDocument.parse(EVERY_TYPE);

        assertThat(shape.profile(digest.count()).paths())
                .isEqualTo(List.copyOf(DocumentFields.all(document).keySet()));
        for (String field : document.keySet()) {
            BsonDocument other = document.clone();
            other.put(field, new BsonInt32(99));
            assertThat(text(other.toJson())).as(field).isNotEqualTo(digest.text());
        }
    }

    @Test
    void findsAChangeOfEveryByteOfAValue() {
        byte[] data = new byte[20];
        String before = text(new BsonDocument("a", new BsonBinary(data)).toJson());
        for (int i = 0; i < data.length; i++) {
            data[i] = 1;
            assertThat(text(new BsonDocument("a", new BsonBinary(data)).toJson()))
                    .isNotEqualTo(before);
            data[i] = 0;
        }
    }

    @Test
    void profilesTheShape() {
        ShapeBuilder shape = new ShapeBuilder(ShapeProfile.MOST_PATHS);
        RawDigest digest = digest(shape, "{a: 1, b: {c: 'x'}}", "{a: 'y', b: {}}", "{a: 2, b: null}");

        assertThat(shape.profile(digest.count()))
                .isEqualTo(new ShapeProfile(
                        3,
                        new TreeMap<>(Map.of(
                                FieldPath.of("a"), counts("int", 2, "string", 1),
                                FieldPath.of("b"), counts("object", 1, "null", 1),
                                FieldPath.of("b", "c"), counts("string", 1))),
                        false));
    }

    private static SortedMap<String, Long> counts(Object... pairs) {
        TreeMap<String, Long> counts = new TreeMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            counts.put((String) pairs[i], ((Integer) pairs[i + 1]).longValue());
        }
        return counts;
    }

    @Test
    void keepsTopLevelFieldsAloneWhereThereAreTooManyPaths() {
        ShapeBuilder shape = new ShapeBuilder(3);
        RawDigest digest = digest(shape, "{a: {b: 1, c: 1}}", "{a: {d: 1, e: 1}}", "{a: {f: 1}, g: 1}");

        ShapeProfile profile = shape.profile(digest.count());
        assertThat(profile.cut()).isTrue();
        assertThat(profile.types())
                .isEqualTo(Map.of(FieldPath.of("a"), Map.of("object", 3L), FieldPath.of("g"), Map.of("int", 1L)));
        assertThat(digest.text()).isEqualTo(text("{a: {b: 1, c: 1}}", "{a: {d: 1, e: 1}}", "{a: {f: 1}, g: 1}"));
    }
}
