package dev.scimkit.benchmarks.core;

import com.unboundid.scim2.common.types.UserResource;
import com.unboundid.scim2.common.utils.JsonUtils;

/** UnboundID's SCIM 2 SDK. */
final class UnboundIdCodec implements UserCodec {

    @Override
    public Object read(byte[] json) throws Exception {
        return JsonUtils.getObjectReader().forType(UserResource.class).readValue(json);
    }

    @Override
    public byte[] write(Object user) throws Exception {
        return JsonUtils.getObjectWriter().writeValueAsBytes(user);
    }
}
