package dev.scimkit.server.internal.engine.present;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** Converts the elements of a list, a hundred at a time and only when they are needed. */
final class BatchIterator<T, U> implements Iterator<U> {

    private static final int BATCH = 100;

    private final List<T> elements;
    private final Function<List<T>, List<U>> make;
    private Iterator<U> made = Collections.emptyIterator();
    private int next;

    BatchIterator(List<T> elements, Function<List<T>, List<U>> make) {
        this.elements = elements;
        this.make = make;
    }

    @Override
    public boolean hasNext() {
        return made.hasNext() || next < elements.size();
    }

    @Override
    public U next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (!made.hasNext()) {
            int end = Math.min(next + BATCH, elements.size());
            made = make.apply(elements.subList(next, end)).iterator();
            next = end;
        }
        return made.next();
    }
}
