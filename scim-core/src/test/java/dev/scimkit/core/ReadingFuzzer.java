package dev.scimkit.core;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.leniency.Leniencies;
import dev.scimkit.core.message.BulkRequest;
import dev.scimkit.core.message.SearchRequest;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.resource.ResourceReader;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.core.user.User;
import dev.scimkit.core.validation.SchemaValidator;

/**
 * A target for Jazzer: reading and validating any bytes ends in a result or in a {@link ScimException}, and reading the
 * result again gives the same.
 *
 * <p>{@code mvn -Pfuzz -pl scim-core -am test -Dfuzz.seconds=30}
 */
public final class ReadingFuzzer {

    private static final ResourceReader READER =
            ResourceReader.of(ResourceTypes.user()).leniencies(Leniencies.standard());
    private static final SchemaValidator VALIDATOR = SchemaValidator.of(ResourceTypes.user());

    private ReadingFuzzer() {}

    /** Called by Jazzer with each input. */
    public static void fuzzerTestOneInput(byte[] input) {
        Resource user;
        try {
            user = READER.read(input);
        } catch (ScimException refused) {
            return;
        }
        if (!READER.read(user.toJsonBytes()).equals(user)) {
            throw new IllegalStateException("reading what was written gives something else");
        }
        attempt(() -> VALIDATOR.acceptCreate(user));
        attempt(() -> VALIDATOR.acceptReplace(user, user));
        attempt(() -> SearchRequest.read(user.tree()));
        attempt(() -> BulkRequest.read(user.tree()));
        attempt(() -> Schema.read(user.tree()));
        User view = user.as(User::new);
        view.getEmails();
        view.getAddresses();
        view.getName();
        view.getMeta();
        view.enterprise();
    }

    private static void attempt(Runnable reading) {
        try {
            reading.run();
        } catch (ScimException refused) {
            // the only exception allowed
        }
    }
}
