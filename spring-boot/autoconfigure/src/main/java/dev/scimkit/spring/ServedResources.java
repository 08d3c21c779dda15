package dev.scimkit.spring;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.server.ScimService;
import dev.scimkit.server.repository.ResourceRepository;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;

/** What is served: the application's {@link ScimResource} beans, and its repositories of users and groups. */
record ServedResources(List<ScimResource<?>> all) {

    /** Resources that a module of scimkit finds. */
    @FunctionalInterface
    interface Source {
        List<ScimResource<?>> resources();
    }

    static ServedResources of(ListableBeanFactory beans) {
        List<ScimResource<?>> found = new ArrayList<>();
        beans.getBeanProvider(ScimResource.class).orderedStream().forEach(found::add);
        beans.getBeanProvider(Source.class).orderedStream().forEach(source -> found.addAll(source.resources()));
        Set<String> known = new LinkedHashSet<>();
        Set<Object> served = Collections.newSetFromMap(new IdentityHashMap<>());
        found.forEach(resource -> served.add(resource.repository()));
        addRepository(beans, ResourceTypes.user(), User.class, User::new, found, served, known);
        addRepository(beans, ResourceTypes.group(), Group.class, Group::new, found, served, known);
        checkAllServed(beans, served, known);
        if (found.isEmpty()) {
            checkDataSources(beans);
            throw new ScimConfigurationException("There is nothing that SCIM could serve: no bean keeps users.", """
                Choose one:
                - a bean of the type ResourceRepository<User>
                - a bean of the type EntityMapping, with dev.scimkit:scim-jpa
                - a DataSource, with dev.scimkit:scim-jdbc, which then keeps users and groups in tables of its own
                - a bean of the type ScimResource, for a resource type of your own
                To start without SCIM, set scimkit.enabled=false.\
                """);
        }
        return new ServedResources(List.copyOf(found));
    }

    private static void checkDataSources(ListableBeanFactory beans) {
        List<String> names = Arrays.asList(beans.getBeanNamesForType(DataSource.class));
        if (names.size() > 1 && ClassUtils.isPresent("dev.scimkit.jdbc.JdbcRepositories", null)) {
            throw new ScimConfigurationException(
                    "scim-jdbc cannot keep users, because there are several beans of the type DataSource: " + names,
                    "Mark one as @Primary, or define a bean of the type JdbcRepositories and one of the type"
                            + " ResourceRepository<User>.");
        }
    }

    private static <R extends Resource> void addRepository(
            ListableBeanFactory beans,
            ResourceType type,
            Class<R> view,
            Resource.Factory<R> factory,
            List<ScimResource<?>> found,
            Set<Object> served,
            Set<String> known) {
        ResolvableType wanted = ResolvableType.forClassWithGenerics(ResourceRepository.class, view);
        List<String> names = Arrays.asList(beans.getBeanNamesForType(wanted));
        known.addAll(names);
        if (names.isEmpty() || names.stream().map(beans::getBean).allMatch(served::contains)) {
            return;
        }
        ObjectProvider<ResourceRepository<R>> provider = beans.getBeanProvider(wanted);
        ResourceRepository<R> repository = provider.getIfUnique();
        if (repository == null) {
            throw new ScimConfigurationException(
                    "There are several beans of the type ResourceRepository<" + view.getSimpleName() + ">: " + names,
                    "Mark one as @Primary, or define a bean of the type ScimResource for each that is to be served.");
        }
        served.add(repository);
        found.add(new ScimResource<>(type, factory, repository));
    }

    /** A repository whose type parameter is not known would be left out silently. */
    private static void checkAllServed(ListableBeanFactory beans, Set<Object> served, Set<String> known) {
        for (String name : beans.getBeanNamesForType(ResourceRepository.class)) {
            if (!known.contains(name) && !served.contains(beans.getBean(name))) {
                throw new ScimConfigurationException(
                        "The bean '" + name + "' is a ResourceRepository, but its resource type is not known.",
                        "Declare it as ResourceRepository<User> or ResourceRepository<Group>, or define a bean of the"
                                + " type ScimResource with its resource type.");
            }
        }
    }

    void addTo(ScimService.Builder service) {
        all.forEach(resource -> add(resource, service));
    }

    private static <R extends Resource> void add(ScimResource<R> resource, ScimService.Builder service) {
        service.resource(resource.type(), resource.factory(), resource.repository());
    }
}
