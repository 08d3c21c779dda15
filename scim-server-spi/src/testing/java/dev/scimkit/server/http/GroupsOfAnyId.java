package dev.scimkit.server.http;

import dev.scimkit.core.group.Group;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.repository.Page;
import dev.scimkit.server.repository.ResourceRepository;
import dev.scimkit.server.repository.SearchQuery;
import dev.scimkit.server.repository.VersionCondition;
import java.util.List;
import java.util.Optional;

/** Returns a group for every id, named by the id, so that a test sees which id arrived. */
class GroupsOfAnyId implements ResourceRepository<Group> {

    @Override
    public Optional<Group> findById(String id, RequestContext context) {
        return Optional.of(Group.builder(id).build().withId(id).as(Group::new));
    }

    @Override
    public Page<Group> search(SearchQuery query, RequestContext context) {
        return Page.candidates(List.of());
    }

    @Override
    public Group create(Group group, RequestContext context) {
        return group;
    }

    @Override
    public Group replace(Group group, VersionCondition condition, RequestContext context) {
        return group;
    }

    @Override
    public boolean delete(String id, VersionCondition condition, RequestContext context) {
        return true;
    }
}
