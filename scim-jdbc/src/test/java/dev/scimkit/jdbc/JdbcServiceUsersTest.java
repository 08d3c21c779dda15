package dev.scimkit.jdbc;

import static dev.scimkit.jdbc.TestServiceUsers.ENTRA;
import static dev.scimkit.jdbc.TestServiceUsers.FIRST;
import static dev.scimkit.jdbc.TestServiceUsers.OKTA;
import static dev.scimkit.jdbc.TestServiceUsers.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimkit.jdbc.testing.EachDatabase;
import dev.scimkit.jdbc.testing.TestDatabase;
import dev.scimkit.server.access.serviceuser.ServiceUser;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Service users in SQL. */
class JdbcServiceUsersTest {

    private static JdbcServiceUsers open(TestDatabase database) {
        JdbcSchema.EMBEDDED.prepare(database.dataSource(), JdbcSchema.PREFIX);
        return JdbcServiceUsers.of(database.dataSource());
    }

    @EachDatabase
    void serviceUser_put_isFoundByIdAndByEachToken(TestDatabase database) {
        JdbcServiceUsers store = open(database);
        store.put(OKTA);
        store.put(ENTRA);

        assertThat(store.findById("1")).contains(OKTA);
        assertThat(store.findByToken(FIRST.sha256())).contains(OKTA);
        assertThat(store.findByToken(SECOND.sha256())).contains(OKTA);
        assertThat(store.findById("2")).contains(ENTRA);
        assertThat(store.findById("3")).isEmpty();
        assertThat(store.findByToken(ServiceUser.TokenHash.of("third").sha256()))
                .isEmpty();
    }

    @EachDatabase
    void serviceUser_putAgain_isReplacedInItsPlace(TestDatabase database) {
        JdbcServiceUsers store = open(database);
        store.put(OKTA);
        store.put(ENTRA);
        ServiceUser changed = OKTA.withRoles(Set.of("reader")).withoutToken(FIRST.sha256());

        store.put(changed);

        assertThat(store.all()).containsExactly(changed, ENTRA);
        assertThat(store.findByToken(FIRST.sha256())).isEmpty();
    }

    @EachDatabase
    void token_addedAndRemoved_takesEffectImmediately(TestDatabase database) {
        JdbcServiceUsers store = open(database);
        store.put(ENTRA);
        String token = store.newToken("2", Instant.MAX);
        ServiceUser.TokenHash hash = ServiceUser.TokenHash.of(token);
        store.addToken("2", SECOND);

        assertThat(store.findByToken(hash.sha256()).orElseThrow().tokens()).containsExactly(hash, SECOND);
        assertThat(store.removeToken(hash.sha256())).isTrue();
        assertThat(store.removeToken(hash.sha256())).isFalse();
        assertThat(store.findByToken(hash.sha256())).isEmpty();
        assertThat(store.findById("2").orElseThrow().tokens()).containsExactly(SECOND);
    }

    @EachDatabase
    void token_ofAnother_isRefusedAndNothingChanges(TestDatabase database) {
        JdbcServiceUsers store = open(database);
        store.put(OKTA);
        store.put(ENTRA);
        ServiceUser thief = ENTRA.withRoles(Set.of("x")).withToken(FIRST);
        ServiceUser twice = new ServiceUser("3", "twice", "3223", Set.of(), ENTRA.metadata(), List.of(SECOND, SECOND));

        assertThatThrownBy(() -> store.put(thief)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.put(twice)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.addToken("2", FIRST)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.addToken("9", ServiceUser.TokenHash.of("x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no service user '9'");
        assertThat(store.all()).containsExactly(OKTA, ENTRA);
    }

    @EachDatabase
    void serviceUser_removed_losesItsTokens(TestDatabase database) {
        JdbcServiceUsers store = open(database);
        store.put(OKTA);

        assertThat(store.remove("1")).isTrue();
        assertThat(store.remove("1")).isFalse();
        assertThat(store.findByToken(FIRST.sha256())).isEmpty();
        store.put(ENTRA.withToken(FIRST));
        assertThat(store.findByToken(FIRST.sha256())).contains(ENTRA.withToken(FIRST));
    }
}
