package dev.migrationsafety.schema;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One object of a catalog in its canonical form.
 *
 * @param kind kind in words, for example {@code column}, {@code foreign key}, {@code index}, {@code role}
 * @param name qualified name, the default namespace left out, for example {@code account.balance} or {@code audit.log}
 * @param attributes everything that must be restored, for example {@code type}, {@code default}, {@code owner},
 *     {@code privileges}, {@code comment}; no OID, no generated name
 * @param notes what is worth a note only, for example {@code position}
 */
public record CatalogObject(String kind, String name, Map<String, String> attributes, Map<String, String> notes)
        implements Comparable<CatalogObject> {
    /** Copies and sorts. */
    public CatalogObject {
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
        notes = Collections.unmodifiableMap(new TreeMap<>(notes));
    }

    /** Kind and name, for example {@code index account_email_key}; a column is named without its kind. */
    public String identity() {
        return kind.equals("column") ? name : kind + " " + name;
    }

    @Override
    public int compareTo(CatalogObject other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : name.compareTo(other.name);
    }
}
