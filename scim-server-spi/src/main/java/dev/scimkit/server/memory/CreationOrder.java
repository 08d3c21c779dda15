package dev.scimkit.server.memory;

import java.util.AbstractCollection;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Resources in the order of their creation. Readers take a snapshot, which never changes, and need no lock. A change copies
 * one chunk of the entries and the list of chunks; a new entry is written in place, beyond the end of all snapshots before.
 * One thread at a time may change it.
 */
final class CreationOrder<R> {

    private static final int CHUNK = 256;

    private volatile Snapshot<R> now = new Snapshot<>(new Entry<?>[0][], 0, 0);

    /** A resource and its place. */
    static final class Entry<R> {
        private final R resource;
        private int position;

        private Entry(R resource, int position) {
            this.resource = resource;
            this.position = position;
        }

        R resource() {
            return resource;
        }
    }

    /** The resources as they are at this moment. */
    Collection<R> snapshot() {
        return now;
    }

    Entry<R> append(R resource) {
        Snapshot<R> before = now;
        Entry<R> entry = new Entry<>(resource, before.end);
        @Nullable Entry<?>[][] chunks = before.chunks;
        if (before.end == chunks.length * CHUNK) {
            chunks = Arrays.copyOf(chunks, chunks.length + 1);
            chunks[chunks.length - 1] = new Entry<?>[CHUNK];
        }
        chunks[before.end / CHUNK][before.end % CHUNK] = entry;
        now = new Snapshot<>(chunks, before.end + 1, before.size + 1);
        return entry;
    }

    Entry<R> replace(Entry<R> entry, R resource) {
        Snapshot<R> before = now;
        Entry<R> after = new Entry<>(resource, entry.position);
        now = new Snapshot<>(with(before.chunks, entry.position, after), before.end, before.size);
        return after;
    }

    void remove(Entry<R> entry) {
        Snapshot<R> before = now;
        now = new Snapshot<>(with(before.chunks, entry.position, null), before.end, before.size - 1);
        if (now.end > 2 * now.size + CHUNK) {
            compact();
        }
    }

    /** Closes the gaps that removed resources have left. */
    private void compact() {
        Snapshot<R> before = now;
        Entry<?>[][] chunks = new Entry<?>[(before.size + CHUNK - 1) / CHUNK][CHUNK];
        int end = 0;
        for (Entry<?>[] chunk : before.chunks) {
            for (Entry<?> entry : chunk) {
                if (entry != null) {
                    entry.position = end;
                    chunks[end / CHUNK][end % CHUNK] = entry;
                    end++;
                }
            }
        }
        now = new Snapshot<>(chunks, end, before.size);
    }

    private static Entry<?>[][] with(Entry<?>[][] chunks, int position, @Nullable Entry<?> entry) {
        Entry<?>[][] changed = chunks.clone();
        @Nullable Entry<?>[] chunk = chunks[position / CHUNK].clone();
        chunk[position % CHUNK] = entry;
        changed[position / CHUNK] = chunk;
        return changed;
    }

    /** The resources at one moment. */
    private static final class Snapshot<R> extends AbstractCollection<R> {

        private final @Nullable Entry<?>[][] chunks;
        private final int end;
        private final int size;

        Snapshot(@Nullable Entry<?>[][] chunks, int end, int size) {
            this.chunks = chunks;
            this.end = end;
            this.size = size;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public Iterator<R> iterator() {
            return new Iterator<>() {
                private int position;
                private @Nullable Entry<?> next = advance();

                private @Nullable Entry<?> advance() {
                    while (position < end) {
                        Entry<?> entry = chunks[position / CHUNK][position % CHUNK];
                        position++;
                        if (entry != null) {
                            return entry;
                        }
                    }
                    return null;
                }

                @Override
                public boolean hasNext() {
                    return next != null;
                }

                @Override
                @SuppressWarnings("unchecked") // only entries of R are ever put in
                public R next() {
                    Entry<?> entry = next;
                    if (entry == null) {
                        throw new NoSuchElementException();
                    }
                    next = advance();
                    return (R) entry.resource;
                }
            };
        }
    }
}
