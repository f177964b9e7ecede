package dev.migrationsafety.engine.capability;

import dev.migrationsafety.data.CounterPosition;
import java.util.List;
import org.apiguardian.api.API;

/** A {@link dev.migrationsafety.engine.Database} whose counters can be set, for example sequences. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Counters {
    /**
     * Sets counters to positions; those that do not exist are left out, and those of which a value given out since is
     * still in use, since they would give it again.
     */
    void setCounters(List<CounterPosition> positions);
}
