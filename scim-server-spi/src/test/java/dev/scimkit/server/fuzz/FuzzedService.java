package dev.scimkit.server.fuzz;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.json.JsonReader;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.server.Quotes;
import dev.scimkit.server.TestSchemas;
import dev.scimkit.server.TestService;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.http.ScimHttpRequest;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.memory.InMemoryRepository;
import dev.scimkit.server.profile.ScimProfile;
import dev.scimkit.server.repository.ExistingIds;
import dev.scimkit.server.repository.GroupsOfMember;
import dev.scimkit.server.repository.MembershipAware;
import dev.scimkit.server.repository.Page;
import dev.scimkit.server.repository.ResourceRepository;
import dev.scimkit.server.repository.SearchQuery;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** A service of two organizations with the same resources, which can be put back into its initial state. */
final class FuzzedService {

    static final List<String> ORGANIZATIONS = List.of(TestService.ORG, TestService.OTHER_ORG);

    private final Table<User> users = new Table<>(TestSchemas.user(), User::new);
    private final Table<Group> groups = new Table<>(ResourceTypes.group(), Group::new);
    private final TestService service;

    FuzzedService(ScimProfile profile) {
        this.service = TestService.of(
                TestService.builder(users.repository(), groups.repository()).profile(profile));
        reset();
    }

    ScimHttpResponse send(ScimHttpRequest request) {
        return service.send(request);
    }

    /** What both organizations have, by organization, and then by type and id. */
    Map<String, Map<String, Resource>> stored() {
        Map<String, Map<String, Resource>> stored = new LinkedHashMap<>();
        for (String organization : ORGANIZATIONS) {
            Map<String, Resource> resources = new LinkedHashMap<>();
            users.all(organization).forEach(user -> resources.put("User/" + user.getId(), user));
            groups.all(organization).forEach(group -> resources.put("Group/" + group.getId(), group));
            stored.put(organization, resources);
        }
        return stored;
    }

    void reset() {
        users.clear();
        groups.clear();
        for (String organization : ORGANIZATIONS) {
            String of = organization.equals(TestService.ORG) ? "first" : "second";
            users.add(
                    organization,
                    "u1",
                    "'userName':'alice." + of + "','name':{'givenName':'Alice','familyName':'Moreau'},"
                            + "'active':true,'emails':[{'value':'alice@" + of
                            + ".example','type':'work','primary':true},"
                            + "{'value':'home@" + of + ".example','type':'home'}],'title':'Guide'");
            users.add(
                    organization,
                    "u2",
                    "'userName':'bob." + of + "','name':{'givenName':'Bob','familyName':'Roy'},"
                            + "'emails':[{'value':'bob@" + of + ".example','primary':true}],"
                            + "'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User':{'manager':{'value':'u1'}},"
                            + "'urn:example:params:scim:schemas:test:2.0:User':{'badge':'b2','level':3,'code':'c2'}");
            groups.add(
                    organization,
                    "g1",
                    "'displayName':'Guides " + of + "','members':[{'value':'u1','type':'User'},"
                            + "{'value':'u2','type':'User'}]");
            groups.add(organization, "g2", "'displayName':'All " + of + "','members':[{'value':'g1','type':'Group'}]");
        }
    }

    private static RequestContext context(String organization) {
        return new RequestContext(organization, new Principal("fuzzer", Map.of(), Map.of()), null, "fuzz");
    }

    /** The resources of one type, in a repository that is replaced by a new one. */
    private static final class Table<R extends Resource> {

        private final ResourceType type;
        private final Resource.Factory<R> factory;
        private InMemoryRepository<R> store;

        Table(ResourceType type, Resource.Factory<R> factory) {
            this.type = type;
            this.factory = factory;
            this.store = new InMemoryRepository<>(type, factory);
        }

        void clear() {
            store = new InMemoryRepository<>(type, factory);
        }

        void add(String organization, String id, String members) {
            String json = "{'schemas':['" + type.schema().id() + "'],'id':'" + id + "'," + members
                    + ",'meta':{'resourceType':'" + type.name() + "','created':'2026-01-01T00:00:00Z',"
                    + "'lastModified':'2026-01-02T00:00:00Z'}}";
            ObjectNode tree = JsonReader.standard().readObject(Quotes.doubled(json));
            store.create(new Resource(type, tree).as(factory), context(organization));
        }

        List<R> all(String organization) {
            Page<R> page = store.search(SearchQuery.page(1, 10_000), context(organization));
            return SearchQuery.page(1, 10_000).complete(page).resources();
        }

        @SuppressWarnings("unchecked")
        ResourceRepository<R> repository() {
            Class<?>[] interfaces = {
                ResourceRepository.class, GroupsOfMember.class, ExistingIds.class, MembershipAware.class
            };
            return (ResourceRepository<R>) Proxy.newProxyInstance(
                    FuzzedService.class.getClassLoader(), interfaces, (proxy, method, arguments) -> {
                        try {
                            return method.invoke(store, arguments);
                        } catch (InvocationTargetException thrown) {
                            throw thrown.getCause();
                        }
                    });
        }
    }
}
