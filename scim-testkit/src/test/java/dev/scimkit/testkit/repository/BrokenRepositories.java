package dev.scimkit.testkit.repository;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.message.SearchRequest.SortOrder;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.filter.Filter;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.repository.Page;
import dev.scimkit.server.repository.SearchQuery;
import dev.scimkit.server.repository.UniquenessException;
import dev.scimkit.server.repository.VersionCondition;
import dev.scimkit.server.repository.VersionConflictException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.StringNode;

/** Repositories of users that break the duties of every repository, by the rule that notices. */
final class BrokenRepositories {

    private BrokenRepositories() {}

    /** A repository of users to break. */
    static class Users extends ToyRepository<User> {
        Users() {
            super(ResourceTypes.user(), User::new);
        }
    }

    /** A repository of groups to break. */
    static class Groups extends ToyRepository<Group> {
        Groups() {
            super(ResourceTypes.group(), Group::new);
        }
    }

    static Map<String, Supplier<ToyRepository<?>>> all() {
        Map<String, Supplier<ToyRepository<?>>> all = new LinkedHashMap<>();
        addOrganizations(all);
        addUniqueness(all);
        addVersions(all);
        addStored(all);
        addSearches(all);
        BrokenAbilities.addTo(all);
        return all;
    }

    private static void addOrganizations(Map<String, Supplier<ToyRepository<?>>> all) {
        all.put("findById_otherOrganization_findsNothing", () -> new Users() {
            @Override
            public Optional<User> findById(String id, RequestContext context) {
                return anywhere(id).map(rows::get);
            }
        });
        all.put("search_otherOrganization_returnsAndCountsNothing", () -> new Users() {
            @Override
            public Page<User> search(SearchQuery query, RequestContext context) {
                return query.select(everywhere());
            }
        });
        all.put("replace_otherOrganization_isRefused", () -> new Users() {
            @Override
            public synchronized User replace(User resource, VersionCondition condition, RequestContext context) {
                Optional<Key> key = anywhere(String.valueOf(resource.getId()));
                if (key.isPresent() && row(key.get().id(), context) == null) {
                    rows.put(key.get(), versioned(resource, version(resource)));
                    return resource;
                }
                return super.replace(resource, condition, context);
            }
        });
        all.put("delete_otherOrganization_deletesNothing", () -> new Users() {
            @Override
            public synchronized boolean delete(String id, VersionCondition condition, RequestContext context) {
                Optional<Key> key = anywhere(id);
                if (key.isPresent() && row(id, context) == null) {
                    return rows.remove(key.get()) != null;
                }
                return super.delete(id, condition, context);
            }
        });
        all.put("uniqueValue_usedInOtherOrganization_isFree", () -> new Users() {
            @Override
            void checkUnique(Resource resource, Collection<User> others) {
                super.checkUnique(resource, everywhere());
            }
        });
    }

    private static void addUniqueness(Map<String, Supplier<ToyRepository<?>>> all) {
        all.put("create_uniqueValueInUse_isRefused", () -> new Users() {
            @Override
            public synchronized User create(User resource, RequestContext context) {
                List<User> others = of(context);
                User stored = put(resource, context);
                checkUnique(resource, others);
                return stored;
            }
        });
        all.put("create_uniqueValueInOtherCase_isRefused", () -> new Users() {
            @Override
            boolean isSame(AttributeDefinition attribute, String value, String used) {
                return value.equals(used);
            }
        });
        all.put("replace_uniqueValueInUse_isRefused", () -> new Users() {
            @Override
            public synchronized User replace(User resource, VersionCondition condition, RequestContext context) {
                condition.check(require(String.valueOf(resource.getId()), context));
                return put(resource, context);
            }
        });
        all.put("replace_ownUniqueValue_isAccepted", () -> new Users() {
            @Override
            boolean isOther(Resource other, Resource resource) {
                return true;
            }
        });
        all.put("uniqueValue_givenUp_isFree", () -> new Users() {
            private final Set<String> used = new HashSet<>();

            @Override
            public synchronized User create(User resource, RequestContext context) {
                if (!used.add(context.organization() + resource.getUserName())) {
                    throw new UniquenessException("userName");
                }
                return super.create(resource, context);
            }
        });
        all.put("create_sameUniqueValueAtOnce_succeedsOnce", () -> new Users() {
            @Override
            @SuppressWarnings("UnsynchronizedOverridesSynchronized") // the defect
            public User create(User resource, RequestContext context) {
                checkUnique(resource, of(context));
                meetAnother();
                return put(resource, context);
            }
        });
    }

    private static void addVersions(Map<String, Supplier<ToyRepository<?>>> all) {
        all.put("replace_oldVersion_isRefused", () -> new Users() {
            @Override
            public synchronized User replace(User resource, VersionCondition condition, RequestContext context) {
                User before = require(String.valueOf(resource.getId()), context);
                User stored = super.replace(resource, VersionCondition.any(), context);
                condition.check(before);
                return stored;
            }
        });
        all.put("delete_oldVersion_isRefused", () -> new Users() {
            @Override
            public synchronized boolean delete(String id, VersionCondition condition, RequestContext context) {
                return super.delete(id, VersionCondition.any(), context);
            }
        });
        all.put("replace_currentVersion_isAccepted", () -> new Users() {
            @Override
            public synchronized User replace(User resource, VersionCondition condition, RequestContext context) {
                require(String.valueOf(resource.getId()), context);
                if (!condition.isAny()) {
                    throw new VersionConflictException();
                }
                return super.replace(resource, condition, context);
            }
        });
        all.put("delete_currentVersion_isAccepted", () -> new Users() {
            @Override
            public synchronized boolean delete(String id, VersionCondition condition, RequestContext context) {
                if (!condition.isAny()) {
                    throw new VersionConflictException();
                }
                return super.delete(id, condition, context);
            }
        });
        all.put("replace_unknownId_isNotFound", () -> new Users() {
            @Override
            public synchronized User replace(User resource, VersionCondition condition, RequestContext context) {
                return anywhere(String.valueOf(resource.getId())).isEmpty()
                        ? put(resource, context)
                        : super.replace(resource, condition, context);
            }
        });
        all.put("delete_unknownId_returnsFalse", () -> new Users() {
            @Override
            public synchronized boolean delete(String id, VersionCondition condition, RequestContext context) {
                return anywhere(id).isEmpty() || super.delete(id, condition, context);
            }
        });
        all.put("replace_sameVersionAtOnce_succeedsOnce", () -> new Users() {
            @Override
            @SuppressWarnings("UnsynchronizedOverridesSynchronized") // the defect
            public User replace(User resource, VersionCondition condition, RequestContext context) {
                condition.check(require(String.valueOf(resource.getId()), context));
                checkUnique(resource, of(context));
                meetAnother();
                return put(resource, context);
            }
        });
    }

    private static void addStored(Map<String, Supplier<ToyRepository<?>>> all) {
        all.put("create_thenFindById_isTheSame", () -> new Users() {
            @Override
            public synchronized User create(User resource, RequestContext context) {
                return versioned(super.create(resource, context), null);
            }
        });
        all.put("replace_thenFindById_isTheSame", () -> new Users() {
            @Override
            public synchronized User replace(User resource, VersionCondition condition, RequestContext context) {
                return versioned(super.replace(resource, condition, context), null);
            }
        });
        all.put("create_everyAttribute_isKept", () -> new Users() {
            @Override
            public synchronized User create(User resource, RequestContext context) {
                return super.create(resource.with("nickName", null).as(User::new), context);
            }
        });
        all.put("replace_everyAttribute_isChangedOrRemoved", () -> new Users() {
            @Override
            public synchronized User replace(User resource, VersionCondition condition, RequestContext context) {
                User before = require(String.valueOf(resource.getId()), context);
                Resource merged = resource;
                if (!resource.tree().has("title") && before.tree().has("title")) {
                    merged = resource.with("title", before.tree().get("title"));
                }
                return super.replace(merged.as(User::new), condition, context);
            }
        });
        all.put("replace_repositoryWithVersions_givesNewVersion", () -> new Users() {
            @Override
            String version(Resource resource) {
                return "W/\"" + resource.tree().path("userName").asString().hashCode() + "\"";
            }
        });
        all.put("delete_thenFindById_findsNothing", () -> new Users() {
            private final List<User> deleted = new ArrayList<>();

            @Override
            public synchronized boolean delete(String id, VersionCondition condition, RequestContext context) {
                Optional<User> stored = findById(id, context);
                boolean done = super.delete(id, condition, context);
                stored.ifPresent(deleted::add);
                return done;
            }

            @Override
            public Page<User> search(SearchQuery query, RequestContext context) {
                List<User> all = new ArrayList<>(of(context));
                all.addAll(deleted);
                return query.select(all);
            }
        });
        all.put("password_stored_isReturnedUnchangedOrNotAtAll", () -> new Users() {
            @Override
            public Optional<User> findById(String id, RequestContext context) {
                return super.findById(id, context)
                        .map(user -> user.tree().has("password")
                                ? user.with("password", StringNode.valueOf("***"))
                                        .as(User::new)
                                : user);
            }
        });
        all.put("create_manyAtOnce_storesEach", () -> new Users() {
            private final AtomicInteger creating = new AtomicInteger();

            @Override
            @SuppressWarnings("UnsynchronizedOverridesSynchronized") // the defect
            public User create(User resource, RequestContext context) {
                int others = creating.getAndIncrement();
                try {
                    meetAnother();
                    if (others > 0) {
                        throw new ConcurrentModificationException();
                    }
                    return super.create(resource, context);
                } finally {
                    creating.decrementAndGet();
                }
            }
        });
    }

    private static void addSearches(Map<String, Supplier<ToyRepository<?>>> all) {
        all.put("search_everything_returnsWhatFindByIdReturns", () -> new Users() {
            @Override
            public Page<User> search(SearchQuery query, RequestContext context) {
                return query.select(of(context).stream()
                        .map(user -> user.with("title", null).as(User::new))
                        .toList());
            }
        });
        all.put("search_eachFilter_findsWhatTheEngineFinds", () -> new Users() {
            @Override
            public Page<User> search(SearchQuery query, RequestContext context) {
                @Nullable Filter filter = query.filter().orElse(null);
                return filter instanceof Filter.Not
                        ? SearchQuery.page(query.startIndex(), query.count()).select(of(context))
                        : super.search(query, context);
            }
        });
        all.put("search_eachOrder_isThatOfTheEngine", () -> new Users() {
            @Override
            public Page<User> search(SearchQuery query, RequestContext context) {
                return super.search(
                        query.sortBy()
                                .map(order ->
                                        query.sort(new SearchQuery.SortBy(order.attribute(), SortOrder.ASCENDING)))
                                .orElse(query),
                        context);
            }
        });
        all.put("search_pageByPage_returnsEachOnce", () -> new Users() {
            @Override
            public Page<User> search(SearchQuery query, RequestContext context) {
                Page.Found<User> found = query.select(of(context));
                return query.count() == 2
                        ? Page.of(found.resources(), found.resources().size())
                        : found;
            }
        });
    }
}
