package dev.scimkit.benchmarks.filter;

import dev.scimkit.benchmarks.core.ScimpleCodec;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import org.apache.directory.scim.spec.filter.Filter;
import org.apache.directory.scim.spec.filter.FilterExpressions;
import org.apache.directory.scim.spec.resources.ScimResource;
import org.apache.directory.scim.spec.resources.ScimUser;
import org.apache.directory.scim.spec.schema.Schemas;

/** Apache SCIMple, which matches its own objects. */
final class ScimpleFilters implements FilterLibrary {

    @Override
    public Object parse(String filter) throws Exception {
        return new Filter(filter);
    }

    @Override
    public Matcher matcher(FilterCase filter, List<String> users) throws Exception {
        Predicate<ScimResource> predicate =
                FilterExpressions.inMemory(new Filter(filter.text()), Schemas.schemaFor(ScimUser.class));
        ScimpleCodec codec = new ScimpleCodec();
        ScimUser[] objects = new ScimUser[users.size()];
        for (int i = 0; i < objects.length; i++) {
            objects[i] = codec.read(users.get(i).getBytes(StandardCharsets.UTF_8));
        }
        return user -> predicate.test(objects[user]);
    }
}
