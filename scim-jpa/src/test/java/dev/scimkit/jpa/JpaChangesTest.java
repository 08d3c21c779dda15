package dev.scimkit.jpa;

import static dev.scimkit.jpa.TestService.group;
import static dev.scimkit.jpa.TestService.patch;
import static dev.scimkit.jpa.TestService.text;
import static dev.scimkit.jpa.TestService.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.user.User;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.http.ScimHttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Rules of the application, versions, races and keys. */
class JpaChangesTest {

    private final Entities entities = Entities.ofApplication();

    @AfterEach
    void closeEntities() {
        entities.close();
    }

    @Test
    void rules_everyChange_areCalledInItsTransaction() {
        List<String> calls = new ArrayList<>();
        TestService service = TestService.of(
                entities,
                Mappings.accounts()
                        .rules(new EntityRules<Account, User>() {
                            @Override
                            public void beforeCreate(Account account, User user, RequestContext context) {
                                calls.add("beforeCreate " + account.getUsername() + " " + context.organization());
                                account.upgrade("trial");
                            }

                            @Override
                            public void afterCreate(Account account, User user, RequestContext context) {
                                calls.add("afterCreate " + (account.getId() != null));
                            }

                            @Override
                            public void beforeReplace(Account account, User user, RequestContext context) {
                                calls.add("beforeReplace " + account.getUsername() + " by " + user.getUserName());
                            }

                            @Override
                            public void afterReplace(Account account, User user, RequestContext context) {
                                calls.add("afterReplace " + account.getUsername());
                            }

                            @Override
                            public void beforeDelete(Account account, User user, RequestContext context) {
                                calls.add("beforeDelete " + account.getUsername());
                            }

                            @Override
                            public void afterDelete(Account account, User user, RequestContext context) {
                                calls.add("afterDelete " + user.getUserName());
                            }
                        })
                        .build());

        String id = create(service, "one");
        assertThat(entities.only(Account.class).getPlan()).isEqualTo("trial");
        service.ok("PUT", "/Users/" + id, user("two", ""));
        service.send("DELETE", "/Users/" + id, null);

        assertThat(calls)
                .containsExactly(
                        "beforeCreate one acme",
                        "afterCreate true",
                        "beforeReplace one by two",
                        "afterReplace two",
                        "beforeDelete two",
                        "afterDelete two");
    }

    @Test
    void rules_refusalAfterAChange_undoesIt() {
        TestService service = TestService.of(
                entities,
                Mappings.accounts()
                        .rules(new EntityRules<Account, User>() {
                            @Override
                            public void afterReplace(Account account, User user, RequestContext context) {
                                throw ScimException.of(409, "The books are closed");
                            }
                        })
                        .build());
        String id = create(service, "one");

        ScimHttpResponse response = service.send("PUT", "/Users/" + id, user("two", ""));

        assertThat(response.status()).isEqualTo(409);
        assertThat(text(response)).contains("The books are closed");
        assertThat(entities.only(Account.class).getUsername()).isEqualTo("one");
    }

    @Test
    void replace_oldVersion_answers412() {
        TestService service = TestService.of(entities, Mappings.accounts().build());
        JsonNode created = service.ok("POST", "/Users", user("one", ""));
        String path = "/Users/" + created.path("id").stringValue();
        String version = created.path("meta").path("version").stringValue();
        service.ok("PUT", path, user("two", ""));

        assertThat(service.send("PUT", path, user("three", ""), "If-Match", version)
                        .status())
                .isEqualTo(412);
        assertThat(service.send("DELETE", path, null, "If-Match", version).status())
                .isEqualTo(412);
    }

    @Test
    void create_sameNameAtOnce_succeedsOnce() throws Exception {
        TestService service = TestService.of(entities, Mappings.accounts().build());

        List<Integer> statuses = atOnce(
                8,
                i -> service.send("POST", "/Users", user(i % 2 == 0 ? "SAME" : "same", ""))
                        .status());

        assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(7);
    }

    @Test
    void patch_differentAttributesAtOnce_losesNone() throws Exception {
        TestService service = TestService.of(entities, Mappings.accounts().build());
        String id = create(service, "one");
        List<String> paths = List.of("name.givenName", "name.familyName", "externalId");

        List<Integer> statuses = atOnce(
                3,
                i -> service.send(
                                "PATCH",
                                "/Users/" + id,
                                patch("{\"op\":\"replace\",\"path\":\"" + paths.get(i) + "\",\"value\":\"v" + i
                                        + "\"}"))
                        .status());

        assertThat(statuses).containsOnly(200);
        assertThat(service.ok("GET", "/Users/" + id, null).toString()).contains("v0", "v1", "v2");
    }

    @Test
    void patch_withoutVersion_losesNone() throws Exception {
        TestService service = TestService.of(
                entities,
                EntityMapping.users(Account.class)
                        .organization("tenant")
                        .attribute("userName", "username", name -> name.key("usernameKey"))
                        .attribute("name.givenName", "firstName")
                        .attribute("name.familyName", "lastName")
                        .build());
        String id = create(service, "one");
        List<String> paths = List.of("name.givenName", "name.familyName");

        List<Integer> statuses = atOnce(
                2,
                i -> service.send(
                                "PATCH",
                                "/Users/" + id,
                                patch("{\"op\":\"replace\",\"path\":\"" + paths.get(i) + "\",\"value\":\"v" + i
                                        + "\"}"))
                        .status());

        assertThat(statuses).containsOnly(200);
        assertThat(service.ok("GET", "/Users/" + id, null).toString()).contains("v0", "v1");
    }

    @Test
    void writeKeys_rowsWithoutKeys_areFound() {
        TestService service = TestService.of(entities, Mappings.accounts().build());
        create(service, "Straße");
        entities.write(manager ->
                manager.createQuery("update Account set usernameKey = null").executeUpdate());
        assertThat(service.names("filter=userName%20eq%20%22STRASSE%22")).isEmpty();

        int entitiesRead = JpaRepositories.of(
                        entities.factory(), Mappings.accounts().build())
                .writeKeys();

        assertThat(entitiesRead).isEqualTo(1);
        assertThat(service.names("filter=userName%20eq%20%22STRASSE%22")).containsExactly("Straße");
    }

    @Test
    void uniqueness_withoutKey_isScimsOwn() {
        TestService service = TestService.of(
                entities,
                EntityMapping.users(Account.class)
                        .organization("tenant")
                        .attribute("userName", "username")
                        .build());
        create(service, "Straße");

        assertThat(service.names("filter=userName%20eq%20%22STRASSE%22")).containsExactly("Straße");
        assertThat(service.send("POST", "/Users", user("strasse", "")).status()).isEqualTo(409);
    }

    @Test
    void delete_byTheApplication_keepsTheRow() {
        TestService service = TestService.of(
                entities,
                Mappings.accounts()
                        .onlyWhere("deleted", false)
                        .deletedBy((account, context) -> account.delete())
                        .build());
        String id = create(service, "one");

        assertThat(service.send("DELETE", "/Users/" + id, null).status()).isEqualTo(204);

        assertThat(service.send("GET", "/Users/" + id, null).status()).isEqualTo(404);
        assertThat(entities.only(Account.class).isDeleted()).isTrue();
    }

    @Test
    void delete_memberOfGroupThatScimDoesNotServe_answers409() {
        TestService both = TestService.of(
                entities, Mappings.accounts().build(), Mappings.teams().build());
        String id = create(both, "one");
        both.ok("POST", "/Groups", group("team", id));
        TestService usersOnly = TestService.of(entities, Mappings.accounts().build());

        assertThat(usersOnly.send("DELETE", "/Users/" + id, null).status()).isEqualTo(409);
        assertThat(entities.only(Account.class).getId()).isEqualTo(UUID.fromString(id));
    }

    @Test
    void rest_attributesWithoutProperty_comeBackAndCanBeFiltered() {
        TestService service =
                TestService.of(entities, Mappings.accounts().rest("scim").build());

        JsonNode created = service.ok("POST", "/Users", user("one", """
                ,"nickName":"Uno","emails":[{"type":"home","value":"h@x.org"},{"type":"work","value":"w@x.org","primary":true}]
                """));

        assertThat(created.path("emails").toString())
                .isEqualTo("[{\"value\":\"h@x.org\",\"type\":\"home\"},"
                        + "{\"type\":\"work\",\"primary\":true,\"value\":\"w@x.org\"}]");
        assertThat(entities.only(Account.class).rest())
                .isEqualTo("{\"nickName\":\"Uno\",\"emails\":[{\"value\":\"h@x.org\",\"type\":\"home\"},"
                        + "{\"type\":\"work\",\"primary\":true}]}");
        assertThat(service.names("filter=nickName%20eq%20%22uno%22%20and%20emails.value%20co%20%22H%40%22"))
                .containsExactly("one");
        assertThat(entities.only(Account.class).getEmail()).isEqualTo("w@x.org");
    }

    private interface Numbered {
        int run(int number);
    }

    private static List<Integer> atOnce(int threads, Numbered work) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Integer>> futures = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                futures.add(executor.submit(() -> work.run(number)));
            }
            List<Integer> results = new ArrayList<>();
            for (Future<Integer> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            executor.shutdownNow();
        }
    }

    private static String create(TestService service, String userName) {
        return service.ok("POST", "/Users", user(userName, "")).path("id").stringValue();
    }
}
