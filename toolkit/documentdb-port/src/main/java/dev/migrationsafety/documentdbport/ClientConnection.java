package dev.migrationsafety.documentdbport;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Set;
import org.bson.BsonDocument;

/** One client's connection: requests and replies, one after the other. */
final class ClientConnection implements Runnable {
    private static final Set<String> HANDSHAKES = Set.of("hello", "isMaster", "ismaster");

    private final Socket socket;
    private final CommandExecutor executor;
    private final ServerCommands server;

    ClientConnection(Socket socket, CommandExecutor executor, ServerCommands server) {
        this.socket = socket;
        this.executor = executor;
        this.server = server;
    }

    @Override
    public void run() {
        try (socket) {
            socket.setTcpNoDelay(true);
            DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 16));
            OutputStream out = socket.getOutputStream();
            while (true) {
                WireMessage message = WireMessage.read(in);
                BsonDocument reply = reply(message);
                if (!message.unanswered()) {
                    out.write(message.reply(Command.bytes(reply)));
                }
            }
        } catch (IOException e) {
            // The client has gone, or does not speak the protocol; either way the connection ends here.
            return;
        }
    }

    private BsonDocument reply(WireMessage message) {
        Command command = new Command(message.body(), message.sequences());
        if (HANDSHAKES.contains(command.name())) {
            String address = socket.getLocalAddress().getHostAddress() + ":" + socket.getLocalPort();
            return server.hello(address, !command.name().equals("hello"));
        }
        return executor.execute(command);
    }
}
