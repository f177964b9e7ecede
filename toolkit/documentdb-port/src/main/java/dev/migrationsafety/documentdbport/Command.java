package dev.migrationsafety.documentdbport;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.jspecify.annotations.Nullable;

/**
 * One command as a client sent it.
 *
 * @param body all of its fields, the first of which names it
 * @param sequences documents that came beside the body, by the name of their field
 */
record Command(RawBsonDocument body, Map<String, byte[]> sequences) {
    private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();

    String name() {
        return body.getFirstKey();
    }

    String database() {
        return string("$db");
    }

    /** The collection that the first field names. */
    String collection() {
        BsonValue value = body.get(name());
        if (value == null || !value.isString() || value.asString().getValue().isEmpty()) {
            throw new CommandFailure(
                    73, "InvalidNamespace", "The command " + name() + " needs the name of a collection");
        }
        return value.asString().getValue();
    }

    String namespace() {
        return database() + "." + collection();
    }

    String string(String field) {
        if (body.get(field) instanceof BsonString value) {
            return value.getValue();
        }
        throw new CommandFailure(
                40414, "Location40414", "BSON field '" + name() + "." + field + "' is missing but a required field");
    }

    boolean flag(String field) {
        BsonValue value = body.get(field, BsonBoolean.FALSE);
        return value.isBoolean()
                ? value.asBoolean().getValue()
                : value.isNumber() && value.asNumber().doubleValue() != 0;
    }

    /** A number, or the given one if the client left it out. */
    double number(String field, double absent) {
        BsonValue value = body.get(field);
        return value != null && value.isNumber() ? value.asNumber().doubleValue() : absent;
    }

    BsonDocument document(String field) {
        return body.get(field) instanceof BsonDocument value ? value : new BsonDocument();
    }

    BsonArray array(String field) {
        return body.get(field) instanceof BsonArray value ? value : new BsonArray();
    }

    /** The documents of a field, whether they came in the body or beside it. */
    List<RawBsonDocument> documents(String field) {
        byte[] bytes = sequences.get(field);
        if (bytes == null) {
            return array(field).stream()
                    .filter(RawBsonDocument.class::isInstance)
                    .map(RawBsonDocument.class::cast)
                    .toList();
        }
        List<RawBsonDocument> documents = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (in.hasRemaining()) {
            int length = in.getInt(in.position());
            documents.add(new RawBsonDocument(bytes, in.position(), length));
            in.position(in.position() + length);
        }
        return documents;
    }

    /** The logical session that it belongs to. */
    @Nullable
    BsonBinary session() {
        return document("lsid").get("id") instanceof BsonBinary id ? id : null;
    }

    /** Whether it is a part of a transaction; a retryable write has a number too, but no {@code autocommit}. */
    boolean inTransaction() {
        return body.get("autocommit") instanceof BsonBoolean autocommit && !autocommit.getValue();
    }

    long transactionNumber() {
        return (long) number("txnNumber", -1);
    }

    /** The bytes of the body. */
    byte[] bytes() {
        return bytes(body);
    }

    /** The bytes of a document. */
    static byte[] bytes(BsonDocument document) {
        RawBsonDocument raw = document instanceof RawBsonDocument known ? known : new RawBsonDocument(document, CODEC);
        var buffer = raw.getByteBuffer();
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
