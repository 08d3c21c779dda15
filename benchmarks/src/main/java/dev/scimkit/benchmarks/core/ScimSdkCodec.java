package dev.scimkit.benchmarks.core;

import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.utils.JsonHelper;
import java.nio.charset.StandardCharsets;

/** SCIM-SDK, which reads and writes text. */
final class ScimSdkCodec implements UserCodec {

    @Override
    public Object read(byte[] json) {
        return JsonHelper.readJsonDocument(new String(json, StandardCharsets.UTF_8), User.class);
    }

    @Override
    public byte[] write(Object user) {
        return user.toString().getBytes(StandardCharsets.UTF_8);
    }
}
