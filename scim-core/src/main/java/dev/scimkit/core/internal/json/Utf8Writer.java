package dev.scimkit.core.internal.json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.StringNode;

/**
 * Writes immutable trees as JSON in UTF-8, octet for octet as Jackson does, but without asking at each token what may
 * follow: the tree is well formed. What is rare is left to Jackson.
 */
public final class Utf8Writer {

    private static final ObjectWriter JACKSON = JsonMapper.builder().build().writer();
    private static final byte[] NONE = {};
    private static final byte[] TRUE = ascii("true");
    private static final byte[] FALSE = ascii("false");

    private static final int FIRST_BUFFER = 2_048;
    private static final int LARGEST_SPARE = 262_144;

    /** Longer strings are not given room for twice as many octets. */
    private static final int LONG = 16_384;

    /** A buffer that no writer uses now, so that a large document does not grow one each time. */
    private static final AtomicReference<byte @Nullable []> SPARE = new AtomicReference<>();

    private byte[] octets;
    private int size;

    private Utf8Writer(byte[] buffer) {
        this.octets = buffer;
    }

    /**
     * Writes a tree.
     *
     * @param tree the tree
     * @return JSON in UTF-8 without blanks between tokens
     */
    public static byte[] write(JsonNode tree) {
        Utf8Writer writer = begin();
        writer.node(tree);
        byte[] written = Arrays.copyOf(writer.octets, writer.size);
        writer.end();
        return written;
    }

    /** {@return a writer without content, which should be ended} */
    public static Utf8Writer begin() {
        byte[] spare = SPARE.getAndSet(null);
        return new Utf8Writer(spare == null ? new byte[FIRST_BUFFER] : spare);
    }

    /** Gives the buffer to the next writer. Nothing may be written or read afterwards. */
    public void end() {
        byte[] buffer = octets;
        octets = NONE;
        size = 0;
        if (buffer.length <= LARGEST_SPARE) {
            SPARE.set(buffer);
        }
    }

    /** {@return the number of octets written} */
    public int size() {
        return size;
    }

    /**
     * Removes the end of what was written.
     *
     * @param newSize the number of octets that stay
     */
    public void truncate(int newSize) {
        size = Math.min(size, newSize);
    }

    /**
     * Gives what was written with its first part moved into the rest.
     *
     * @param first how many octets the first part has
     * @param after how many octets of the rest follow it
     * @return all octets
     */
    public byte[] moved(int first, int after) {
        byte[] whole = new byte[size];
        int before = size - first - after;
        System.arraycopy(octets, first, whole, 0, before);
        System.arraycopy(octets, 0, whole, before, first);
        System.arraycopy(octets, size - after, whole, size - after, after);
        return whole;
    }

    /**
     * Writes what was written to a stream.
     *
     * @param out the stream
     * @throws IOException if the stream fails
     */
    public void writeTo(OutputStream out) throws IOException {
        out.write(octets, 0, size);
    }

    /**
     * Writes a tree.
     *
     * @param node the tree
     */
    public void node(JsonNode node) {
        if (node instanceof PlainStringNode plain) {
            plain(plain.stringValue());
        } else if (node instanceof ImmutableObjectNode object) {
            object.write(this);
        } else if (node instanceof ImmutableArrayNode array) {
            elements(array.elements);
        } else if (node instanceof StringNode string) {
            string(string.stringValue());
        } else if (node instanceof BooleanNode bool) {
            octets(bool.booleanValue() ? TRUE : FALSE);
        } else if (node instanceof IntNode number) {
            octets(ascii(Integer.toString(number.intValue())));
        } else {
            octets(JACKSON.writeValueAsBytes(node));
        }
    }

    /**
     * Writes one character.
     *
     * @param ascii the character
     */
    public void octet(char ascii) {
        ensure(1);
        octets[size++] = (byte) ascii;
    }

    /** Entity tags have quotation marks, and every resource has one. */
    private void string(String text) {
        int length = text.length();
        if (length > LONG) {
            escaped(text);
            return;
        }
        ensure(2 * length + 2);
        byte[] target = octets;
        int next = size;
        target[next++] = '"';
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                target[next++] = '\\';
            } else if (!PlainStringNode.isPlain(c)) {
                escaped(text);
                return;
            }
            target[next++] = (byte) c;
        }
        target[next++] = '"';
        size = next;
    }

    /** Writes a member's name, and a comma before it unless it is the first. */
    void name(String name, boolean first) {
        if (!first) {
            octet(',');
        }
        string(name);
        octet(':');
    }

    /** Writes octets, from one of them on. */
    void octets(byte[] added, int from) {
        int length = added.length - from;
        ensure(length);
        System.arraycopy(added, from, octets, size, length);
        size += length;
    }

    /** Writes a string of which each character is written as one octet. */
    @SuppressWarnings("deprecation") // because it drops the high octets: there are none
    private void plain(String text) {
        int length = text.length();
        ensure(length + 2);
        octets[size] = '"';
        text.getBytes(0, length, octets, size + 1);
        size += length + 2;
        octets[size - 1] = '"';
    }

    /** Half of a surrogate pair, as it is left where a text was cut, is written as an escape. */
    private void escaped(String text) {
        if (PlainStringNode.isUnicode(text)) {
            octet('"');
            octets(JsonStringEncoder.getInstance().quoteAsUTF8(text));
            octet('"');
        } else {
            octets(JACKSON.writeValueAsBytes(StringNode.valueOf(text)));
        }
    }

    /** A member's name as it is written, with a comma before it and a colon behind. */
    static byte[] followingName(String name) {
        Utf8Writer writer = new Utf8Writer(new byte[name.length() + 4]);
        writer.name(name, false);
        return Arrays.copyOf(writer.octets, writer.size);
    }

    private void elements(Elements elements) {
        octet('[');
        int length = elements.size();
        for (int i = 0; i < length; i++) {
            if (i > 0) {
                octet(',');
            }
            node(elements.get(i));
        }
        octet(']');
    }

    private void octets(byte[] added) {
        octets(added, 0);
    }

    private void ensure(int more) {
        if (more > octets.length - size) {
            octets = Arrays.copyOf(octets, Math.max(Math.addExact(size, more), 2 * octets.length));
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
