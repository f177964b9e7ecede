package dev.migrationsafety.documentdbport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A port on which MongoDB's drivers, mongosh and migrate-mongo reach the DocumentDB extension of a PostgreSQL.
 *
 * <p>It is a fixture of this project's tests, since no registry that they reach has a mongod. It is not a MongoDB, and not
 * for users: it knows no authentication, TLS, compression, replication or change streams, and listens on the loopback
 * address only. What it does not know, it refuses, so that no test passes because a server ignored an option.
 *
 * <pre>{@code
 * java -cp … dev.migrationsafety.documentdbport.DocumentDbPort 27017 'jdbc:postgresql://127.0.0.1:5432/postgres?user=postgres&password=…'
 * }</pre>
 */
public final class DocumentDbPort implements AutoCloseable {
    private final ServerSocket listener;
    private final Backend backend;
    private final Transactions transactions;
    private final CommandExecutor executor;
    private final ServerCommands server;
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();

    private DocumentDbPort(ServerSocket listener, Backend backend) {
        this.listener = listener;
        this.backend = backend;
        Clock clock = Clock.systemUTC();
        ErrorList errors = ErrorList.read();
        transactions = new Transactions(backend);
        server = new ServerCommands(clock);
        executor = new CommandExecutor(
                backend, transactions, new CommandTable(backend, transactions, errors, clock), errors);
    }

    /**
     * Opens the port.
     *
     * @param port where to listen; 0 for any free one
     * @param postgresql JDBC URL of the database with the extension, with user and password
     * @throws IllegalStateException if the extension has another version than the one that the port was measured with
     */
    public static DocumentDbPort open(int port, String postgresql) throws IOException, SQLException {
        Backend backend = new Backend(postgresql);
        backend.checkVersion();
        ServerSocket listener = new ServerSocket();
        listener.setReuseAddress(true);
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
        DocumentDbPort opened = new DocumentDbPort(listener, backend);
        daemon(opened::accept, "documentdb-port");
        return opened;
    }

    private static void daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (true) {
            try {
                Socket client = listener.accept();
                clients.add(client);
                daemon(() -> serve(client), "documentdb-port client");
            } catch (IOException e) {
                if (listener.isClosed()) {
                    return;
                }
            }
        }
    }

    private void serve(Socket client) {
        try {
            new ClientConnection(client, executor, server).run();
        } finally {
            clients.remove(client);
        }
    }

    /** The URI for drivers. */
    public String uri() {
        return "mongodb://127.0.0.1:" + listener.getLocalPort() + "/?replicaSet=rs0";
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket client : clients) {
            client.close();
        }
        transactions.close();
        backend.close();
    }

    /**
     * Serves until the process is ended.
     *
     * @param arguments the port and the JDBC URL
     */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("Expected a port and the JDBC URL of PostgreSQL");
        }
        try (DocumentDbPort port = open(Integer.parseInt(arguments[0]), arguments[1])) {
            System.out.println("listening on " + port.uri());
            Thread.currentThread().join();
        }
    }
}
