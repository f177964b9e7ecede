package dev.migrationsafety.cli;

import dev.migrationsafety.rehearsal.Rehearsal;

/** Closes a rehearsal when the process is interrupted, so that Ctrl-C leaves no database behind. */
final class ClosedOnInterrupt {
    private ClosedOnInterrupt() {}

    static void during(Rehearsal rehearsal, Runnable work) {
        Thread hook = new Thread(rehearsal::close, "close rehearsal");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            work.run();
        } finally {
            remove(hook);
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending; the hook closes the rehearsal.
        }
    }
}
