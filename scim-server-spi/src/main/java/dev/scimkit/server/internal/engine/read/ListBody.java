package dev.scimkit.server.internal.engine.read;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.json.JsonWriter;
import dev.scimkit.core.message.ListResponse;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.internal.engine.wire.MediaTypes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The body of a list. Each resource is made completely before any of it is written, and the page ends when the next one would
 * make it too large. A short list is complete in memory and has a known length; a longer one is written while it is made.
 * Then the members that depend on its end, {@code itemsPerPage} and the cursors, follow the resources.
 */
final class ListBody {

    /** A list up to this size is made before the answer begins. */
    private static final int SHORT = 262_144;

    /** The members that depend on where the page ends. */
    private static final List<String> LATER = List.of("itemsPerPage", "nextCursor", "previousCursor");

    /** How a message without resources ends. */
    private static final String END = "]}";

    private final Iterator<byte[]> resources;
    private final int maxSize;
    private final ByteArrayOutputStream first = new ByteArrayOutputStream();
    private long size;
    private int count;
    private boolean ended;
    private boolean cut;

    /**
     * Begins a page.
     *
     * @param resources the resources of the page, as JSON, made when they are asked for
     * @param maxSize the size in bytes at which the page ends
     */
    ListBody(Iterator<byte[]> resources, int maxSize) {
        this.resources = resources;
        this.maxSize = maxSize;
    }

    /**
     * What of a page is shown.
     *
     * @param count how many resources
     * @param cut whether the page ended early because of its size
     */
    record Shown(int count, boolean cut) {}

    /** Makes the page in memory, however long it is, and tells what is shown of it. */
    Shown whole() {
        begin(Integer.MAX_VALUE);
        return new Shown(count, cut);
    }

    /**
     * Answers with the page.
     *
     * @param message the message for what is shown, without resources
     */
    ScimHttpResponse answer(Function<Shown, ListResponse> message) {
        begin(SHORT);
        ScimHttpResponse ok = ScimHttpResponse.of(200).header("Content-Type", MediaTypes.SCIM_JSON);
        return ended ? ok.body(complete(message)) : ok.streamed(out -> write(out, message));
    }

    private void begin(int enough) {
        while (first.size() < enough && !ended) {
            byte[] resource = next();
            if (resource != null) {
                if (count > 1) {
                    first.write(',');
                }
                first.writeBytes(resource);
            }
        }
    }

    /** Makes the next resource; null at the end of the page. */
    private byte @Nullable [] next() {
        if (!resources.hasNext()) {
            ended = true;
            return null;
        }
        byte[] resource = resources.next();
        if (count > 0 && size + resource.length > maxSize) {
            cut = true;
            ended = true;
            return null;
        }
        size += resource.length;
        count++;
        return resource;
    }

    private ObjectNode tree(Function<Shown, ListResponse> message) {
        return message.apply(new Shown(count, cut)).toTree();
    }

    private byte[] complete(Function<Shown, ListResponse> message) {
        byte[] empty = JsonWriter.writeBytes(tree(message));
        int end = empty.length - END.length();
        ByteArrayOutputStream whole = new ByteArrayOutputStream(empty.length + first.size());
        whole.write(empty, 0, end);
        whole.writeBytes(first.toByteArray());
        whole.write(empty, end, END.length());
        return whole.toByteArray();
    }

    private void write(OutputStream out, Function<Shown, ListResponse> message) throws IOException {
        ObjectNode begin = tree(message);
        for (String later : LATER) {
            begin = JsonTree.without(begin, later);
        }
        byte[] head = JsonWriter.writeBytes(begin);
        out.write(head, 0, head.length - END.length());
        first.writeTo(out);
        first.reset();
        while (!ended) {
            byte[] resource = next();
            if (resource != null) {
                out.write(',');
                out.write(resource);
            }
        }
        ObjectNode end = tree(message);
        JsonTree.Builder rest = JsonTree.object();
        for (String later : LATER) {
            rest.put(later, end.get(later));
        }
        byte[] tail = JsonWriter.writeBytes(rest.build());
        out.write(']');
        out.write(',');
        out.write(tail, 1, tail.length - 1);
    }
}
