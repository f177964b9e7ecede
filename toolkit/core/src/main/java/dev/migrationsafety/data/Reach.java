package dev.migrationsafety.data;

/** What a generator knows of the values that lie beyond the border of a transition. */
public enum Reach {
    /** It has some, and puts them into records where it can. */
    BEYOND,
    /** There is none: the schema after the step holds all that the one before it allows. */
    NOTHING_BEYOND,
    /** It has none; the server may know some. */
    UNKNOWN
}
