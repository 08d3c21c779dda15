package dev.scimkit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.memory.InMemoryRepository;
import dev.scimkit.server.repository.Page;
import dev.scimkit.server.repository.ResourceRepository;
import dev.scimkit.server.repository.SearchQuery;
import dev.scimkit.server.repository.UnavailableException;
import dev.scimkit.server.repository.VersionCondition;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class RepositoriesHealthTest {

    @Test
    void repository_thatAnswers_isUp() {
        Health health = health(new InMemoryRepository<>(ResourceTypes.user(), User::new));

        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).containsEntry("User", "can be read");
    }

    @Test
    void repository_thatCannotBeReached_isDown() {
        Health health = health(new Unreachable());

        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails()).containsEntry("User", "cannot be read");
    }

    /** Like a repository that knows, without asking its database, that no number is a UUID. */
    @Test
    void repository_withNumbersAsIds_isAskedForANumber() {
        Health health = health(new Unreachable() {
            @Override
            public Optional<User> findById(String id, RequestContext context) {
                return id.matches("-?[0-9]+") ? super.findById(id, context) : Optional.empty();
            }
        });

        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
    }

    private static Health health(ResourceRepository<User> users) {
        return new RepositoriesHealth(
                        new ServedResources(List.of(new ScimResource<>(ResourceTypes.user(), User::new, users))),
                        "main")
                .health();
    }

    private static class Unreachable implements ResourceRepository<User> {

        private static UnavailableException down() {
            return new UnavailableException(Duration.ofSeconds(5));
        }

        @Override
        public User create(User user, RequestContext context) {
            throw down();
        }

        @Override
        public Optional<User> findById(String id, RequestContext context) {
            throw down();
        }

        @Override
        public Page<User> search(SearchQuery query, RequestContext context) {
            throw down();
        }

        @Override
        public User replace(User user, VersionCondition condition, RequestContext context) {
            throw down();
        }

        @Override
        public boolean delete(String id, VersionCondition condition, RequestContext context) {
            throw down();
        }
    }
}
