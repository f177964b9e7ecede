package dev.migrationsafety.embedded;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A process that owns a directory. The start time distinguishes it from a later process with the same id.
 *
 * @param pid process id
 * @param started when it started
 */
record Owner(long pid, Instant started) {
    private static final Pattern NAME = Pattern.compile("(\\d+)-(\\d+)-[0-9a-f]+");
    /** The JVM derives start times from clock ticks and a boot time in whole seconds. */
    private static final Duration BLUR = Duration.ofSeconds(2);

    static Owner self() {
        ProcessHandle self = ProcessHandle.current();
        return new Owner(self.pid(), self.info().startInstant().orElse(Instant.EPOCH));
    }

    static Optional<Owner> parse(String directoryName) {
        Matcher matcher = NAME.matcher(directoryName);
        return matcher.matches()
                ? Optional.of(new Owner(
                        Long.parseLong(matcher.group(1)), Instant.ofEpochMilli(Long.parseLong(matcher.group(2)))))
                : Optional.empty();
    }

    String directoryName(String suffix) {
        return pid + "-" + started.toEpochMilli() + "-" + suffix;
    }

    /** The process, if it runs. */
    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::same);
    }

    private boolean same(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(started, start).abs().compareTo(BLUR) <= 0)
                .orElse(true);
    }
}
