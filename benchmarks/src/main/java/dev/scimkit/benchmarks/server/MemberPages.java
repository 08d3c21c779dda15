package dev.scimkit.benchmarks.server;

import dev.scimkit.benchmarks.patch.PatchRequests;
import dev.scimkit.core.group.Group;
import dev.scimkit.core.json.JsonReader;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.server.ScimService;
import dev.scimkit.server.access.AccessTokens;
import dev.scimkit.server.access.Authorizer;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.http.HttpHeaders;
import dev.scimkit.server.http.ScimHttpRequest;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.memory.InMemoryRepository;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Set;

/** Pages of a hundred members of one group in memory, anywhere in it: from the request to the octets of the answer. */
public final class MemberPages {

    private static final int PAGE = 100;
    private static final HttpHeaders HEADERS =
            HttpHeaders.none().with("Authorization", "Bearer " + ScimkitServer.TOKEN);

    private final ScimService service;
    private final int members;
    private int next;

    /**
     * Stores the group.
     *
     * @param members how many members it has
     */
    public MemberPages(int members) {
        this.members = members;
        InMemoryRepository<Group> groups = new InMemoryRepository<>(ResourceTypes.group(), Group::new);
        Principal principal = new Principal("okta", Map.of("org", Set.of(Authorizer.SCIM_MANAGER)), Map.of());
        Resource group =
                new Resource(ResourceTypes.group(), JsonReader.standard().readObject(PatchRequests.group(members)));
        groups.create(group.as(Group::new), new RequestContext("org", principal, null, "request"));
        this.service = ScimService.builder()
                .resource(ResourceTypes.group(), Group::new, groups)
                .authenticator(AccessTokens.none().with(ScimkitServer.TOKEN, principal))
                .authorizer(Authorizer.standard())
                .groupMemberships()
                .build();
    }

    /** {@return the answer to a request for the next page} */
    public byte[] next() {
        int startIndex = 1 + (int) (next++ * 7919L % (members - PAGE));
        ScimHttpResponse response = service.handle(new ScimHttpRequest(
                "GET",
                "https://scim.example.com/scim/v2",
                "/org/GroupMemberships",
                "filter=group.value%20eq%20%22e9e30dba%22&count=" + PAGE + "&startIndex=" + startIndex,
                HEADERS,
                new ByteArrayInputStream(new byte[0])));
        if (response.status() != 200) {
            throw new IllegalStateException(response.text());
        }
        return response.body();
    }
}
