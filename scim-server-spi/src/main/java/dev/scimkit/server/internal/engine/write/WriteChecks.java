package dev.scimkit.server.internal.engine.write;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.internal.engine.request.Exchange;
import dev.scimkit.server.internal.engine.type.ServedType;
import dev.scimkit.server.profile.ScimProfile;
import dev.scimkit.server.profile.WriteRules;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks the states that clients want: first the schema, then the profile's rules, then the password policy. */
final class WriteChecks {

    private final WriteRules rules;
    private final Passwords passwords;

    WriteChecks(ScimProfile profile, Passwords passwords) {
        this.rules = profile.writeRules();
        this.passwords = passwords;
    }

    Resource create(Exchange exchange, ServedType<?> served, Resource asked) {
        Resource wanted = passwords.wantedOnCreate(
                rules.received(asked, WriteRules.Write.Kind.CREATE),
                exchange.context().principal());
        return accept(exchange, served.validator().acceptCreate(wanted), WriteRules.Write.Kind.CREATE, null);
    }

    Resource replace(Exchange exchange, ServedType<?> served, Resource asked, Resource stored) {
        Resource wanted = rules.received(asked, WriteRules.Write.Kind.REPLACE);
        return accept(
                exchange, served.validator().acceptReplace(wanted, stored), WriteRules.Write.Kind.REPLACE, stored);
    }

    /** The outcome of a PATCH; not checked if it is the stored resource. */
    @SuppressWarnings("ReferenceEquality") // the same resource means that the request changes nothing
    Resource patch(Exchange exchange, Resource patched, Resource stored) {
        return patched == stored ? stored : accept(exchange, patched, WriteRules.Write.Kind.PATCH, stored);
    }

    private Resource accept(Exchange exchange, Resource valid, WriteRules.Write.Kind kind, @Nullable Resource stored) {
        Resource accepted = rules.apply(valid, new ExchangeWrite(exchange, kind, stored));
        passwords.check(accepted, stored);
        return accepted;
    }

    /** What the profile's rules see of a write. */
    private record ExchangeWrite(
            Exchange exchange, Kind kind, @Nullable Resource stored) implements WriteRules.Write {

        @Override
        public Optional<Resource> find(String typeName, String id) {
            ServedType<?> served = exchange.types().named(typeName);
            return served == null ? Optional.empty() : find(served, id);
        }

        private <R extends Resource> Optional<Resource> find(ServedType<R> served, String id) {
            return served.repository().findById(id, exchange.context()).map(Resource.class::cast);
        }
    }
}
