package dev.migrationsafety.postgresql.load;

import dev.migrationsafety.data.RecordBlock;
import dev.migrationsafety.data.RecordSource;
import dev.migrationsafety.finding.ObservationException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Writes blocks in their order on a thread of its own, while a few more are made on the caller's. */
final class WriterThread implements AutoCloseable {
    private static final int AHEAD = 2;

    /** Writes one block. */
    @FunctionalInterface
    interface Writing {
        void write(RecordBlock block) throws SQLException;
    }

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped(SQLException cause) {
            super(cause);
        }
    }

    private final Writing writing;
    private final Deque<Future<?>> open = new ArrayDeque<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "migration-safety-rows");
        made.setDaemon(true);
        return made;
    });

    WriterThread(Writing writing) {
        this.writing = writing;
    }

    /** Writes all rows. */
    void run(RecordSource rows) throws SQLException {
        try {
            rows.sendTo(this::submit);
            while (!open.isEmpty()) {
                await(open.remove());
            }
        } catch (Stopped e) {
            throw (SQLException) e.getCause();
        }
    }

    private void submit(RecordBlock block) {
        open.add(thread.submit(() -> {
            writing.write(block);
            return block;
        }));
        if (open.size() > AHEAD) {
            await(open.remove());
        }
    }

    private static void await(Future<?> written) {
        try {
            written.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ObservationException("Writing generated rows was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException failure) {
                throw new Stopped(failure);
            }
            throw new IllegalStateException("Writing generated rows failed: " + e.getCause(), e);
        }
    }

    /** Lets the block that is being written end, since it uses the connection, and drops those behind it. */
    @Override
    public void close() {
        open.forEach(each -> each.cancel(false));
        thread.shutdown();
        boolean interrupted = false;
        while (!thread.isTerminated()) {
            try {
                thread.awaitTermination(1, java.util.concurrent.TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
