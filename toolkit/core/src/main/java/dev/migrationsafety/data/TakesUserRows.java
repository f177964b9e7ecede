package dev.migrationsafety.data;

import java.util.List;

/** A {@link RowGenerator} that can take what users state; implemented beside it. */
public interface TakesUserRows {
    /** The same generator with what users state, which wins over its own values. */
    RowGenerator with(List<UserRows> stated);
}
