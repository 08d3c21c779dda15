package dev.scimkit.server.zitadel;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.profile.WriteRules;

/** ZITADEL's rules for users and groups. */
final class ZitadelWriteRules implements WriteRules {

    private final UserRules users;

    ZitadelWriteRules(AccountPhone phone) {
        this.users = new UserRules(phone);
    }

    @Override
    public Resource apply(Resource wanted, WriteRules.Write write) {
        if (ZitadelSchemas.isUser(wanted.resourceType())) {
            return users.apply(wanted, write);
        }
        return ZitadelSchemas.isGroup(wanted.resourceType()) ? GroupRules.check(wanted, write) : wanted;
    }
}
