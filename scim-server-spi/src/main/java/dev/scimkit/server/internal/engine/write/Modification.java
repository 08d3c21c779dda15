package dev.scimkit.server.internal.engine.write;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.internal.engine.present.Representation;
import dev.scimkit.server.internal.engine.type.WrittenAttributes;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * How a resource is to be changed.
 *
 * @param change takes the resource as the caller sees it and returns the new state, or the same one
 * @param written the consequences of the attributes that the client writes
 * @param byClient whether a client asked for it; only then is the outcome checked against the application's constraints
 * @param password the password that it sets, already hashed
 */
record Modification(
        Function<Representation, Resource> change,
        WrittenAttributes written,
        boolean byClient,
        HashedPassword password) {

    static Modification byClient(WrittenAttributes written, Function<Representation, Resource> change) {
        return new Modification(change, written, true, HashedPassword.NONE);
    }

    /** A change that results from another one, and must not fail. */
    static Modification byService(UnaryOperator<Resource> change) {
        return new Modification(
                stored -> change.apply(stored.shown()), WrittenAttributes.ORDINARY, false, HashedPassword.NONE);
    }

    Modification with(HashedPassword hashed) {
        return new Modification(change, written, byClient, hashed);
    }

    /** Whether the outcome has to be stored. A secret always is, so that nobody learns whether it was the same. */
    boolean isNeeded(Resource stored, Resource changed) {
        return written.secret() || !changed.equals(stored);
    }
}
