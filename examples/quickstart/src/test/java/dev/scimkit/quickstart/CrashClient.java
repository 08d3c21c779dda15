package dev.scimkit.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;

/**
 * Writes until the server is killed, and remembers what was acknowledged. It has at most one request whose fate is
 * unknown; after the next start it finds out. Users have two attributes with the same value, so that a half write shows.
 */
final class CrashClient {

    private final String name;
    private final String group;

    /** The acknowledged state: the value of each user's attributes by userName. */
    private final Map<String, Integer> values = new TreeMap<>();

    private final Map<String, String> ids = new TreeMap<>();
    private int step;
    private String uncertain = "";
    private volatile Throwable failure;

    CrashClient(String name, String group) {
        this.name = name;
        this.group = group;
    }

    static String createGroup(ScimClient server) {
        Answer group = Answer.of(server.send(
                        "POST",
                        "/Groups",
                        "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"displayName\":\"all\"}"))
                .expect(201);
        return group.id();
    }

    /** The users that must exist, and the value of their attributes. */
    Map<String, Integer> values() {
        return values;
    }

    String id(String userName) {
        return ids.get(userName);
    }

    /** Starts to write; the thread ends when the server has stopped. */
    Thread write(ScimClient server, CountDownLatch acknowledged) {
        Thread thread = new Thread(() -> writeUntilKilled(server, acknowledged), name);
        thread.start();
        return thread;
    }

    private void writeUntilKilled(ScimClient server, CountDownLatch acknowledged) {
        try {
            while (true) {
                next(server);
                uncertain = "";
                acknowledged.countDown();
            }
        } catch (UncheckedIOException killed) {
            // the fate of the last request is unknown
        } catch (RuntimeException | AssertionError wrong) {
            failure = wrong;
            while (acknowledged.getCount() > 0) {
                acknowledged.countDown();
            }
        }
    }

    /** Creates a user, makes it a member, changes it twice; deletes every other one. */
    private void next(ScimClient server) {
        String userName = name + "-user" + step / 5;
        uncertain = userName;
        switch (step % 5) {
            case 0 -> {
                Answer created =
                        Answer.of(server.send("POST", "/Users", user(userName))).expect(201);
                ids.put(userName, created.id());
                values.put(userName, 0);
            }
            case 1 ->
                Answer.of(server.send("PATCH", "/Groups/" + group, join(ids.get(userName))))
                        .expect(204);
            case 2, 3 -> {
                int value = values.get(userName) + 1;
                Answer.of(server.send("PATCH", "/Users/" + ids.get(userName), change(value)))
                        .expect(200);
                values.put(userName, value);
            }
            default -> {
                if (step / 5 % 2 == 0) {
                    Answer.of(server.send("DELETE", "/Users/" + ids.get(userName), null))
                            .expect(204);
                    values.remove(userName);
                }
            }
        }
        step++;
    }

    /** Finds out whether the request without an answer was performed, and continues after it. */
    void settle(ScimClient server) {
        assertThat(failure).isNull();
        if (uncertain.isEmpty()) {
            return;
        }
        Answer found = Answer.of(server.get("/Users?filter=userName%20eq%20%22" + uncertain + "%22"))
                .expect(200);
        int count = found.at("totalResults").intValue();
        assertThat(count).as("users named " + uncertain).isLessThanOrEqualTo(1);
        boolean done;
        switch (step % 5) {
            case 0 -> {
                done = count == 1;
                if (done) {
                    ids.put(uncertain, found.text("Resources/0/id"));
                    values.put(uncertain, 0);
                }
            }
            case 1 -> {
                assertThat(count).isEqualTo(1);
                done = found.at("Resources/0/groups").size() == 1;
            }
            case 2, 3 -> {
                assertThat(count).isEqualTo(1);
                int value = CrashReport.value(found.at("Resources/0"));
                done = value == values.get(uncertain) + 1;
                assertThat(value).isEqualTo(values.get(uncertain) + (done ? 1 : 0));
                values.put(uncertain, value);
            }
            default -> {
                done = count == 0;
                if (done) {
                    values.remove(uncertain);
                }
            }
        }
        step += done ? 1 : 0;
        uncertain = "";
    }

    private static String user(String userName) {
        return "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"" + userName
                + "\",\"title\":\"0\",\"nickName\":\"0\"}";
    }

    private static String change(int value) {
        return ZitadelServer.patchOf(
                "{\"op\":\"replace\",\"path\":\"title\",\"value\":\"" + value + "\"}",
                "{\"op\":\"replace\",\"path\":\"nickName\",\"value\":\"" + value + "\"}");
    }

    private static String join(String id) {
        return ZitadelServer.patchOf("{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"" + id + "\"}]}");
    }
}
