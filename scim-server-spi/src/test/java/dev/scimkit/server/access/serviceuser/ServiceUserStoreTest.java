package dev.scimkit.server.access.serviceuser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The behaviour of every store of service users (Z-AUTH-1). */
class ServiceUserStoreTest {

    private static final String ORG = "322355063156684166";
    private static final Instant NEVER = Instant.MAX;
    private static final ServiceUser OKTA = ServiceUser.of("1", "okta", ORG, Set.of("SCIM_MANAGER"))
            .withMetadata("urn:zitadel:scim:provisioningDomain", "okta")
            .withToken(ServiceUser.TokenHash.of("first"));

    @TempDir
    private static Path folder;

    private static int files;

    static Stream<WritableServiceUserStore> stores() {
        return Stream.of(
                WritableServiceUserStore.inMemory(),
                FileServiceUserStore.create(folder.resolve("users" + ++files + ".json")));
    }

    @ParameterizedTest
    @MethodSource("stores")
    void serviceUser_put_isFoundByIdAndByEachOfItsTokens(WritableServiceUserStore store) {
        ServiceUser two = OKTA.withToken(ServiceUser.TokenHash.of("second", Instant.parse("2031-01-01T00:00:00Z")));
        store.put(two);

        assertThat(store.findById("1")).contains(two);
        assertThat(store.findByToken(ServiceUser.TokenHash.of("first").sha256()))
                .contains(two);
        assertThat(store.findByToken(ServiceUser.TokenHash.of("second").sha256()))
                .contains(two);
        assertThat(store.findByToken(ServiceUser.TokenHash.of("third").sha256()))
                .isEmpty();
        assertThat(store.findById("2")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("stores")
    void serviceUser_putAgain_replacesItsOldState(WritableServiceUserStore store) {
        store.put(OKTA);
        store.put(ServiceUser.of("2", "entra", ORG, Set.of()));
        ServiceUser withoutRoles = ServiceUser.of("1", "okta", ORG, Set.of());
        store.put(withoutRoles);

        assertThat(store.all()).extracting(ServiceUser::id).containsExactly("1", "2");
        assertThat(store.findById("1")).contains(withoutRoles);
        assertThat(store.findByToken(ServiceUser.TokenHash.of("first").sha256()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("stores")
    void token_ofAnotherServiceUser_isRefusedAndChangesNothing(WritableServiceUserStore store) {
        store.put(OKTA);
        ServiceUser thief =
                ServiceUser.of("2", "thief", ORG, Set.of()).withToken(ServiceUser.TokenHash.of("first", NEVER));

        assertThatThrownBy(() -> store.put(thief))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(ServiceUser.TokenHash.of("first").sha256());
        assertThatThrownBy(() -> store.addToken("1", ServiceUser.TokenHash.of("first")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(store.all()).containsExactly(OKTA);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void newToken_madeTwice_givesTwoSecretsStoredAsHashes(WritableServiceUserStore store) {
        Instant end = Instant.parse("2031-01-01T00:00:00Z");
        store.put(OKTA);

        String second = store.newToken("1", end);
        String third = store.newToken("1", NEVER);

        assertThat(second).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(third); // 256 bits
        assertThat(store.findById("1").orElseThrow().tokens())
                .containsExactly(
                        ServiceUser.TokenHash.of("first"),
                        ServiceUser.TokenHash.of(second, end),
                        ServiceUser.TokenHash.of(third));
        assertThat(store.all().toString() + store.findById("1").orElseThrow().tokens())
                .doesNotContain(second, third);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void newToken_ofAnUnknownServiceUser_isRefused(WritableServiceUserStore store) {
        assertThatThrownBy(() -> store.newToken("1", NEVER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no service user '1'");
    }

    @ParameterizedTest
    @MethodSource("stores")
    void token_removed_isGoneAndOthersStay(WritableServiceUserStore store) {
        store.put(OKTA.withToken(ServiceUser.TokenHash.of("second")));

        assertThat(store.removeToken(ServiceUser.TokenHash.of("first").sha256()))
                .isTrue();
        assertThat(store.removeToken(ServiceUser.TokenHash.of("first").sha256()))
                .isFalse();

        assertThat(store.findByToken(ServiceUser.TokenHash.of("first").sha256()))
                .isEmpty();
        assertThat(store.findById("1").orElseThrow().tokens()).containsExactly(ServiceUser.TokenHash.of("second"));
    }

    @ParameterizedTest
    @MethodSource("stores")
    void serviceUser_removed_isGoneWithItsTokens(WritableServiceUserStore store) {
        store.put(OKTA);

        assertThat(store.remove("1")).isTrue();
        assertThat(store.remove("1")).isFalse();

        assertThat(store.all()).isEmpty();
        assertThat(store.findByToken(ServiceUser.TokenHash.of("first").sha256()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("stores")
    void tokens_madeAtTheSameTime_areAllKept(WritableServiceUserStore store) {
        store.put(OKTA);

        List<String> made = IntStream.range(0, 16)
                .parallel()
                .mapToObj(number -> store.newToken("1", NEVER))
                .toList();

        assertThat(store.findById("1").orElseThrow().tokens()).hasSize(17);
        assertThat(made)
                .allSatisfy(token -> assertThat(store.findByToken(
                                ServiceUser.TokenHash.of(token).sha256()))
                        .isPresent());
    }
}
