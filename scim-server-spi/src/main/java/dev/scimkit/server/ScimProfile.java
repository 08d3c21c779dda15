package dev.scimkit.server;

import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.patch.PatchOptions;
import java.util.Set;

/**
 * How a service provider behaves where the RFCs leave a choice or clients need leniency.
 *
 * <p>Immutable.
 *
 * @param limits what is refused for its size
 * @param patch what is tolerated in PATCH requests
 * @param patchedWithoutBody the names of resource types whose successful PATCH is answered 204 without a body, unless
 *     the client asks for attributes
 */
public record ScimProfile(ScimLimits limits, PatchOptions patch, Set<String> patchedWithoutBody) {

    private static final ScimProfile STANDARD =
            new ScimProfile(ScimLimits.standard(), PatchOptions.standard(), Set.of("Group"));

    public ScimProfile {
        patchedWithoutBody = Set.copyOf(patchedWithoutBody);
    }

    /**
     * The RFCs to the letter where they say MUST, with what Okta, Entra ID, OneLogin, Ping, JumpCloud and Google send.
     *
     * @return the profile
     */
    public static ScimProfile standard() {
        return STANDARD;
    }

    /**
     * Changes the limits.
     *
     * @param value the limits
     * @return a profile with those
     */
    public ScimProfile withLimits(ScimLimits value) {
        return new ScimProfile(value, patch, patchedWithoutBody);
    }

    /**
     * Says whether a successful PATCH is answered without a body.
     *
     * @param type the type of the resource
     * @return true for 204, false for 200 with the resource
     */
    public boolean patchesWithoutBody(ResourceType type) {
        return patchedWithoutBody.contains(type.name());
    }
}
