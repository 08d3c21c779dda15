package dev.scimkit.quickstart;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.quickstart.configuration.Place;
import dev.scimkit.quickstart.configuration.StartupException;
import dev.scimkit.quickstart.oauth.Grants;
import dev.scimkit.server.access.serviceuser.WritableServiceUserStore;
import dev.scimkit.server.memory.InMemoryRepository;
import dev.scimkit.server.profile.ScimProfile;
import dev.scimkit.server.repository.ResourceRepository;

/** Keeps resources, service users and grants. */
interface Storage extends AutoCloseable {

    /** Makes the repository of a resource type. */
    <R extends Resource> ResourceRepository<R> repository(ResourceType type, Resource.Factory<R> factory);

    /** The service users that the server invents. */
    WritableServiceUserStore serviceUsers();

    /** What administrators have approved for OAuth 2.0 clients. */
    Grants grants();

    /** A sentence for people. */
    String description();

    @Override
    void close();

    /**
     * Opens the data at a place.
     *
     * @throws StartupException if it cannot be opened
     */
    static Storage open(Place place, ScimProfile profile) {
        if (place instanceof Place.File file) {
            return DatabaseStorage.file(file.path(), profile);
        }
        return place instanceof Place.Postgresql postgresql
                ? DatabaseStorage.postgresql(postgresql.url(), profile)
                : memory();
    }

    /** Keeps everything in memory. */
    static Storage memory() {
        WritableServiceUserStore serviceUsers = WritableServiceUserStore.inMemory();
        Grants grants = Grants.inMemory();
        return new Storage() {
            @Override
            public <R extends Resource> ResourceRepository<R> repository(
                    ResourceType type, Resource.Factory<R> factory) {
                return new InMemoryRepository<>(type, factory);
            }

            @Override
            public WritableServiceUserStore serviceUsers() {
                return serviceUsers;
            }

            @Override
            public Grants grants() {
                return grants;
            }

            @Override
            public String description() {
                return "Users and groups are kept in memory and are lost when this process ends";
            }

            @Override
            public void close() {
                // there is nothing to release
            }
        };
    }
}
