package dev.scimkit.benchmarks.core;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.resource.ResourceReader;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.core.validation.SchemaValidator;
import dev.scimkit.core.validation.ValidationException;

/** Ours: reads into a typed, normalized user; writing with the check validates it first. */
final class ScimkitCodec implements UserCodec {

    private final ResourceReader reader = ResourceReader.of(ResourceTypes.user());
    private final SchemaValidator validator = SchemaValidator.of(ResourceTypes.user());
    private final boolean checked;

    ScimkitCodec(boolean checked) {
        this.checked = checked;
    }

    @Override
    public Object read(byte[] json) {
        return reader.read(json);
    }

    @Override
    public byte[] write(Object user) {
        Resource resource = (Resource) user;
        if (checked) {
            ValidationException.throwIfAny(validator.checkCreate(resource));
        }
        return resource.as(User::new).toJsonBytes();
    }
}
