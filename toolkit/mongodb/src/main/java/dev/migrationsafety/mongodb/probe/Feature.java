package dev.migrationsafety.mongodb.probe;

/** What a server must do as MongoDB does, each found out by trying. */
public enum Feature {
    /** A validator refuses a document that breaks it. */
    VALIDATOR("validators that refuse documents", true),
    /** A validator can be changed. */
    COLL_MOD("validators changed by collMod", true),
    /** A query takes a JSON Schema. */
    SCHEMA_QUERY("queries by $jsonSchema", true),
    /** A transaction that is aborted leaves nothing. */
    TRANSACTION("transactions whose abort leaves nothing", true),
    /** A partial unique index compares only its documents. */
    PARTIAL_UNIQUE("partial unique indexes", true),
    /** An ordered insert stops at the first error and counts what it wrote. */
    ORDERED_INSERT("counts of an ordered insert that fails", true),
    /** A view shows what its pipeline gives. */
    VIEW("views", true),
    /** A collection keeps its identity when it is renamed. */
    IDENTITY("identity of a renamed collection", false),
    /** A capped collection drops its oldest documents. */
    CAPPED("capped collections", false),
    /** A collation decides what is equal. */
    COLLATION("collations", false);

    private final String words;
    private final boolean needed;

    Feature(String words, boolean needed) {
        this.words = words;
        this.needed = needed;
    }

    /** What it is, for reports. */
    public String words() {
        return words;
    }

    /** Whether a server without it is an imitation. */
    boolean isNeeded() {
        return needed;
    }
}
