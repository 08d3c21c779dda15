package dev.scimkit.testkit;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.core.user.User;
import dev.scimkit.server.ScimService;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.memory.InMemoryRepository;
import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.endpoint.ScimEndpoint;
import dev.scimkit.testkit.endpoint.ScimRequest;
import dev.scimkit.testkit.endpoint.ScimResponse;
import dev.scimkit.testkit.endpoint.ScimTransport;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Correct servers that are not like the reference: they declare less, or answer in another style. */
final class OtherServers {

    private static final JsonMapper JSON = JsonMapper.shared();

    private OtherServers() {}

    /** Users have the attributes that an application's table has, and no enterprise extension. */
    static ScimEndpoint reduced() {
        ResourceType users = users(Set.of("userName", "name", "emails", "active", "password"));
        return ReferenceServer.inProcess(
                ReferenceServer.service(users, ResourceTypes.group()).build());
    }

    /** Users with four attributes; no groups, no bulk requests, and nothing beyond. */
    static ScimEndpoint minimal() {
        ResourceType users = users(Set.of("userName", "displayName", "active", "userType"));
        ScimService service = ReferenceServer.bare()
                .resource(users, User::new, new InMemoryRepository<>(users, User::new))
                .build();
        ScimEndpoint endpoint = ReferenceServer.inProcess(service);
        return endpoint.via(withoutBulk(endpoint.transport())).without(Capability.EXTERNAL_ID);
    }

    private static ResourceType users(Set<String> attributes) {
        return ResourceType.builder("User", "/Users", userWith(attributes).build())
                .build();
    }

    /** The schema of users with some of its attributes only. */
    static Schema.Builder userWith(Set<String> attributes) {
        Schema.Builder schema = ResourceTypes.user().schema().toBuilder();
        ResourceTypes.user().schema().attributes().stream()
                .map(AttributeDefinition::name)
                .filter(name -> !attributes.contains(name))
                .forEach(schema::remove);
        return schema;
    }

    private static ScimTransport withoutBulk(ScimTransport server) {
        return request -> {
            if (request.uri().getPath().endsWith("/Bulk")) {
                return Scripted.response(
                        501,
                        "{'schemas':['urn:ietf:params:scim:api:messages:2.0:Error'],'status':'501','detail':'No"
                                + " bulk'}");
            }
            ScimResponse response = server.send(request);
            return request.uri().getPath().endsWith("/ServiceProviderConfig")
                    ? changed(response, json -> {
                        if (json.path("bulk") instanceof ObjectNode bulk) {
                            bulk.put("supported", false);
                        }
                    })
                    : response;
        };
    }

    /** Ids like the names of entries in a directory. */
    static ScimEndpoint withOddIds() {
        ResourceType users = ResourceTypes.user();
        ResourceType groups = ResourceTypes.group();
        ScimService service = ReferenceServer.bare()
                .resource(users, User::new, new OddIds<>(users, User::new))
                .resource(groups, Group::new, new OddIds<>(groups, Group::new))
                .build();
        return ReferenceServer.inProcess(service);
    }

    /** Gives resources ids of its own. */
    private static final class OddIds<R extends Resource> extends DelegatingRepository<R> {

        private final Resource.Factory<R> factory;
        private final AtomicInteger number = new AtomicInteger();

        OddIds(ResourceType type, Resource.Factory<R> factory) {
            super(new InMemoryRepository<>(type, factory));
            this.factory = factory;
        }

        @Override
        public R create(R resource, RequestContext context) {
            String id = "o'" + number.incrementAndGet() + "\\\"+a/b,cn=O'M`,ou=Zo\u00eb & 100%;x?y#z";
            return super.create(resource.withId(id).as(factory), context);
        }
    }

    /** A server that needs time, now and then. */
    static ScimEndpoint slow() {
        ScimEndpoint endpoint = ReferenceServer.inProcess();
        AtomicInteger requests = new AtomicInteger();
        return endpoint.via(request -> {
            if (requests.incrementAndGet() % 50 == 0) {
                Thread.sleep(20);
            }
            return endpoint.transport().send(request);
        });
    }

    /** Relative locations, media types with a charset, and 200 with the resource where 204 is possible. */
    static ScimEndpoint inAnotherStyle() {
        ScimEndpoint endpoint = ReferenceServer.inProcess();
        ScimEndpoint other = endpoint.otherOrganization().orElseThrow();
        return endpoint.via(inAnotherStyle(endpoint)).otherOrganization(other.via(inAnotherStyle(other)));
    }

    private static ScimTransport inAnotherStyle(ScimEndpoint endpoint) {
        String base = endpoint.baseUrl().toString();
        return request -> {
            ScimResponse response = endpoint.transport().send(absolute(request, base));
            if (request.method().equals("PATCH") && response.status() == 204) {
                response = read(endpoint.transport(), request);
            }
            Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            headers.putAll(response.headers());
            headers.computeIfPresent("Content-Type", (name, value) -> List.of(value.get(0) + "; charset=UTF-8"));
            headers.computeIfPresent("Location", (name, value) -> relative(value, endpoint.baseUrl()));
            headers.computeIfPresent("Content-Location", (name, value) -> relative(value, endpoint.baseUrl()));
            String body = response.text().replace("\"location\":\"" + base + "/", "\"location\":\"");
            return new ScimResponse(response.status(), headers, body.getBytes(StandardCharsets.UTF_8));
        };
    }

    /** The server behind it compares absolute locations. */
    private static ScimRequest absolute(ScimRequest request, String base) {
        String body = new String(request.body(), StandardCharsets.ISO_8859_1) // keeps octets as they are
                .replaceAll("\"location\":\"(?=(Users|Groups)/)", "\"location\":\"" + base + "/");
        String url = request.uri().toString();
        String changed = !url.matches(".*location%20eq%20%22(Users|Groups)%2F.*")
                ? url
                : url.replace(
                        "location%20eq%20%22",
                        "location%20eq%20%22" + URLEncoder.encode(base, StandardCharsets.UTF_8) + "%2F");
        return new ScimRequest(
                request.method(), URI.create(changed), request.headers(), body.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static ScimResponse read(ScimTransport server, ScimRequest patch) throws IOException, InterruptedException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(patch.headers());
        headers.remove("If-Match");
        headers.remove("Content-Type");
        return server.send(new ScimRequest("GET", patch.uri(), headers, new byte[0]));
    }

    private static List<String> relative(List<String> values, URI base) {
        List<String> relative = new ArrayList<>();
        values.forEach(value -> relative.add(value.replace(base.toString(), base.getRawPath())));
        return relative;
    }

    private static ScimResponse changed(ScimResponse response, Consumer<ObjectNode> change) {
        JsonNode tree = JSON.readTree(response.body());
        if (tree instanceof ObjectNode object) {
            change.accept(object);
        }
        return new ScimResponse(
                response.status(), response.headers(), tree.toString().getBytes(StandardCharsets.UTF_8));
    }
}
