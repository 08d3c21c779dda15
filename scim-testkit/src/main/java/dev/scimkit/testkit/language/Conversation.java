package dev.scimkit.testkit.language;

import dev.scimkit.testkit.endpoint.Caller;
import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.endpoint.ScimEndpoint;
import dev.scimkit.testkit.endpoint.ScimRequest;
import dev.scimkit.testkit.endpoint.ScimResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The requests of one rule to the server, and its responses.
 *
 * <p>Paths begin with a slash and are relative to the base URL. In paths and bodies {@code {U}}, {@code {G}}, {@code
 * {E}} stand for the User, Group and enterprise schema URIs, {@code {run}} for a string that no other rule or run uses.
 * In filters and bodies an apostrophe stands for a quotation mark and a backtick for an escaped one: {@code
 * {'path':'emails[type eq `work`]'}}. Whatever a POST creates is deleted when the conversation ends.
 */
public final class Conversation {

    /** The media type of SCIM (RFC 7644 section 8.1). */
    public static final String SCIM_JSON = "application/scim+json";

    private final ScimEndpoint endpoint;
    private final Set<Capability> capabilities;
    private final Fitting fitting;
    private final Placeholders placeholders;
    private final CreatedResources created;
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
    public Conversation(ScimEndpoint endpoint, Set<Capability> capabilities, String run) {
        this(endpoint, capabilities, Declaration.unreadable(), false, run);
    }

    private Conversation(
            ScimEndpoint endpoint,
            Set<Capability> capabilities,
            Declaration declaration,
            boolean fitsRequests,
            String run) {
        this.endpoint = endpoint;
        this.capabilities = Set.copyOf(capabilities);
        this.run = run;
        this.placeholders = new Placeholders(new StandIns(declaration));
        this.created = new CreatedResources();
        this.counter = new AtomicInteger();
        this.fitting = new Fitting(declaration, fitsRequests, run);
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
    public static Conversation fitting(
            ScimEndpoint endpoint, Set<Capability> capabilities, Declaration declaration, String run) {
        return new Conversation(endpoint, capabilities, declaration, true, run);
    }

    /**
     * Begins a conversation whose requests are sent as they are, and whose expectations about attributes that the server
     * does not declare skip the rule.
     *
     * @param endpoint the server
     * @param capabilities what it offers
     * @param declaration what it declares in its resource types and schemas
     * @param run a string that no other conversation uses, of letters, digits and hyphens
     * @return the conversation
     */
    public static Conversation expecting(
            ScimEndpoint endpoint, Set<Capability> capabilities, Declaration declaration, String run) {
        return new Conversation(endpoint, capabilities, declaration, false, run);
    }

    /** Continues with other credentials; what is created is deleted at the end of the first conversation. */
    private Conversation(Conversation first, String authorization) {
        this.endpoint = first.endpoint.authorization(authorization);
        this.capabilities = first.capabilities;
        this.fitting = first.fitting;
        this.run = first.run;
        this.placeholders = first.placeholders;
        this.created = first.created;
        this.counter = first.counter;
    }

    /** {@return the string that no other conversation uses} */
    public String run() {
        return run;
    }

    /**
     * Creates a unique name.
     *
     * @param name a word for the middle of the name
     * @return the name
     */
    public String unique(String name) {
        return run + "-" + name + "-" + counter.incrementAndGet();
    }

    /**
     * Tells whether the server offers a capability.
     *
     * @param capability the capability
     * @return whether it does
     */
    public boolean offers(Capability capability) {
        return capabilities.contains(capability);
    }

    /** {@return what the server declares in its resource types and schemas} */
    public Declaration declaration() {
        return fitting.declaration();
    }

    /**
     * Sets what a name in braces stands for.
     *
     * @param name the name, without braces
     * @param value the value
     */
    public void set(String name, String value) {
        placeholders.set(name, value);
    }

    /**
     * Replaces names in braces.
     *
     * @param text the text
     * @return the text with values
     */
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

    Fitting fitting() {
        return fitting;
    }

    /**
     * Finds out where a reference leads (RFC 7643 section 2.3.7: an absolute URI, or one relative to the base URL).
     *
     * @param reference a location or a {@code $ref}
     * @return the path below the base URL, or empty if it leads elsewhere
     */
    public String pathOf(String reference) {
        return References.below(endpoint.baseUrl(), reference);
    }

    /**
     * Says whether a reference leads to a resource.
     *
     * @param reference a location or a {@code $ref}
     * @param path the path of the resource below the base URL
     * @return true if both are the same, percent-encoded or not
     */
    public boolean leadsTo(String reference, String path) {
        return References.decoded(pathOf(reference)).equals(References.decoded(path));
    }

    /** {@return the second organization; rules that use it need {@link Capability#OTHER_ORGANIZATION}} */
    public Conversation otherOrganization() {
        ScimEndpoint other = endpoint.otherOrganization().orElseThrow();
        return new Conversation(other, capabilities, declaration(), fitting.fitsRequests(), run);
    }

    /**
     * Continues as another caller.
     *
     * @param caller the caller; rules that use it need {@link Caller#capability}
     * @return the same conversation with the credentials of the caller
     */
    public Conversation as(Caller caller) {
        return new Conversation(this, endpoint.credentials(caller).orElseThrow());
    }

    /** {@return the server under test} */
    public ScimEndpoint endpoint() {
        return endpoint;
    }

    /**
     * Begins a request with its own header fields or body.
     *
     * @param method the HTTP method
     * @param path the path, including any query, percent-encoded
     * @return the request so far, with credentials
     */
    public Call call(String method, String path) {
        return new Call(this, method, fill(path));
    }

    /**
     * Sends a GET.
     *
     * @param path the path, including any query, percent-encoded
     * @return the answer
     */
    public Answer get(String path) {
        return call("GET", path).send();
    }

    /**
     * Sends a GET with query parameters.
     *
     * @param path the path
     * @param parameters alternating names and values, not encoded
     * @return the answer
     */
    public Answer query(String path, String... parameters) {
        StringBuilder url = new StringBuilder(path);
        for (int i = 0; i < parameters.length; i += 2) {
            url.append(i == 0 ? '?' : '&')
                    .append(parameters[i])
                    .append('=')
                    .append(encoded(quoted(fill(parameters[i + 1]))));
        }
        return get(url.toString());
    }

    private static String quoted(String text) {
        return text.replace('\'', '"').replace("`", "\\\"");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * Sends a POST.
     *
     * @param path the path
     * @param body the JSON text
     * @return the answer
     */
    public Answer post(String path, String body) {
        return call("POST", path).body(quoted(body)).send();
    }

    /**
     * Sends a PUT.
     *
     * @param path the path
     * @param body the JSON text
     * @return the answer
     */
    public Answer put(String path, String body) {
        return call("PUT", path).body(quoted(body)).send();
    }

    /**
     * Sends a PATCH.
     *
     * @param path the path
     * @param operations the operations as JSON; the message around them is added
     * @return the answer
     */
    public Answer patch(String path, String... operations) {
        String body = "{'schemas':['{PatchOp}'],'Operations':[" + String.join(",", operations) + "]}";
        return call("PATCH", path).body(quoted(body)).send();
    }

    /**
     * Sends a DELETE.
     *
     * @param path the path
     * @return the answer
     */
    public Answer delete(String path) {
        return call("DELETE", path).send();
    }

    /**
     * Creates a user with a unique name.
     *
     * @return the answer to its creation
     */
    public Answer user() {
        return user("");
    }

    /**
     * Creates a user with a unique name and further attributes.
     *
     * @param members further members of the JSON object, without a leading or trailing comma
     * @return the answer to its creation
     */
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

    /**
     * Creates a group with a unique name.
     *
     * @param members the ids of its members
     * @return the answer to its creation
     */
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

    /**
     * Creates a resource that can be the member of a group.
     *
     * @return the answer to its creation: a group if groups can be nested, otherwise a user
     */
    public Answer member() {
        return offers(Capability.NESTED_GROUPS) ? group() : user();
    }

    /** A fixture only has to exist: the exact status is tested by one rule, not by all. */
    private static Answer made(Answer answer) {
        answer.success().id();
        return answer;
    }

    Answer send(Call call) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(call.headers());
        byte[] body = fitting.fit(call);
        ScimRequest request =
                new ScimRequest(call.method(), URI.create(endpoint.baseUrl() + call.path()), headers, body);
        Exchange exchange = new Exchange(request, answer(request));
        last = exchange;
        int query = call.path().indexOf('?');
        Answer answer =
                new Answer(exchange, query < 0 ? call.path() : call.path().substring(0, query), this);
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

    /** Deletes what the rule created. */
    public void end() {
        Exchange remembered = last;
        created.remove(this);
        last = remembered;
    }
}
