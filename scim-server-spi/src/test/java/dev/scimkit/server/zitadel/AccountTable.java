package dev.scimkit.server.zitadel;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.user.User;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.repository.Page;
import dev.scimkit.server.repository.ResourceNotFoundException;
import dev.scimkit.server.repository.ResourceRepository;
import dev.scimkit.server.repository.SearchQuery;
import dev.scimkit.server.repository.VersionCondition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Stores users as ZITADEL does: columns of an account and pairs of metadata, without versions. */
final class AccountTable implements ResourceRepository<User> {

    private static final List<String> COLUMNS = List.of(
            "schemas",
            "id",
            "meta",
            "userName",
            "displayName",
            "preferredLanguage",
            "active",
            "phoneNumbers",
            "password");

    private final ResourceType type;
    private final Map<String, ObjectNode> accounts = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> metadata = new LinkedHashMap<>();

    AccountTable(ResourceType type) {
        this.type = type;
    }

    /** The pairs of a user. */
    Map<String, String> metadataOf(String id) {
        return metadata.computeIfAbsent(id, unused -> new LinkedHashMap<>());
    }

    @Override
    public User create(User user, RequestContext context) {
        return store(user);
    }

    @Override
    public Optional<User> findById(String id, RequestContext context) {
        return accounts.containsKey(id) ? Optional.of(whole(id)) : Optional.empty();
    }

    @Override
    public Page<User> search(SearchQuery query, RequestContext context) {
        return query.select(
                new ArrayList<>(accounts.keySet()).stream().map(this::whole).toList());
    }

    @Override
    public User replace(User user, VersionCondition condition, RequestContext context) {
        User stored =
                findById(Objects.requireNonNull(user.getId()), context).orElseThrow(ResourceNotFoundException::new);
        condition.check(stored);
        return store(user);
    }

    @Override
    public boolean delete(String id, VersionCondition condition, RequestContext context) {
        metadata.remove(id);
        return accounts.remove(id) != null;
    }

    private User store(User user) {
        String id = Objects.requireNonNull(user.getId());
        Map<String, String> pairs = metadataOf(id);
        pairs.keySet().removeIf(UserMetadata::isKey);
        pairs.putAll(UserMetadata.of(user).pairs());
        accounts.put(id, columns(user.tree()));
        return whole(id);
    }

    private User whole(String id) {
        Resource columns = new Resource(type, accounts.get(id));
        return new UserMetadata(metadataOf(id)).addTo(columns).as(User::new);
    }

    private static ObjectNode columns(ObjectNode tree) {
        ObjectNode columns = tree;
        for (String attribute : tree.propertyNames()) {
            if (!COLUMNS.contains(attribute)) {
                columns = JsonTree.without(columns, attribute);
            }
        }
        ObjectNode name = JsonTree.object()
                .put("givenName", tree.path("name").get("givenName"))
                .put("familyName", tree.path("name").get("familyName"))
                .put("formatted", tree.path("name").get("formatted"))
                .build();
        return JsonTree.with(columns, "name", name);
    }
}
