package dev.migrationsafety.mongodb.records;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCursor;
import dev.migrationsafety.data.ContainerDigest;
import dev.migrationsafety.data.DataRecord;
import dev.migrationsafety.mongodb.connection.Store;
import dev.migrationsafety.mongodb.document.DocumentFields;
import dev.migrationsafety.mongodb.document.RawDigest;
import dev.migrationsafety.mongodb.document.ShapeBuilder;
import dev.migrationsafety.mongodb.document.ShapeProfile;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.RawBsonDocument;

/** Reads all documents of collections, one after the other. */
public final class DocumentScan {
    private final Store store;

    /** Of a database. */
    public DocumentScan(Store store) {
        this.store = store;
    }

    /**
     * A digest and the shape of what was digested, from one pass.
     *
     * @param digest the digest
     * @param shape the shape
     */
    public record Digested(ContainerDigest digest, ShapeProfile shape) {}

    /** Digests a collection in memory that does not grow with the number of its documents. */
    public Digested digest(ContainerName collection) {
        ShapeBuilder builder = new ShapeBuilder(ShapeProfile.MOST_PATHS);
        RawDigest digest = new RawDigest(builder);
        each(store.find(collection, new BsonDocument()), document -> digest.add(bytes(document)));
        ShapeProfile shape = builder.profile(digest.count());
        return new Digested(new ContainerDigest(collection, shape.paths(), digest.count(), digest.text()), shape);
    }

    private static byte[] bytes(RawBsonDocument document) {
        ByteBuffer buffer = document.getByteBuffer().asNIO();
        if (buffer.hasArray() && buffer.arrayOffset() == 0 && buffer.position() == 0) {
            return buffer.array();
        }
        byte[] copy = new byte[buffer.remaining()];
        buffer.get(copy);
        return copy;
    }

    /** Hands out the documents of a collection in the order of their keys, with some of their fields. */
    public void read(Container container, List<FieldPath> fields, Consumer<DataRecord> reader) {
        List<FieldPath> sorted = fields.stream().sorted().toList();
        FindIterable<RawBsonDocument> found = store.find(container.name(), new BsonDocument())
                .projection(projection(sorted))
                .sort(container.identity().isEmpty() ? null : new BsonDocument("_id", new BsonInt32(1)));
        each(found, document -> reader.accept(new DataRecord(DocumentFields.of(document, sorted))));
    }

    /** Hands out the documents of a collection, with some of their fields. */
    void documents(ContainerName collection, List<FieldPath> fields, Consumer<BsonDocument> reader) {
        each(store.find(collection, new BsonDocument()).projection(projection(fields)), reader::accept);
    }

    /** The outermost fields alone: names inside may hold dots. */
    private static BsonDocument projection(List<FieldPath> fields) {
        BsonDocument projection = new BsonDocument();
        TreeSet<String> names = new TreeSet<>(Comparator.naturalOrder());
        fields.forEach(field -> names.add(field.names().get(0)));
        if (names.stream().anyMatch(name -> name.isEmpty() || name.contains(".") || name.startsWith("$"))) {
            return projection;
        }
        if (!names.contains("_id")) {
            projection.append("_id", new BsonInt32(0));
        }
        names.forEach(name -> projection.append(name, new BsonInt32(1)));
        return projection;
    }

    private static void each(FindIterable<RawBsonDocument> found, Consumer<RawBsonDocument> reader) {
        try (MongoCursor<RawBsonDocument> cursor = found.cursor()) {
            while (cursor.hasNext()) {
                reader.accept(cursor.next());
            }
        }
    }
}
