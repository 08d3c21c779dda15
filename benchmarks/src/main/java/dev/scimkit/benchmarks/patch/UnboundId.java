package dev.scimkit.benchmarks.patch;

import com.unboundid.scim2.common.GenericScimResource;
import com.unboundid.scim2.common.messages.PatchRequest;
import com.unboundid.scim2.common.utils.JsonUtils;
import tools.jackson.databind.node.ObjectNode;

/** UnboundID's SCIM 2 SDK: it changes the tree that it gets, which is therefore copied; it does not validate. */
final class UnboundId implements PatchingLibrary {

    private final ObjectNode resource;

    UnboundId(String json) throws Exception {
        resource = (ObjectNode) JsonUtils.getObjectReader().readTree(json);
    }

    @Override
    public Object decode(String request) {
        return JsonUtils.getObjectReader().forType(PatchRequest.class).readValue(request);
    }

    @Override
    public Object apply(Object decoded) throws Exception {
        GenericScimResource copy = new GenericScimResource(resource.deepCopy());
        ((PatchRequest) decoded).apply(copy);
        return copy;
    }
}
