package dev.scimkit.server.profile;

import dev.scimkit.core.schema.ResourceType;
import java.util.Collection;

/** What a service must not change in {@link ScimProfile#interop()} if it claims to follow that profile. */
final class InteropConformance {

    /** The resources of a page, if the client asks for 100 or for nothing (IP-G1). */
    private static final int PAGE = 100;

    private InteropConformance() {}

    static boolean holds(ScimProfile profile, Collection<ResourceType> types) {
        ScimProfile interop = ScimProfile.interop();
        return profile.limits().defaultCount() >= PAGE
                && profile.patch() instanceof InteropPatch
                && profile.errors().equals(interop.errors())
                && profile.queries().equals(interop.queries())
                && types.stream().allMatch(InteropSchemas::areIn);
    }
}
