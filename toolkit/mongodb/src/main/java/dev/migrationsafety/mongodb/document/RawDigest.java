package dev.migrationsafety.mongodb.document;

import org.bson.BsonSerializationException;
import org.jspecify.annotations.Nullable;

/**
 * Digests documents over their raw bytes (BSON 1.1), without decoding values: fields and documents in any order,
 * elements of arrays in theirs; the bytes of {@code _id} as they are. Notes the shape on the way. Not thread-safe.
 */
public final class RawDigest {
    private static final long SEED = 0x243F6A8885A308D3L;
    private static final long OTHER_SEED = 0x13198A2E03707344L;
    private static final int DOCUMENT = 3;
    private static final int ARRAY = 4;
    private static final int EMPTY_DOCUMENT = 5;
    private static final long ID_HASH = 0x6964L;

    private final ShapeBuilder shape;
    private long sum;
    private long otherSum;
    private long count;
    private byte[] bytes = new byte[0];

    /** One that notes shapes. */
    public RawDigest(ShapeBuilder shape) {
        this.shape = shape;
    }

    /**
     * Adds a document.
     *
     * @param document bytes of which the document are the first
     */
    public void add(byte[] document) {
        bytes = document;
        long hash = document(0, true, shape.root());
        sum += RawHash.mix(hash);
        otherSum += RawHash.of(hash, OTHER_SEED);
        count++;
    }

    /** How many documents were added. */
    public long count() {
        return count;
    }

    /** The digest over all documents so far. */
    public String text() {
        return "%016x%016x".formatted(RawHash.of(sum, count), RawHash.of(otherSum, count));
    }

    private long document(int start, boolean root, ShapeBuilder.@Nullable Node node) {
        int end = start + int32(start) - 1;
        long fields = SEED;
        int at = start + Integer.BYTES;
        while (at < end) {
            int type = bytes[at] & 0xFF;
            int name = at + 1;
            int value = name + nameLength(name);
            long nameHash = RawHash.of(bytes, name, value, SEED);
            boolean id = root && isId(name, value);
            ShapeBuilder.Node inner = node == null ? null : node.child(nameHash, bytes, name, value - 1);
            int next = value + length(type, value);
            boolean deep = type == DOCUMENT && !id && !isEmpty(value);
            if (inner != null && deep) {
                inner.countFilled();
            } else if (inner != null) {
                inner.count(type);
            }
            fields += RawHash.of(
                    nameHash, id ? RawHash.of(bytes, value, next, ID_HASH ^ type) : value(type, value, next, inner));
            at = next;
        }
        return fields;
    }

    private long value(int type, int value, int next, ShapeBuilder.@Nullable Node node) {
        if (type == DOCUMENT) {
            return RawHash.of(type, document(value, false, node));
        }
        return type == ARRAY
                ? RawHash.of(type, array(value))
                : RawHash.of(bytes, value, next, SEED ^ RawHash.mix(type));
    }

    private long array(int start) {
        int end = start + int32(start) - 1;
        long hash = SEED;
        int at = start + Integer.BYTES;
        while (at < end) {
            int type = bytes[at] & 0xFF;
            int value = at + 1 + nameLength(at + 1);
            int next = value + length(type, value);
            hash = RawHash.of(hash, value(type, value, next, null));
            at = next;
        }
        return hash;
    }

    private boolean isEmpty(int document) {
        return int32(document) == EMPTY_DOCUMENT;
    }

    private boolean isId(int from, int to) {
        return to - from == 4 && bytes[from] == '_' && bytes[from + 1] == 'i' && bytes[from + 2] == 'd';
    }

    /** The length of a name with the zero at its end. */
    private int nameLength(int from) {
        int at = from;
        while (bytes[at] != 0) {
            at++;
        }
        return at - from + 1;
    }

    private int int32(int at) {
        return (bytes[at] & 0xFF)
                | (bytes[at + 1] & 0xFF) << 8
                | (bytes[at + 2] & 0xFF) << 16
                | (bytes[at + 3] & 0xFF) << 24;
    }

    private int length(int type, int at) {
        return switch (type) {
            case 0x01, 0x09, 0x11, 0x12 -> Long.BYTES;
            case 0x02, 0x0D, 0x0E -> Integer.BYTES + int32(at);
            case DOCUMENT, ARRAY, 0x0F -> int32(at);
            case 0x05 -> Integer.BYTES + 1 + int32(at);
            case 0x06, 0x0A, 0x7F, 0xFF -> 0;
            case 0x07 -> 12;
            case 0x08 -> 1;
            case 0x0B -> nameLength(at) + nameLength(at + nameLength(at));
            case 0x0C -> Integer.BYTES + int32(at) + 12;
            case 0x10 -> Integer.BYTES;
            case 0x13 -> 16;
            default -> throw new BsonSerializationException("unknown BSON type 0x%02x".formatted(type));
        };
    }
}
