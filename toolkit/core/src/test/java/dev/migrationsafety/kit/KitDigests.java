package dev.migrationsafety.kit;

import dev.migrationsafety.data.ContainerDigest;
import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.schema.FieldPath;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;

/** Digests of stores: independent of the order of records, exact in types, absent apart from null. */
final class KitDigests {
    private KitDigests() {}

    static DataDigest of(KitStore store) {
        return new DataDigest(
                store.collections().values().stream().map(KitDigests::of).toList(), store.positions());
    }

    private static ContainerDigest of(KitCollection collection) {
        TreeSet<FieldPath> fields = new TreeSet<>();
        List<String> lines = new ArrayList<>();
        for (SortedMap<FieldPath, Value> record : collection.records()) {
            fields.addAll(record.keySet());
            lines.add(line(record));
        }
        lines.sort(null);
        return new ContainerDigest(
                collection.container().name(), List.copyOf(fields), lines.size(), sha256(String.join("\n", lines)));
    }

    private static String line(SortedMap<FieldPath, Value> record) {
        StringBuilder line = new StringBuilder();
        record.forEach((path, value) -> line.append(path.names())
                .append('=')
                .append(KitValues.write(value))
                .append(' '));
        return line.toString();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
