package consumer.core;

import dev.scimkit.core.resource.ResourceReader;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.core.validation.SchemaValidator;

/** Builds, writes, reads and validates a user. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        String json = User.builder("ada@example.com").active(true).build().toJson();
        User read = SchemaValidator.of(ResourceTypes.user())
                .acceptCreate(ResourceReader.of(ResourceTypes.user()).read(json))
                .as(User::new);
        if (!read.getUserName().equals("ada@example.com")) {
            throw new AssertionError(json);
        }
        System.out.println("consumed: " + args[0]);
    }
}
