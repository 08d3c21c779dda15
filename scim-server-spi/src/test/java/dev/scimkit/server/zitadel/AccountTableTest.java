package dev.scimkit.server.zitadel;

import static dev.scimkit.server.TestService.json;
import static dev.scimkit.server.TestService.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.server.Quotes;
import dev.scimkit.server.ScimService;
import dev.scimkit.server.TestService;
import dev.scimkit.server.access.serviceuser.ServiceUser;
import dev.scimkit.server.access.serviceuser.ServiceUserAuthenticator;
import dev.scimkit.server.access.serviceuser.WritableServiceUserStore;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.profile.ExternalIdPolicy;
import dev.scimkit.server.profile.ScimProfile;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The zitadel profile on a repository with columns, metadata and no versions (Z-USR-10, Z-USR-11, Z-DOM-1). */
class AccountTableTest {

    private static final String ACCOUNT = """
            'schemas':['urn:ietf:params:scim:schemas:core:2.0:User'],'userName':'ada',
            'name':{'givenName':'Ada','familyName':'Lovelace'%s},'emails':[{'value':'a@x.org'},{'value':'b@x.org'}]""";

    private final ScimProfile profile = Zitadel.profile();
    private final ResourceType users = profile.published(ResourceTypes.user());
    private final AccountTable table =
            new AccountTable(ExternalIdPolicy.perProvisioningDomain().storedType(users));
    private ScimService service;

    @BeforeEach
    void start() {
        WritableServiceUserStore store = WritableServiceUserStore.inMemory();
        store.put(ServiceUser.of("1", "okta", TestService.ORG, Set.of("ORG_USER_MANAGER"))
                .withMetadata(Zitadel.PROVISIONING_DOMAIN, "okta")
                .withToken(ServiceUser.TokenHash.of("okta")));
        store.put(ServiceUser.of("2", "common", TestService.ORG, Set.of("ORG_USER_MANAGER"))
                .withToken(ServiceUser.TokenHash.of("common")));
        service = ScimService.builder()
                .profile(profile)
                .resource(users, User::new, table)
                .authenticator(ServiceUserAuthenticator.of(store))
                .authorizer(Zitadel.authorizer())
                .clock(Clock.fixed(Instant.parse("2026-11-24T18:00:00Z"), ZoneOffset.UTC))
                .build();
    }

    @Test
    void attributes_withoutColumns_areStoredAsMetadata() {
        JsonNode user = create(",'middleName':'King'", ",'title':'Countess','externalId':'00u1'");

        assertThat(table.metadataOf(user.path("id").asString()))
                .isEqualTo(Map.of(
                        "urn:zitadel:scim:name.middleName", "King",
                        "urn:zitadel:scim:title", "Countess",
                        "urn:zitadel:scim:emails",
                                "[{\"value\":\"a@x.org\",\"primary\":true},{\"value\":\"b@x.org\",\"primary\":false}]",
                        "urn:zitadel:scim:okta:externalId", "00u1"));
        JsonNode read = json(send("okta", "GET", user, null));
        assertThat(read.at("/name/middleName").asString()).isEqualTo("King");
        assertThat(read.path("title").asString()).isEqualTo("Countess");
        assertThat(read.path("externalId").asString()).isEqualTo("00u1");
        assertThat(read.path("emails")).hasSize(2);
        assertThat(json(send("common", "GET", user, null)).has("externalId")).isFalse();
    }

    @Test
    void replace_withoutThem_removesThemAndKeepsOtherPairs() {
        JsonNode user = create("", ",'title':'Countess'");
        Map<String, String> pairs = table.metadataOf(user.path("id").asString());
        pairs.put("shoeSize", "43");

        assertThat(send("okta", "PUT", user, body("", "")).status()).isEqualTo(200);

        assertThat(pairs).containsOnlyKeys("urn:zitadel:scim:emails", "shoeSize");
    }

    @Test
    void filter_onExternalIdOfTheDomain_findsTheUser() {
        create("", ",'externalId':'00u1'");
        String filter = "/Users?filter=externalId%20eq%20%2200u1%22";

        assertThat(total("okta", filter)).isEqualTo(1);
        assertThat(total("common", filter)).isZero();
    }

    @Test
    void version_withoutAVersionColumn_growsWithEachChange() {
        JsonNode user = create("", "");
        long first = version(user);
        send("okta", "PUT", user, body("", ",'title':'Countess'"));
        long second = version(json(send("okta", "GET", user, null)));
        send("okta", "PUT", user, body("", ",'title':'Countess'"));
        long unchanged = version(json(send("okta", "GET", user, null)));
        send("okta", "PUT", user, body("", ""));
        long third = version(json(send("okta", "GET", user, null)));

        assertThat(second).isGreaterThan(first);
        assertThat(unchanged).isEqualTo(second);
        assertThat(third).isGreaterThan(second);
    }

    private JsonNode create(String names, String members) {
        ScimHttpResponse response =
                service.handle(request("POST", "/" + TestService.ORG + "/Users", "okta", body(names, members)));
        assertThat(response.status()).as(response.text()).isEqualTo(201);
        return json(response);
    }

    private ScimHttpResponse send(String token, String method, JsonNode user, @Nullable String body) {
        String path = "/" + TestService.ORG + "/Users/" + user.path("id").asString();
        return service.handle(request(method, path, token, body));
    }

    private int total(String token, String path) {
        return json(service.handle(request("GET", "/" + TestService.ORG + path, token, null)))
                .path("totalResults")
                .intValue();
    }

    private static long version(JsonNode user) {
        return Long.parseLong(user.at("/meta/version").asString());
    }

    private static String body(String names, String members) {
        return Quotes.doubled("{" + ACCOUNT.formatted(names) + members + "}");
    }
}
