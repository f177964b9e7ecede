package dev.migrationsafety.schema;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apiguardian.api.API;

/**
 * One object of a database catalog in canonical form.
 *
 * @param kind kind in words, for example {@code column}, {@code foreign key}, {@code index}, {@code role}
 * @param name qualified name, the default namespace left out, for example {@code account.balance} or {@code audit.log}
 * @param owner name of the object that it is a part of, for example the table of a column: a part comes and goes with its
 *     owner and is not reported beside it; empty for an independent object
 * @param field whether it is a field of a container, whose name needs no kind in front
 * @param attributes everything that must be restored, for example {@code type}, {@code default}, {@code owner},
 *     {@code privileges}, {@code comment}; no OID, no generated name
 * @param notes what is worth a note only, for example {@code position}
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record CatalogObject(
        String kind,
        String name,
        Optional<String> owner,
        boolean field,
        Map<String, String> attributes,
        Map<String, String> notes)
        implements Comparable<CatalogObject> {
    /** Copies and sorts. */
    public CatalogObject {
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
        notes = Collections.unmodifiableMap(new TreeMap<>(notes));
    }

    /** An independent object, which is not a part of another. */
    public CatalogObject(String kind, String name, Map<String, String> attributes, Map<String, String> notes) {
        this(kind, name, Optional.empty(), false, attributes, notes);
    }

    /** The same as a part of another object. */
    public CatalogObject partOf(String other) {
        return new CatalogObject(kind, name, Optional.of(other), false, attributes, notes);
    }

    /** The same as a field of a container. */
    public CatalogObject fieldOf(String container) {
        return new CatalogObject(kind, name, Optional.of(container), true, attributes, notes);
    }

    /** The same under another name. */
    public CatalogObject named(String other) {
        return new CatalogObject(kind, other, owner, field, attributes, notes);
    }

    /** Kind and name, for example {@code index account_email_key}; a field is named without its kind. */
    public String identity() {
        return field ? name : kind + " " + name;
    }

    @Override
    public int compareTo(CatalogObject other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : name.compareTo(other.name);
    }
}
