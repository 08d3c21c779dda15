package dev.scimkit.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.jdbc.JdbcOutbox;
import dev.scimkit.jdbc.JdbcOutbox.Change;
import dev.scimkit.server.event.ScimEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What must be true after crashes. */
final class CrashReport {

    private static final String ALL = "?count=1000";

    private CrashReport() {}

    /** Exactly the acknowledged users exist, each once and whole; the living ones are members of the group. */
    static void check(ScimClient server, List<CrashClient> clients) {
        Map<String, Integer> expected = new TreeMap<>();
        Set<String> members = new TreeSet<>();
        for (CrashClient client : clients) {
            expected.putAll(client.values());
            client.values().keySet().forEach(userName -> members.add(client.id(userName)));
        }
        Answer users = Answer.of(server.get("/Users" + ALL)).expect(200);
        Map<String, Integer> actual = new TreeMap<>();
        for (JsonNode user : users.at("Resources")) {
            assertThat(actual.put(user.path("userName").stringValue(), value(user)))
                    .isNull();
        }
        assertThat(actual).isEqualTo(expected);
        // a user that was created last is not a member yet
        assertThat(members).containsAll(membersOf(server).keySet());
        assertThat(membersOf(server).size()).isGreaterThanOrEqualTo(members.size() - clients.size());
    }

    /** The value of both attributes, which are always written together. */
    static int value(JsonNode user) {
        assertThat(user.path("nickName")).isEqualTo(user.path("title"));
        return Integer.parseInt(user.path("title").stringValue());
    }

    /** Anyone who applies all changes of the outbox has the data of the server. */
    static void checkOutbox(JdbcOutbox outbox, ScimClient server) {
        Map<String, String> versions = new HashMap<>();
        Map<String, JsonNode> users = new HashMap<>();
        Set<String> members = new TreeSet<>();
        long position = 0;
        for (Change change : outbox.read(TestOrganization.ID, 0, 100_000)) {
            assertThat(change.position()).isEqualTo(++position);
            versions.put(change.resourceId(), change.version());
            if (change.kind() == ScimEvent.Kind.DELETED) {
                versions.remove(change.resourceId());
                users.remove(change.resourceId());
            } else if (change.type().equals("User")) {
                users.put(change.resourceId(), change.after());
            } else {
                members(change.before()).forEach(member -> members.remove(id(member)));
                members(change.after()).forEach(member -> members.add(id(member)));
            }
        }
        Map<String, String> stored = new HashMap<>();
        for (String path : List.of("/Users", "/Groups")) {
            for (JsonNode resource :
                    Answer.of(server.get(path + ALL)).expect(200).at("Resources")) {
                String id = resource.path("id").stringValue();
                stored.put(id, version(resource));
                if (users.containsKey(id)) {
                    assertThat(value(users.get(id))).isEqualTo(value(resource));
                }
            }
        }
        assertThat(stored).isEqualTo(versions);
        assertThat(membersOf(server).keySet()).isEqualTo(members);
    }

    /** The repository's version, without what the service adds for what a response shows beside it. */
    private static String version(JsonNode resource) {
        return resource.at("/meta/version").stringValue().replaceAll(";shown=[0-9a-f]+", "");
    }

    private static JsonNode members(JsonNode group) {
        return group == null ? MissingNode.getInstance() : group.path("members");
    }

    private static Map<String, JsonNode> membersOf(ScimClient server) {
        Map<String, JsonNode> members = new TreeMap<>();
        for (JsonNode member : Answer.of(server.get("/Groups")).expect(200).at("Resources/0/members")) {
            assertThat(members.put(id(member), member)).isNull();
        }
        return members;
    }

    private static String id(JsonNode member) {
        return member.path("value").stringValue();
    }
}
