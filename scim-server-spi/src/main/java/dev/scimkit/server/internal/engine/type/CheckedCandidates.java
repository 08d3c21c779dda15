package dev.scimkit.server.internal.engine.type;

import dev.scimkit.core.resource.Resource;
import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Iterator;
import java.util.function.Supplier;

/**
 * The candidates of a repository, each checked when it is read: there may be very many, and some collections load them one by
 * one.
 *
 * @param <R> the view of the resources
 */
final class CheckedCandidates<R extends Resource> extends AbstractCollection<R> {

    private final Collection<R> resources;
    private final Supplier<IllegalStateException> oneIsNull;

    CheckedCandidates(Collection<R> resources, Supplier<IllegalStateException> oneIsNull) {
        this.resources = resources;
        this.oneIsNull = oneIsNull;
    }

    @Override
    public int size() {
        return resources.size();
    }

    @Override
    public Iterator<R> iterator() {
        Iterator<R> all = resources.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return all.hasNext();
            }

            @Override
            public R next() {
                R resource = all.next();
                if (resource == null) {
                    throw oneIsNull.get();
                }
                return resource;
            }
        };
    }
}
