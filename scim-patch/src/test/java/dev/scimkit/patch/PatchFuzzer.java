package dev.scimkit.patch;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.leniency.Leniencies;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.validation.SchemaValidator;
import dev.scimkit.patch.request.PatchOptions;
import dev.scimkit.patch.request.PatchRequest;
import java.util.List;
import java.util.Set;

/**
 * Takes any bytes for a PATCH request. Either it is refused with a SCIM error, or what comes of it is valid, and the
 * request that {@link ScimPatch#diff} finds between before and after leads there too. Anything else is a finding.
 *
 * <p>Jazzer calls it (profile {@code fuzz}); {@link PatchFuzzerTest} calls it with the corpus.
 */
public final class PatchFuzzer {

    private static final List<PatchOptions> OPTIONS = List.of(
            PatchOptions.of(Leniencies.strict()), PatchOptions.standard(), PatchOptions.of(Leniencies.lenient()));
    private static final Set<Integer> REFUSALS = Set.of(400, 413);
    private static final List<Resource> RESOURCES = List.of(
            TestResources.user("'name':{'givenName':'Lucie','familyName':'Moreau'},'active':true,"
                    + "'emails':[{'type':'work','value':'a@example.com','primary':true},{'value':'b@example.com'}],"
                    + "'roles':[{'value':'admin'}],'" + TestResources.ENTERPRISE
                    + "':{'department':'Tours','manager':{'value':'u2'}}"),
            TestResources.group("'members':[{'value':'a','type':'User'},{'value':'b'}]"));

    private PatchFuzzer() {}

    /**
     * Tries one input.
     *
     * @param data a request in UTF-8
     */
    public static void fuzzerTestOneInput(byte[] data) {
        for (PatchOptions options : OPTIONS) {
            try {
                PatchRequest request = PatchRequest.read(data, options);
                ScimPatch.resolve(request, TestResources.GROUP, options).membershipChange();
                RESOURCES.forEach(resource -> tryOn(resource, request, options));
            } catch (ScimException refused) {
                check(REFUSALS.contains(refused.error().status()), "refused with " + refused.error());
            }
        }
    }

    private static void tryOn(Resource before, PatchRequest request, PatchOptions options) {
        String was = before.toJson();
        try {
            PatchResult result = ScimPatch.apply(before, request, options);
            Resource after = result.resource();
            check(result.changed() == !after.equals(before), "changed is wrong: " + result.changedPaths());
            SchemaValidator.of(before.resourceType()).acceptPatched(after, before);
            Resource again = ScimPatch.diff(before, after)
                    .map(difference -> ScimPatch.apply(before, difference, PatchOptions.of(Leniencies.strict()))
                            .resource())
                    .orElse(before);
            check(again.equals(after), "the difference leads to " + again.toJson() + ", not to " + after.toJson());
        } catch (ScimException refused) {
            check(refused.error().status() == 400, "refused with " + refused.error());
            check(refused.error().scimType() != null, "does not say why: " + refused.error());
        }
        check(before.toJson().equals(was), "the resource given was changed");
    }

    private static void check(boolean holds, String finding) {
        if (!holds) {
            throw new IllegalStateException(finding);
        }
    }
}
