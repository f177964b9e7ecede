package dev.migrationsafety.data.generator;

import java.util.List;

/** A {@link RecordGenerator} that accepts values and rows supplied by users; implemented beside it. */
public interface TakesUserRows {
    /** The same generator with what users state, which wins over its own values. */
    RecordGenerator with(List<UserRows> stated);
}
