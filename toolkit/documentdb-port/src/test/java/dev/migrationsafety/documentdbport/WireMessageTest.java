package dev.migrationsafety.documentdbport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;

class WireMessageTest {
    private static final int OP_MSG = 2013;

    @Test
    void readsABodyAndDocumentsBesideIt() throws IOException {
        byte[] body = bytes("{insert: 'c', $db: 'd'}");
        byte[] first = bytes("{_id: 1}");
        byte[] second = bytes("{_id: 2}");
        ByteBuffer message = buffer(4 + 1 + 4 + 10 + first.length + second.length + 1 + body.length)
                .putInt(0)
                .put((byte) 1)
                .putInt(4 + 10 + first.length + second.length)
                .put("documents\0".getBytes(StandardCharsets.UTF_8))
                .put(first)
                .put(second)
                .put((byte) 0)
                .put(body);

        WireMessage read = read(OP_MSG, message);
        Command command = new Command(read.body(), read.sequences());

        assertThat(command.name()).isEqualTo("insert");
        assertThat(command.namespace()).isEqualTo("d.c");
        assertThat(command.documents("documents"))
                .containsExactly(RawBsonDocument.parse("{_id: 1}"), RawBsonDocument.parse("{_id: 2}"));
        assertThat(read.unanswered()).isFalse();
    }

    @Test
    void passesOverAChecksumAndSeesThatNoReplyIsExpected() throws IOException {
        byte[] body = bytes("{ping: 1}");
        int checksumAndMoreToCome = 3;
        ByteBuffer message = buffer(4 + 1 + body.length + 4)
                .putInt(checksumAndMoreToCome)
                .put((byte) 0)
                .put(body)
                .putInt(42);

        WireMessage read = read(OP_MSG, message);

        assertThat(read.body()).isEqualTo(BsonDocument.parse("{ping: 1}"));
        assertThat(read.unanswered()).isTrue();
    }

    @Test
    void answersAnOldHandshakeInItsForm() throws IOException {
        byte[] body = bytes("{isMaster: 1}");
        byte[] name = "admin.$cmd\0".getBytes(StandardCharsets.UTF_8);
        ByteBuffer query = buffer(4 + name.length + 8 + body.length)
                .putInt(0)
                .put(name)
                .putInt(0)
                .putInt(-1)
                .put(body);

        WireMessage read = read(2004, query);
        ByteBuffer reply = ByteBuffer.wrap(read.reply(body)).order(ByteOrder.LITTLE_ENDIAN);

        assertThat(read.body().getFirstKey()).isEqualTo("isMaster");
        assertThat(reply.getInt(0)).isEqualTo(reply.capacity()).isEqualTo(36 + body.length);
        assertThat(reply.getInt(8)).isEqualTo(7);
        assertThat(reply.getInt(12)).isEqualTo(1);
    }

    @Test
    void doesNotGuess() {
        assertThatThrownBy(() -> read(2012, buffer(4))).hasMessage("The operation code 2012 is unknown");
        assertThatThrownBy(() -> read(OP_MSG, buffer(4).putInt(4))).hasMessage("The flags 4 of an OP_MSG are unknown");
        assertThatThrownBy(() -> read(OP_MSG, buffer(5).putInt(0).put((byte) 2)))
                .hasMessage("The kind 2 of a section is unknown");
        assertThatThrownBy(() -> read(OP_MSG, buffer(4).putInt(0))).hasMessage("An OP_MSG has no body");
        assertThatThrownBy(() -> WireMessage.read(new DataInputStream(new ByteArrayInputStream(new byte[0]))))
                .isInstanceOf(EOFException.class);
    }

    private static WireMessage read(int code, ByteBuffer content) throws IOException {
        byte[] message = new byte[16 + content.capacity()];
        ByteBuffer.wrap(message)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(message.length)
                .putInt(7)
                .putInt(0)
                .putInt(code)
                .put(content.rewind());
        return WireMessage.read(new DataInputStream(new ByteArrayInputStream(message)));
    }

    private static ByteBuffer buffer(int capacity) {
        return ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] bytes(String json) {
        return Command.bytes(BsonDocument.parse(json));
    }
}
