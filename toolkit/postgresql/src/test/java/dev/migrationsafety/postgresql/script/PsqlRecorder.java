package dev.migrationsafety.postgresql.script;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Listens to psql: answers its queries with success, and writes down what it sends. */
public final class PsqlRecorder implements AutoCloseable {
    private static final Pattern COPY_IN = Pattern.compile("(?is)(\\s|--[^\\n]*\\n)*copy\\s.*\\sfrom\\s+stdin\\b.*");

    /** A query, and the data that followed it. */
    public record Sent(String query, String data) {}

    private final ServerSocket socket;

    public PsqlRecorder() throws IOException {
        socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        socket.setSoTimeout(20_000);
    }

    /** What psql sends for a script. */
    public List<Sent> record(Path script) throws IOException, InterruptedException {
        Process psql = new ProcessBuilder(
                        "psql",
                        "-X",
                        "-q",
                        "-f",
                        script.toString(),
                        "host=127.0.0.1 user=u dbname=d sslmode=disable gssencmode=disable client_encoding=UTF8 port="
                                + socket.getLocalPort())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (Socket client = socket.accept();
                DataInputStream in = new DataInputStream(new BufferedInputStream(client.getInputStream()));
                DataOutputStream out = new DataOutputStream(new BufferedOutputStream(client.getOutputStream()))) {
            return new Conversation(in, out).hold();
        } finally {
            if (!psql.waitFor(20, TimeUnit.SECONDS)) {
                psql.destroyForcibly();
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** The server's part of the protocol, version 3. */
    private record Conversation(DataInputStream in, DataOutputStream out) {
        List<Sent> hold() throws IOException {
            in.readNBytes(in.readInt() - 4);
            reply('R', new byte[4]);
            parameter("server_version", "18.0");
            parameter("client_encoding", "UTF8");
            parameter("standard_conforming_strings", "on");
            ready();
            List<Sent> sent = new ArrayList<>();
            for (int type = in.read(); type == 'Q'; type = in.read()) {
                String query = text();
                sent.add(new Sent(query, COPY_IN.matcher(query).matches() ? data() : ""));
                reply('C', bytes("SELECT 0"));
                ready();
            }
            return sent;
        }

        private String data() throws IOException {
            reply('G', new byte[3]);
            out.flush();
            ByteArrayOutputStream data = new ByteArrayOutputStream();
            for (int type = in.read(); type == 'd'; type = in.read()) {
                data.write(in.readNBytes(in.readInt() - 4));
            }
            in.readNBytes(in.readInt() - 4);
            return data.toString(StandardCharsets.UTF_8);
        }

        private String text() throws IOException {
            byte[] body = in.readNBytes(in.readInt() - 4);
            return new String(body, 0, body.length - 1, StandardCharsets.UTF_8);
        }

        private void parameter(String name, String value) throws IOException {
            reply('S', bytes(name + "\0" + value));
        }

        private void ready() throws IOException {
            reply('Z', new byte[] {'I'});
            out.flush();
        }

        private void reply(char type, byte[] body) throws IOException {
            ByteArrayOutputStream message = new ByteArrayOutputStream();
            try (DataOutputStream whole = new DataOutputStream(message)) {
                whole.writeByte(type);
                whole.writeInt(body.length + 4);
                whole.write(body);
            }
            out.write(message.toByteArray());
        }

        private static byte[] bytes(String text) {
            return (text + "\0").getBytes(StandardCharsets.UTF_8);
        }
    }
}
