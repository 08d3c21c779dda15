package dev.scimkit.server.zitadel;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.profile.WriteRules;
import tools.jackson.databind.node.ObjectNode;

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

    @Override
    public Resource received(Resource asked, WriteRules.Write.Kind kind) {
        if (ZitadelSchemas.isGroup(asked.resourceType())) {
            GroupRules.checkName(asked, kind);
        }
        return ZitadelSchemas.isUser(asked.resourceType()) ? ReceivedUser.of(asked, kind) : asked;
    }

    @Override
    public ObjectNode answer(ObjectNode shown, Resource asked, WriteRules.Write.Kind kind) {
        if (ZitadelSchemas.isUser(asked.resourceType())) {
            return WriteAnswers.user(shown, asked.tree(), kind);
        }
        return ZitadelSchemas.isGroup(asked.resourceType()) ? WriteAnswers.group(shown, asked.tree(), kind) : shown;
    }
}
