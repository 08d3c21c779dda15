package dev.scimkit.testkit.repository;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.patch.ResolvedPatch;
import dev.scimkit.patch.ScimPatch;
import dev.scimkit.patch.request.PatchRequest;
import dev.scimkit.server.repository.PatchAware;
import dev.scimkit.server.repository.ResourceNotFoundException;
import dev.scimkit.server.repository.VersionCondition;
import dev.scimkit.server.repository.VersionConflictException;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The optional interface {@code PatchAware}. */
abstract class PatchRules<R extends Resource> extends MemberRules<R> {

    private static final String LEAVE = "return empty for requests that the store cannot carry out exactly";
    private static final String UNDO = "decide before you write anything";

    /** A patch has the result that the engine would compute, or changes nothing. */
    @Test
    public void patch_eachAttribute_isAppliedAsByTheEngine() {
        PatchAware<R> patcher = patches();
        ObjectNode values = resource(2).tree();
        R stored = create(1);
        for (String name : values.propertyNames()) {
            R before = mustFind(stored);
            if (type.attribute(name).isEmpty()
                    || values.get(name).equals(before.tree().get(name))) {
                continue;
            }
            ResolvedPatch patch = ScimPatch.resolve(
                    PatchRequest.builder().replace(name, values.get(name)).build(), type);
            Optional<R> taken = patch(patcher, before, patch, VersionCondition.any());
            R after = mustFind(stored);
            if (taken.isEmpty()) {
                expectSame(
                        Duty.PATCHES,
                        before,
                        after,
                        false,
                        "a request that is left to the engine changes nothing",
                        UNDO);
                continue;
            }
            R expected = changed(before, patch.applyTo(before).resource());
            String call = "patch of '" + name + "' does what the engine does";
            expectSame(Duty.PATCHES, expected, after, false, call, LEAVE);
            expectSame(Duty.PATCHES, expected, taken.get(), false, call + ", and returns it", LEAVE);
        }
    }

    /** A patch for an old version is refused. */
    @Test
    public void patch_oldVersion_isRefused() {
        PatchAware<R> patcher = patches();
        R stored = create(1);
        CallOutcome<Optional<R>> outcome = CallOutcome.of(() -> patch(patcher, stored, anyChange(), stale()));
        boolean left = outcome.failure() == null
                && outcome.value() != null
                && outcome.value().isEmpty();
        if (!left) {
            expectThrown(
                    Duty.PATCHES,
                    VersionConflictException.class,
                    outcome,
                    "patch with a version that the resource does not have",
                    "check the condition in the same transaction as the change");
        }
        expectUnchanged(Duty.PATCHES, stored, "patch with an old version");
    }

    /** A resource that does not exist, here or at all, cannot be patched. */
    @Test
    public void patch_unknownId_isNotFound() {
        PatchAware<R> patcher = patches();
        CallOutcome<Optional<R>> outcome =
                CallOutcome.of(() -> patch(patcher, complete(resource(1)), anyChange(), VersionCondition.any()));
        boolean left = outcome.failure() == null
                && outcome.value() != null
                && outcome.value().isEmpty();
        if (!left) {
            expectThrown(
                    Duty.PATCHES,
                    ResourceNotFoundException.class,
                    outcome,
                    "patch of an unknown id",
                    "throw ResourceNotFoundException if no row has the id");
        }
    }

    /** A patch that changes nothing keeps version and time. */
    @Test
    public void patch_nothingToChange_keepsVersionAndTime() {
        PatchAware<R> patcher = patches();
        R before = mustFind(create(2));
        Optional<R> taken = patch(patcher, before, anyChange(), VersionCondition.any());
        need(taken.isPresent(), "the repository leaves this request to the engine");
        R after = mustFind(before);
        expect(
                Duty.PATCHES,
                VersionCondition.of(before).isMetBy(after)
                        && difference(before, after, false).isEmpty(),
                "a patch that sets the present value keeps the version '" + version(before) + "' and meta.lastModified",
                "'" + version(after) + "', " + difference(before, after, false).orElse("the same content"),
                "compare before you write (RFC 7644 section 3.5.2.1)");
    }

    private PatchAware<R> patches() {
        @SuppressWarnings("unchecked") // the repository is one of R
        PatchAware<R> patcher = (PatchAware<R>) ability(PatchAware.class);
        return patcher;
    }

    /** Sets an attribute to the value that the second resource has. */
    private ResolvedPatch anyChange() {
        ObjectNode values = resource(2).tree();
        String name = Collections.max(values.propertyNames().stream()
                .filter(each -> type.schema().attribute(each).isPresent())
                .toList());
        return ScimPatch.resolve(
                PatchRequest.builder().replace(name, values.get(name)).build(), type);
    }

    private Optional<R> patch(PatchAware<R> patcher, R resource, ResolvedPatch patch, VersionCondition condition) {
        return unit(here, () -> patcher.patch(id(resource), patch, CHANGED, condition, here));
    }
}
