package dev.scimkit.jpa;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.user.User;

/** The mappings of the application in these tests. */
final class Mappings {

    private Mappings() {}

    static EntityMappingBuilder<Account, User> accounts() {
        return EntityMapping.users(Account.class)
                .organization("tenant")
                .version("version")
                .created("createdAt")
                .lastModified("changedAt")
                .attribute("externalId", "externalId")
                .attribute("userName", "username", name -> name.key("usernameKey"))
                .attribute("name.givenName", "firstName")
                .attribute("name.familyName", "lastName", name -> name.key("lastNameKey"))
                .attribute("emails[type eq \"work\"].value", "email")
                .attribute(
                        "active",
                        "status",
                        active -> active.<Account.Status, Boolean>convert(
                                status -> status == Account.Status.ACTIVE,
                                value -> value ? Account.Status.ACTIVE : Account.Status.LOCKED))
                .password(Account::changePassword)
                .unique("uk_account_username", "userName");
    }

    static EntityMappingBuilder<Team, Group> teams() {
        return EntityMapping.groups(Team.class)
                .organization("tenant")
                .version("version")
                .created("createdAt")
                .lastModified("changedAt")
                .attribute("displayName", "title")
                .members("accounts")
                .members("teams");
    }

    static EntityMappingBuilder<Project, Group> projects() {
        return EntityMapping.groups(Project.class)
                .organization("tenant")
                .version("version")
                .attribute("displayName", "name")
                .members("assignments", "account");
    }
}
