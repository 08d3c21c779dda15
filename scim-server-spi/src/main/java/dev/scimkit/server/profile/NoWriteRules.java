package dev.scimkit.server.profile;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;

/** Allows everything that the schemas allow. */
final class NoWriteRules implements WriteRules {

    static final NoWriteRules INSTANCE = new NoWriteRules();

    private NoWriteRules() {}

    @Override
    public Resource apply(Resource wanted, WriteRules.Write write) {
        return wanted;
    }

    @Override
    public boolean concerns(ResourceType type) {
        return false;
    }
}
