package dev.scimkit.testkit.language;

import dev.scimkit.testkit.endpoint.Caller;
import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.endpoint.ScimEndpoint;
import dev.scimkit.testkit.endpoint.ScimRequest;
import dev.scimkit.testkit.endpoint.ScimResponse;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Call;
import dev.scimkit.testkit.rule.Conversation;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The conversation of one rule with a real server. */
public final class ServerConversation implements Conversation {

    /** The media type of SCIM (RFC 7644 section 8.1). */
    public static final String SCIM_JSON = "application/scim+json";

    private final ScimEndpoint endpoint;
    private final Set<Capability> capabilities;
    private final SchemaAdaptation adaptation;
    private final Placeholders placeholders;
    private final CreatedResources created;
    private final List<ServerConversation> others;
    private final AtomicInteger counter;
    private final String run;
    private @Nullable Exchange last;

    /**
     * Begins a conversation.
     *
     * @param endpoint the server
     * @param capabilities what it offers
     * @param run a string that no other conversation uses, of letters, digits and hyphens
     */
    public ServerConversation(ScimEndpoint endpoint, Set<Capability> capabilities, String run) {
        this(endpoint, capabilities, Declaration.unreadable(), SchemaAdaptation.Extent.NOTHING, run);
    }

    private ServerConversation(
            ScimEndpoint endpoint,
            Set<Capability> capabilities,
            Declaration declaration,
            SchemaAdaptation.Extent extent,
            String run) {
        this.endpoint = endpoint;
        this.capabilities = Set.copyOf(capabilities);
        this.run = run;
        this.placeholders = new Placeholders(new StandIns(declaration));
        this.created = new CreatedResources();
        this.others = new CopyOnWriteArrayList<>();
        this.counter = new AtomicInteger();
        this.adaptation = new SchemaAdaptation(declaration, extent, run);
        placeholders.set("run", run);
        placeholders.set("B", endpoint.baseUrl().toString());
    }

    /**
     * Begins a conversation whose requests and expectations fit the schemas of the server: names of attributes in braces
     * stand for others of their kind where necessary, required attributes are added, and a request that uses another
     * standard attribute than those declared skips the rule.
     *
     * @param endpoint the server
     * @param capabilities what it offers
     * @param declaration what it declares in its resource types and schemas
     * @param run a string that no other conversation uses, of letters, digits and hyphens
     * @return the conversation
     */
    public static ServerConversation adapting(
            ScimEndpoint endpoint, Set<Capability> capabilities, Declaration declaration, String run) {
        return new ServerConversation(endpoint, capabilities, declaration, SchemaAdaptation.Extent.ALL, run);
    }

    /**
     * Begins a conversation whose requests are sent unchanged, except that required attributes are added, and whose
     * expectations about attributes that the server does not declare skip the rule.
     *
     * @param endpoint the server
     * @param capabilities what it offers
     * @param declaration what it declares in its resource types and schemas
     * @param run a string that no other conversation uses, of letters, digits and hyphens
     * @return the conversation
     */
    public static ServerConversation expecting(
            ScimEndpoint endpoint, Set<Capability> capabilities, Declaration declaration, String run) {
        return new ServerConversation(endpoint, capabilities, declaration, SchemaAdaptation.Extent.EXPECTATIONS, run);
    }

    /**
     * Begins a conversation whose requests are sent unchanged, except that required attributes are added. What the
     * rules use the server must have, whether it declares it or not.
     *
     * @param endpoint the server
     * @param capabilities what it offers
     * @param declaration what it declares in its resource types and schemas
     * @param run a string that no other conversation uses, of letters, digits and hyphens
     * @return the conversation
     */
    public static ServerConversation demanding(
            ScimEndpoint endpoint, Set<Capability> capabilities, Declaration declaration, String run) {
        return new ServerConversation(
                endpoint, capabilities, declaration, SchemaAdaptation.Extent.REQUIRED_ATTRIBUTES, run);
    }

    /** Continues with other credentials; what is created is deleted at the end of the first conversation. */
    private ServerConversation(ServerConversation first, String authorization) {
        this.endpoint = first.endpoint.authorization(authorization);
        this.capabilities = first.capabilities;
        this.adaptation = first.adaptation;
        this.run = first.run;
        this.placeholders = first.placeholders;
        this.created = first.created;
        this.others = first.others;
        this.counter = first.counter;
    }

    @Override
    public String run() {
        return run;
    }

    @Override
    public String unique(String name) {
        return run + "-" + name + "-" + counter.incrementAndGet();
    }

    @Override
    public boolean offers(Capability capability) {
        return capabilities.contains(capability);
    }

    /** {@return what the server declares in its resource types and schemas} */
    public Declaration declaration() {
        return adaptation.declaration();
    }

    @Override
    public void skipUnless(boolean holds, String reason) {
        if (!holds) {
            throw new RuleSkipped(reason);
        }
    }

    @Override
    public void set(String name, String value) {
        placeholders.set(name, value);
    }

    @Override
    public String fill(String text) {
        return placeholders.fill(text);
    }

    /** Replaces names in braces in JSON text. */
    String fillBody(String json) {
        return placeholders.fillBody(json);
    }

    /** Replaces names in braces in a JSON pointer. */
    String fillPointer(String pointer) {
        return placeholders.fillPointer(pointer);
    }

    /** Notes an id that rules may use in bodies and filters. */
    void name(String id) {
        placeholders.name(id);
    }

    SchemaAdaptation adaptation() {
        return adaptation;
    }

    @Override
    public String pathOf(String reference) {
        return References.below(endpoint.baseUrl(), reference);
    }

    @Override
    public boolean leadsTo(String reference, String path) {
        return References.decoded(pathOf(reference)).equals(References.decoded(path));
    }

    @Override
    public Conversation otherOrganization() {
        ScimEndpoint other = endpoint.otherOrganization().orElseThrow();
        ServerConversation there = new ServerConversation(other, capabilities, declaration(), adaptation.extent(), run);
        others.add(there);
        return there;
    }

    @Override
    public Conversation as(Caller caller) {
        return new ServerConversation(this, endpoint.credentials(caller).orElseThrow());
    }

    @Override
    public ScimEndpoint endpoint() {
        return endpoint;
    }

    @Override
    public Call call(String method, String path) {
        return new ServerCall(this, method, fill(path));
    }

    @Override
    public Answer get(String path) {
        return call("GET", path).send();
    }

    @Override
    public Answer query(String path, String... parameters) {
        StringBuilder url = new StringBuilder(path);
        for (int i = 0; i < parameters.length; i += 2) {
            url.append(i == 0 ? '?' : '&')
                    .append(parameters[i])
                    .append('=')
                    .append(encoded(fill(placeholders.read(parameters[i + 1]))));
        }
        return get(url.toString());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public Answer post(String path, String body) {
        return call("POST", path).body(placeholders.read(body)).send();
    }

    @Override
    public Answer put(String path, String body) {
        return call("PUT", path).body(placeholders.read(body)).send();
    }

    @Override
    public Answer patch(String path, String... operations) {
        String body = "{'schemas':['{PatchOp}'],'Operations':[" + String.join(",", operations) + "]}";
        return call("PATCH", path).body(placeholders.read(body)).send();
    }

    @Override
    public Answer delete(String path) {
        return call("DELETE", path).send();
    }

    @Override
    public Answer user() {
        return user("");
    }

    @Override
    public Answer user(String members) {
        String more = members.isEmpty() ? "" : "," + members;
        return made(post("/Users", userBody(unique("user"), more)));
    }

    /**
     * Builds the body of a user.
     *
     * @param userName its name
     * @param more further members of the JSON object, each preceded by a comma
     * @return the JSON text
     */
    public static String userBody(String userName, String more) {
        return "{'schemas':['{U}'],'userName':'" + userName + "'" + more + "}";
    }

    @Override
    public Answer group(String... members) {
        StringBuilder list = new StringBuilder();
        for (String member : members) {
            list.append(list.isEmpty() ? "" : ",")
                    .append("{'value':'")
                    .append(member)
                    .append("'}");
        }
        return made(post(
                "/Groups", "{'schemas':['{G}'],'displayName':'" + unique("group") + "','members':[" + list + "]}"));
    }

    @Override
    public Answer member() {
        return offers(Capability.NESTED_GROUPS) ? group() : user();
    }

    /** A fixture only has to exist: the exact status is tested by one rule, not by all. */
    private static Answer made(Answer answer) {
        answer.success().id();
        return answer;
    }

    Answer send(ServerCall call) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(call.headers());
        byte[] body = adaptation.adapt(call);
        ScimRequest request =
                new ScimRequest(call.method(), URI.create(endpoint.baseUrl() + call.path()), headers, body);
        Exchange exchange = new Exchange(request, answer(request));
        last = exchange;
        int query = call.path().indexOf('?');
        String path = query < 0 ? call.path() : call.path().substring(0, query);
        Answer answer = new ServerAnswer(exchange, path, this);
        adaptation.note(call, path, body, answer);
        created.note(request, answer, this);
        return answer;
    }

    private ScimResponse answer(ScimRequest request) {
        try {
            return endpoint.transport().send(request);
        } catch (IOException noAnswer) {
            throw new RuleFailure("a response", "none: " + noAnswer, new Exchange(request, NO_RESPONSE));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new RuleFailure("a response", "an interruption", new Exchange(request, NO_RESPONSE));
        }
    }

    private static final ScimResponse NO_RESPONSE = new ScimResponse(0, Map.of(), new byte[0]);

    /** {@return the last exchange, or null if there was none} */
    public @Nullable Exchange last() {
        return last;
    }

    /** Deletes what the rule created, in other organizations too. */
    public void end() {
        others.forEach(ServerConversation::end);
        Exchange remembered = last;
        created.remove(this);
        last = remembered;
    }
}
