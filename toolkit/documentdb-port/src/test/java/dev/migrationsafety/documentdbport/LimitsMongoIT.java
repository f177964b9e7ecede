package dev.migrationsafety.documentdbport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoCommandException;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What MongoDB can do and this server cannot is refused, never ignored. Of no use on a MongoDB itself. */
class LimitsMongoIT extends MongoLane {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{create: 'x', capped: true, size: 1000}",
                "{create: 'x', collation: {locale: 'en'}}",
                "{create: 'x', timeseries: {timeField: 't'}}",
                "{create: 'x', expireAfterSeconds: 10}",
                "{create: 'x', changeStreamPreAndPostImages: {enabled: true}}",
                "{find: 'c', collation: {locale: 'en'}}",
                "{aggregate: 'c', pipeline: [], cursor: {}, collation: {locale: 'en'}}",
                "{aggregate: 'c', pipeline: [{$changeStream: {}}], cursor: {}}",
                "{createIndexes: 'c', indexes: [{key: {a: 1}, name: 'a', collation: {locale: 'en'}}]}",
                "{update: 'c', updates: [{q: {}, u: {$set: {a: 1}}, collation: {locale: 'en'}}]}",
                "{delete: 'c', deletes: [{q: {}, limit: 0, collation: {locale: 'en'}}]}",
            })
    void refusesOptionsThatTheExtensionLacks(String command) {
        database().createCollection("c");

        MongoCommandException refused = catchThrowableOfType(
                MongoCommandException.class, () -> database().runCommand(Document.parse(command)));

        assertThat(refused.getErrorCode()).isEqualTo(115);
        assertThat(database().listCollectionNames()).containsExactly("c");
    }
}
