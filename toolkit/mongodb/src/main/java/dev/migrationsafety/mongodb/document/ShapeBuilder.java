package dev.migrationsafety.mongodb.document;

import dev.migrationsafety.schema.FieldPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.BsonType;
import org.jspecify.annotations.Nullable;

/** Collects the paths and types of documents as they are read; memory is that of the paths, which are limited. */
public final class ShapeBuilder {
    private static final int TYPES = 22;
    private static final int MIN_KEY = 0xFF;
    private static final int MAX_KEY = 0x7F;
    private static final int WIDER = 10;

    private final int most;
    private final Node root = new Node("");
    private int nodes;
    private boolean cut;

    /**
     * One without documents.
     *
     * @param most how many paths are distinguished; beyond that, only the fields of the documents themselves are
     */
    public ShapeBuilder(int most) {
        this.most = most;
    }

    Node root() {
        return root;
    }

    /** The shape of what was read so far. */
    public ShapeProfile profile(long documents) {
        SortedMap<FieldPath, SortedMap<String, Long>> types = new TreeMap<>();
        root.children.values().forEach(child -> child.collect(List.of(), types));
        return new ShapeProfile(documents, types, cut);
    }

    /** A field of documents. */
    final class Node {
        private final String name;
        private final Map<Long, Node> children = new HashMap<>();
        private final long[] counts = new long[TYPES];
        private long filled;

        private Node(String name) {
            this.name = name;
        }

        /** Takes note of a value. */
        void count(int type) {
            counts[type == MIN_KEY ? TYPES - 1 : type == MAX_KEY ? TYPES - 2 : type]++;
        }

        /** Takes note of a document with fields. */
        void countFilled() {
            filled++;
        }

        @Nullable
        Node child(long hash, byte[] bytes, int from, int to) {
            Node known = children.get(hash);
            if (known != null || nodes >= (this == root ? most * WIDER : most)) {
                cut |= known == null;
                return known;
            }
            nodes++;
            Node made = new Node(new String(bytes, from, to - from, StandardCharsets.UTF_8));
            children.put(hash, made);
            return made;
        }

        private void collect(List<String> outer, SortedMap<FieldPath, SortedMap<String, Long>> types) {
            List<String> path = new ArrayList<>(outer);
            path.add(name);
            SortedMap<String, Long> found = found();
            if (cut && filled > 0) {
                found.merge("object", filled, Long::sum);
            } else if (!cut) {
                children.values().forEach(child -> child.collect(path, types));
            }
            if (!found.isEmpty()) {
                types.put(new FieldPath(path), found);
            }
        }

        private SortedMap<String, Long> found() {
            SortedMap<String, Long> found = new TreeMap<>();
            for (int type = 0; type < TYPES; type++) {
                if (counts[type] > 0) {
                    int code = type == TYPES - 1 ? MIN_KEY : type == TYPES - 2 ? MAX_KEY : type;
                    found.put(BsonTypes.name(BsonType.findByValue(code)), counts[type]);
                }
            }
            return found;
        }
    }
}
