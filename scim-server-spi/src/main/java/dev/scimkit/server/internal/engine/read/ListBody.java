package dev.scimkit.server.internal.engine.read;

import dev.scimkit.core.internal.json.Utf8Writer;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.json.JsonWriter;
import dev.scimkit.core.message.ListResponse;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.internal.engine.wire.MediaTypes;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
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

    private final Iterator<ObjectNode> resources;
    private final int maxSize;
    private final Utf8Writer made = Utf8Writer.begin();
    private long size;
    private int count;
    private boolean ended;
    private boolean cut;

    /**
     * Begins a page.
     *
     * @param resources the resources of the page, made when they are needed
     * @param maxSize the size in bytes at which the page ends
     */
    ListBody(Iterator<ObjectNode> resources, int maxSize) {
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
        while (made.size() < enough && !ended) {
            makeNext();
        }
    }

    /** Makes the next resource, with a comma before all but the first; or ends the page. */
    private void makeNext() {
        if (!resources.hasNext()) {
            ended = true;
            return;
        }
        int before = made.size();
        if (count > 0) {
            made.octet(',');
        }
        made.node(resources.next());
        int length = made.size() - before;
        if (count > 0 && size + length > maxSize) {
            made.truncate(before);
            cut = true;
            ended = true;
            return;
        }
        size += length;
        count++;
    }

    private ObjectNode tree(Function<Shown, ListResponse> message) {
        return message.apply(new Shown(count, cut)).toTree();
    }

    private byte[] complete(Function<Shown, ListResponse> message) {
        int listed = made.size();
        made.node(tree(message));
        byte[] whole = made.moved(listed, END.length());
        made.end();
        return whole;
    }

    private void write(OutputStream out, Function<Shown, ListResponse> message) throws IOException {
        ObjectNode begin = tree(message);
        for (String later : LATER) {
            begin = JsonTree.without(begin, later);
        }
        byte[] head = JsonWriter.writeBytes(begin);
        out.write(head, 0, head.length - END.length());
        made.writeTo(out);
        while (!ended) {
            made.truncate(0);
            makeNext();
            made.writeTo(out);
        }
        made.end();
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
