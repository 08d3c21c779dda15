package dev.scimkit.jpa;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.jpa.internal.definition.EntityDefinition;
import dev.scimkit.jpa.internal.model.EntityModel;
import dev.scimkit.jpa.internal.model.ModelReader;
import dev.scimkit.jpa.internal.store.EntityStore;
import dev.scimkit.jpa.internal.store.Searches;
import dev.scimkit.server.ScimService;
import dev.scimkit.server.repository.ResourceRepository;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The repositories of an application's own entities (RFC 7644 section 3).
 *
 * <pre>{@code
 * JpaRepositories repositories = JpaRepositories.of(entityManagerFactory, accounts, teams);
 * ScimService service = repositories.addTo(ScimService.builder()).authenticator(…).build();
 * }</pre>
 *
 * <p>Filters, orders and pages go to the database where it compares as SCIM does; otherwise it narrows the search and the
 * engine decides, so the answer is always the same, only slower. Safe for use by several threads.
 */
public final class JpaRepositories {

    private final EntityTransactions transactions;
    private final Map<EntityMapping<?, ?>, JpaRepository<?>> repositories = new LinkedHashMap<>();

    private JpaRepositories(
            EntityManagerFactory factory,
            EntityTransactions transactions,
            Collection<? extends EntityMapping<?, ?>> mappings) {
        this.transactions = transactions;
        List<EntityDefinition> definitions = mappings.stream()
                .<EntityDefinition>map(EntityMapping::definition)
                .toList();
        List<EntityModel> models = ModelReader.read(definitions, factory.getMetamodel());
        int next = 0;
        for (EntityMapping<?, ?> mapping : mappings) {
            repositories.put(mapping, JpaRepository.of(mapping, models.get(next++), transactions));
        }
    }

    /**
     * Makes repositories in the transactions of the persistence provider.
     *
     * @param factory the entity managers
     * @param mappings the mappings of all entities that are served, groups and their members among them
     * @return the repositories
     * @throws IllegalArgumentException if a mapping does not fit its entity; the message names both
     */
    public static JpaRepositories of(EntityManagerFactory factory, EntityMapping<?, ?>... mappings) {
        return of(factory, EntityTransactions.of(factory), List.of(mappings));
    }

    /**
     * Makes repositories in the transactions of a framework.
     *
     * @param factory describes the entities
     * @param transactions the transactions
     * @param mappings the mappings of all entities that are served, groups and their members among them
     * @return the repositories
     * @throws IllegalArgumentException if a mapping does not fit its entity; the message names both
     */
    public static JpaRepositories of(
            EntityManagerFactory factory,
            EntityTransactions transactions,
            Collection<? extends EntityMapping<?, ?>> mappings) {
        return new JpaRepositories(factory, transactions, mappings);
    }

    /**
     * Finds the repository of a mapping.
     *
     * @param <R> the view of the resources
     * @param mapping one of the mappings
     * @return the repository, with the optional interfaces that the mapping allows
     */
    @SuppressWarnings("unchecked") // the repository of a mapping has the view of the mapping
    public <R extends Resource> ResourceRepository<R> repository(EntityMapping<?, R> mapping) {
        return (ResourceRepository<R>) found(mapping);
    }

    /**
     * Finds the resource type to publish for a mapping: what the mapping says, and what only the entities tell. Constants of
     * enums are the only values of their attributes; references name the types that they lead to.
     *
     * @param mapping one of the mappings
     * @return the resource type
     */
    public ResourceType resourceType(EntityMapping<?, ?> mapping) {
        return found(mapping).type();
    }

    private JpaRepository<?> found(EntityMapping<?, ?> mapping) {
        JpaRepository<?> repository = repositories.get(mapping);
        if (repository == null) {
            throw new IllegalArgumentException(
                    "The mapping of " + mapping + " is not among those of JpaRepositories.of");
        }
        return repository;
    }

    /**
     * Adds all resource types to a service.
     *
     * @param service the service's builder
     * @return the builder
     */
    public ScimService.Builder addTo(ScimService.Builder service) {
        repositories.keySet().forEach(mapping -> add(mapping, service));
        return service;
    }

    private <R extends Resource> void add(EntityMapping<?, R> mapping, ScimService.Builder service) {
        service.resource(resourceType(mapping), mapping.view(), repository(mapping));
    }

    /**
     * Brings all {@linkplain AttributeMapping#key keys} in line with their properties: those of rows that the application
     * wrote without them. It reads all entities of all organizations, some in each transaction.
     *
     * @return how many entities were read
     */
    public int writeKeys() {
        int entities = 0;
        for (JpaRepository<?> repository : repositories.values()) {
            entities += writeKeys(repository.store(), repository.searches());
        }
        return entities;
    }

    private int writeKeys(EntityStore store, Searches searches) {
        int entities = 0;
        List<Object> last = new ArrayList<>();
        int some;
        do {
            some = transactions.run(false, manager -> {
                @Nullable Object before = last.isEmpty() ? null : last.get(0);
                List<Object> next = searches.next(manager, before);
                next.forEach(store::writeKeys);
                if (!next.isEmpty()) {
                    last.clear();
                    last.add(next.get(next.size() - 1));
                }
                return next.size();
            });
            entities += some;
        } while (some > 0);
        return entities;
    }
}
