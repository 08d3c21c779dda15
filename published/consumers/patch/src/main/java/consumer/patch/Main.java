package consumer.patch;

import dev.scimkit.core.user.User;
import dev.scimkit.patch.PatchResult;
import dev.scimkit.patch.ScimPatch;
import dev.scimkit.patch.request.PatchRequest;

/** Builds a PATCH request and applies it. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        PatchRequest request =
                PatchRequest.builder().replace("name.familyName", "Lovelace").build();
        PatchResult result = ScimPatch.apply(User.builder("ada").build(), request);
        if (!result.resource().toJson().contains("Lovelace")) {
            throw new AssertionError(result.resource().toJson());
        }
        System.out.println("consumed: " + args[0]);
    }
}
