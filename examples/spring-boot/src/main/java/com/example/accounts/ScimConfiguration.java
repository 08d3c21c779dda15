package com.example.accounts;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.group.Group;
import dev.scimkit.core.user.User;
import dev.scimkit.jpa.EntityMapping;
import dev.scimkit.jpa.EntityRules;
import dev.scimkit.server.context.RequestContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which attribute of SCIM is which property of the application's entities. This is all that SCIM needs. */
@Configuration(proxyBeanMethods = false)
class ScimConfiguration {

    @Bean
    EntityMapping<Account, User> scimAccounts() {
        return EntityMapping.users(Account.class)
                .version("version")
                .created("createdAt")
                .lastModified("changedAt")
                .attribute("externalId", "externalId")
                .attribute("userName", "username", name -> name.key("usernameKey"))
                .attribute("name.givenName", "firstName")
                .attribute("name.familyName", "lastName")
                .attribute("emails[type eq \"work\"].value", "email")
                .attribute("active", "enabled")
                .password(Account::setPasswordHash)
                .unique("uk_account_username", "userName")
                .rest("others")
                .rules(new OwnersStay())
                .build();
    }

    @Bean
    EntityMapping<Team, Group> scimTeams() {
        return EntityMapping.groups(Team.class)
                .version("version")
                .created("createdAt")
                .lastModified("changedAt")
                .attribute("displayName", "title")
                .attribute("externalId", "externalId")
                .members("accounts")
                .members("teams")
                .build();
    }

    /** A rule of the application: identity providers neither change nor delete an owner, so they cannot lock one out. */
    private static final class OwnersStay implements EntityRules<Account, User> {

        @Override
        public void beforeReplace(Account account, User user, RequestContext context) {
            refuseOwner(account);
        }

        @Override
        public void beforeDelete(Account account, User user, RequestContext context) {
            refuseOwner(account);
        }

        private static void refuseOwner(Account account) {
            if (account.isOwner()) {
                throw ScimException.of(409, "The account belongs to an owner, and only the application changes those");
            }
        }
    }
}
