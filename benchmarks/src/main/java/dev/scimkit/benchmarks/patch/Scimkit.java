package dev.scimkit.benchmarks.patch;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.resource.ResourceReader;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.patch.ScimPatch;
import dev.scimkit.patch.request.PatchOptions;
import dev.scimkit.patch.request.PatchRequest;
import java.nio.charset.StandardCharsets;

/** Ours: decodes the request, applies it and validates the result. */
final class Scimkit implements PatchingLibrary {

    private final Resource resource;

    Scimkit(String json, boolean group) {
        resource = ResourceReader.of(group ? ResourceTypes.group() : ResourceTypes.user())
                .read(json);
    }

    @Override
    public Object decode(String request) {
        return PatchRequest.read(request.getBytes(StandardCharsets.UTF_8), PatchOptions.standard());
    }

    @Override
    public Object apply(Object decoded) {
        return ScimPatch.apply(resource, (PatchRequest) decoded).resource();
    }

    @Override
    public String json(Object patched) {
        return ((Resource) patched).toJson();
    }
}
