package dev.migrationsafety.rehearsal;

import dev.migrationsafety.finding.ObservationException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Rehearses nodes before they are requested. The first halves of nodes run in the order in which the nodes were
 * started, on one thread; the second halves run concurrently. A first half waits while too many second halves are
 * unfinished, since each of them uses databases. Thread-safe.
 */
final class Background implements AutoCloseable {
    private static final long PATIENCE = 30;

    private final ExecutorService firstHalves;
    private final ExecutorService secondHalves;
    private final Semaphore room;
    private final Map<String, CompletableFuture<NodeOutcome>> nodes = new ConcurrentHashMap<>();

    Background(int workers) {
        this.firstHalves = Executors.newSingleThreadExecutor(task -> daemon(task, "migration-safety-prepare"));
        this.secondHalves = Executors.newFixedThreadPool(workers, task -> daemon(task, "migration-safety-judge"));
        this.room = new Semaphore(workers + 1);
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Starts a node; the first half gives the second. */
    void start(String node, Supplier<Supplier<NodeOutcome>> first) {
        CompletableFuture<NodeOutcome> future = new CompletableFuture<>();
        nodes.put(node, future);
        firstHalves.execute(() -> {
            try {
                room.acquire();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                future.completeExceptionally(closed());
                return;
            }
            Supplier<NodeOutcome> second;
            try {
                second = first.get();
            } catch (RuntimeException | Error e) {
                room.release();
                future.completeExceptionally(e);
                return;
            }
            try {
                secondHalves.execute(() -> finish(second, future));
            } catch (RejectedExecutionException e) {
                future.completeExceptionally(closed());
            }
        });
    }

    /** Starts a node that has no first half, beside those that wait for theirs. */
    void startBeside(String node, Supplier<NodeOutcome> second) {
        CompletableFuture<NodeOutcome> future = new CompletableFuture<>();
        nodes.put(node, future);
        secondHalves.execute(() -> complete(second, future));
    }

    private void finish(Supplier<NodeOutcome> second, CompletableFuture<NodeOutcome> future) {
        try {
            complete(second, future);
        } finally {
            room.release();
        }
    }

    private static void complete(Supplier<NodeOutcome> second, CompletableFuture<NodeOutcome> future) {
        try {
            future.complete(second.get());
        } catch (RuntimeException | Error e) {
            future.completeExceptionally(e);
        }
    }

    /** Does something on the thread of the first halves, after what was started, and waits for it. */
    <T> T onFirstHalves(Supplier<T> work) {
        return await(CompletableFuture.supplyAsync(work, firstHalves));
    }

    /** The outcome of a node that was started. */
    Optional<NodeOutcome> nodeOutcome(String node) {
        return Optional.ofNullable(nodes.get(node)).map(Background::await);
    }

    private static <T> T await(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw e;
        }
    }

    private static ObservationException closed() {
        return new ObservationException("The rehearsal was closed before it reached this node.");
    }

    /** Ends what has not begun, and waits for what runs. */
    @Override
    public void close() {
        firstHalves.shutdownNow();
        secondHalves.shutdownNow();
        try {
            firstHalves.awaitTermination(PATIENCE, TimeUnit.SECONDS);
            secondHalves.awaitTermination(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        nodes.values().forEach(future -> future.completeExceptionally(closed()));
    }
}
