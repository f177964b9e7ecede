package dev.migrationsafety.documentdbport;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.bson.RawBsonDocument;

/**
 * One request of a client: a command in an OP_MSG, or a handshake in the OP_QUERY that older handshakes use.
 *
 * @param id the client's number for it
 * @param legacy whether it came as OP_QUERY and wants an OP_REPLY
 * @param unanswered whether the client waits for no reply
 * @param body the command
 * @param sequences documents that came beside the body, by the name of their field, one behind the other
 */
record WireMessage(int id, boolean legacy, boolean unanswered, RawBsonDocument body, Map<String, byte[]> sequences) {
    static final int MAX_BYTES = 48_000_000;

    private static final int OP_REPLY = 1;
    private static final int OP_QUERY = 2004;
    private static final int OP_MSG = 2013;
    private static final int HEADER = 16;
    private static final int CHECKSUM_PRESENT = 1;
    private static final int MORE_TO_COME = 1 << 1;
    private static final int REQUIRED_FLAGS = 0xFFFF;

    WireMessage {
        sequences = Map.copyOf(sequences);
    }

    /**
     * Reads the next request.
     *
     * @throws EOFException if the client closed the connection
     */
    static WireMessage read(DataInputStream in) throws IOException {
        ByteBuffer header = littleEndian(in.readNBytes(HEADER));
        if (header.remaining() < HEADER) {
            throw new EOFException();
        }
        int length = header.getInt() - HEADER;
        int id = header.getInt();
        header.getInt();
        int code = header.getInt();
        if (length < Integer.BYTES || length > MAX_BYTES) {
            throw new IOException("The length " + length + " of a message is out of range");
        }
        ByteBuffer rest = littleEndian(in.readNBytes(length));
        return switch (code) {
            case OP_MSG -> message(id, rest);
            case OP_QUERY -> query(id, rest);
            default -> throw new IOException("The operation code " + code + " is unknown");
        };
    }

    private static WireMessage message(int id, ByteBuffer in) throws IOException {
        int flags = in.getInt();
        if ((flags & REQUIRED_FLAGS & ~(CHECKSUM_PRESENT | MORE_TO_COME)) != 0) {
            throw new IOException("The flags " + flags + " of an OP_MSG are unknown");
        }
        if ((flags & CHECKSUM_PRESENT) != 0) {
            in.limit(in.limit() - Integer.BYTES);
        }
        RawBsonDocument body = null;
        Map<String, byte[]> sequences = new HashMap<>();
        while (in.hasRemaining()) {
            byte kind = in.get();
            switch (kind) {
                case 0 -> body = document(in);
                case 1 -> readSequence(in, sequences);
                default -> throw new IOException("The kind " + kind + " of a section is unknown");
            }
        }
        if (body == null) {
            throw new IOException("An OP_MSG has no body");
        }
        return new WireMessage(id, false, (flags & MORE_TO_COME) != 0, body, sequences);
    }

    private static void readSequence(ByteBuffer in, Map<String, byte[]> sequences) {
        int end = in.position() + in.getInt();
        String name = name(in);
        byte[] documents = new byte[end - in.position()];
        in.get(documents);
        sequences.put(name, documents);
    }

    private static WireMessage query(int id, ByteBuffer in) {
        in.getInt();
        name(in);
        in.getInt();
        in.getInt();
        return new WireMessage(id, true, false, document(in), Map.of());
    }

    private static RawBsonDocument document(ByteBuffer in) {
        byte[] bytes = new byte[in.getInt(in.position())];
        in.get(bytes);
        return new RawBsonDocument(bytes);
    }

    private static String name(ByteBuffer in) {
        int length = 0;
        while (in.get(in.position() + length) != 0) {
            length++;
        }
        byte[] bytes = new byte[length];
        in.get(bytes).get();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The bytes of a reply to this request. */
    byte[] reply(byte[] document) {
        int extra = legacy ? 20 : 5;
        byte[] reply = new byte[HEADER + extra + document.length];
        ByteBuffer out = littleEndian(reply);
        out.putInt(out.capacity()).putInt(id).putInt(id).putInt(legacy ? OP_REPLY : OP_MSG);
        if (legacy) {
            int awaitCapable = 8;
            out.putInt(awaitCapable).putLong(0).putInt(0).putInt(1);
        } else {
            out.putInt(0).put((byte) 0);
        }
        out.put(document);
        return reply;
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
