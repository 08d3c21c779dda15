package dev.scimkit.server.http;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.repository.GroupsOfMember;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Finds no groups of anybody, and fails after some questions. */
final class GroupsOfNobody extends GroupsOfAnyId implements GroupsOfMember {

    private final AtomicInteger questions;

    GroupsOfNobody(int questions) {
        this.questions = new AtomicInteger(questions);
    }

    @Override
    public Map<String, List<Resource>> groupsOf(Collection<String> memberIds, RequestContext context) {
        if (questions.decrementAndGet() < 0) {
            throw new IllegalStateException("The store is gone");
        }
        return Map.of();
    }
}
