package dev.migrationsafety.data.generator;

/** Whether a generator can make values that the schema after a transition cannot hold. */
public enum BorderReach {
    /** It has some, and puts them into records where it can. */
    BEYOND,
    /** There is none: the schema after the step allows every value that the one before it allows. */
    NOTHING_BEYOND,
    /** It has none; the server may know some. */
    UNKNOWN
}
