package dev.migrationsafety.benchmarks.measurement;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/** The most heap that was used, garbage included. */
public final class HeapWatch {
    private static final long MEBIBYTE = 1024L * 1024;

    private final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();

    public void reset() {
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    public long peakMebibytes() {
        return pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MEBIBYTE;
    }
}
