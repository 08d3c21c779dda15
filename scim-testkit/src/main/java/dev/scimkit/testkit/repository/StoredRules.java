package dev.scimkit.testkit.repository;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.server.repository.ResourceNotFoundException;
import dev.scimkit.server.repository.VersionCondition;
import dev.scimkit.server.repository.VersionConflictException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Versions are checked, what is returned is what is stored, and threads do not disturb each other. */
abstract class StoredRules<R extends Resource> extends OrganizationRules<R> {

    private static final String CHECK =
            "call condition.check(stored) with the stored resource, in the same transaction as"
                    + " the change and with its row locked, or add the version to the condition of the statement";

    /** A replace with an old version is refused. */
    @Test
    public void replace_oldVersion_isRefused() {
        R stored = create(1);
        CallOutcome<R> outcome = tryReplace(stored, resource(2), stale());
        expectThrown(
                Duty.VERSION,
                VersionConflictException.class,
                outcome,
                "replace with a version that the resource does not have",
                CHECK);
        expectUnchanged(Duty.VERSION, stored, "replace with an old version");
    }

    /** A delete with an old version is refused. */
    @Test
    public void delete_oldVersion_isRefused() {
        R stored = create(1);
        expectThrown(
                Duty.VERSION,
                VersionConflictException.class,
                tryDelete(id(stored), stale(), here),
                "delete with a version that the resource does not have",
                CHECK);
        expectUnchanged(Duty.VERSION, stored, "delete with an old version");
    }

    /** A replace with the current version is accepted. */
    @Test
    public void replace_currentVersion_isAccepted() {
        R stored = create(1);
        CallOutcome<R> outcome = tryReplace(stored, resource(2), VersionCondition.of(mustFind(stored)));
        expect(
                Duty.VERSION,
                outcome.failure() == null,
                "replace with the version of the stored resource is accepted",
                outcome,
                "compare versions with VersionCondition.isMetBy(stored)");
    }

    /** A delete with the current version is accepted. */
    @Test
    public void delete_currentVersion_isAccepted() {
        R stored = create(1);
        CallOutcome<Boolean> outcome = tryDelete(id(stored), VersionCondition.of(mustFind(stored)), here);
        expect(
                Duty.VERSION,
                Boolean.TRUE.equals(outcome.value()),
                "delete with the version of the stored resource returns true",
                outcome,
                "compare versions with VersionCondition.isMetBy(stored)");
    }

    /** A resource that does not exist cannot be replaced, whatever the version. */
    @Test
    public void replace_unknownId_isNotFound() {
        R unknown = complete(resource(1));
        for (VersionCondition condition : List.of(VersionCondition.any(), stale())) {
            expectThrown(
                    Duty.VERSION,
                    ResourceNotFoundException.class,
                    tryReplace(unknown, resource(1), condition),
                    "replace of an unknown id",
                    "throw ResourceNotFoundException if no row has the id; never insert");
        }
    }

    /** Deleting what does not exist returns false. */
    @Test
    public void delete_unknownId_returnsFalse() {
        CallOutcome<Boolean> outcome = tryDelete(id(complete(resource(1))), VersionCondition.any(), here);
        expect(
                Duty.VERSION,
                Boolean.FALSE.equals(outcome.value()),
                "delete of an unknown id returns false",
                outcome,
                "return whether a row was deleted");
    }

    /** Of many that replace the same version at once, no two succeed. */
    @Test
    public void replace_sameVersionAtOnce_succeedsOnce() {
        R stored = create(1);
        VersionCondition condition = VersionCondition.of(mustFind(stored));
        List<CallOutcome<R>> outcomes = together(List.of(
                () -> replace(stored, resource(2), condition),
                () -> replace(stored, resource(3), condition),
                () -> replace(stored, resource(4), condition)));
        long replaced =
                outcomes.stream().filter(outcome -> outcome.failure() == null).count();
        boolean refused = outcomes.stream()
                .allMatch(outcome -> outcome.failure() == null || outcome.isFailure(VersionConflictException.class));
        expect(
                Duty.VERSION,
                replaced <= 1 && refused,
                "of three simultaneous replaces of the same version one succeeds, and two throw"
                        + " VersionConflictException",
                replaced + " succeeded: " + outcomes,
                CHECK + "; turn a serialization failure or an optimistic lock failure into VersionConflictException");
    }

    /** A created resource is found as it was returned. */
    @Test
    public void create_thenFindById_isTheSame() {
        R stored = create(1);
        expectSame(
                Duty.STORED,
                stored,
                mustFind(stored),
                true,
                "findById returns what create returned",
                "return from create what the next read returns: defaults and generated columns included, lists in a"
                        + " constant order");
        expectSameVersion(stored);
    }

    /** A replaced resource is found as it was returned. */
    @Test
    public void replace_thenFindById_isTheSame() {
        R stored = create(1);
        R replaced = replace(stored, resource(2), VersionCondition.any());
        expectSame(
                Duty.STORED,
                replaced,
                mustFind(stored),
                true,
                "findById returns what replace returned",
                "write before you return, and return what the next read returns");
        expectSameVersion(replaced);
    }

    /** Each attribute that the type declares is stored. */
    @Test
    public void create_everyAttribute_isKept() {
        R wanted = complete(resource(1));
        R stored = create(wanted, here);
        expectKept(wanted, stored, "create keeps each attribute that the resource type declares");
    }

    /** A replace changes attributes, and removes those that are not there. */
    @Test
    public void replace_everyAttribute_isChangedOrRemoved() {
        R stored = create(1);
        expectKept(
                changed(stored, resource(2)),
                replace(stored, resource(2), VersionCondition.any()),
                "replace keeps each attribute that the resource type declares");
        R small = onlyRequired(resource(3));
        expectKept(
                changed(stored, small),
                replace(stored, small, VersionCondition.any()),
                "replace removes each attribute that the new state does not have");
    }

    /** If the repository keeps versions, every change gives a new one. */
    @Test
    public void replace_repositoryWithVersions_givesNewVersion() {
        R stored = create(1);
        need(mustFind(stored).getMeta().version() != null, "the repository keeps no versions");
        Set<String> versions = new TreeSet<>(List.of(version(mustFind(stored))));
        R second = replace(stored, resource(2), VersionCondition.any());
        versions.add(version(mustFind(stored)));
        replace(second, resource(1), VersionCondition.any());
        versions.add(version(mustFind(stored)));
        expect(
                Duty.STORED,
                versions.size() == 3,
                "a create and two replaces give three versions",
                versions,
                "count versions up with each change, or return no meta.version: the engine then computes one");
    }

    /** A deleted resource is gone. */
    @Test
    public void delete_thenFindById_findsNothing() {
        R stored = create(1);
        tryDelete(id(stored), VersionCondition.any(), here);
        Optional<R> found = find(id(stored));
        List<String> listed = ids(everything(here));
        expect(
                Duty.STORED,
                found.isEmpty() && !listed.contains(id(stored)),
                "a deleted resource is neither found nor listed",
                found.isPresent() ? found : listed,
                "return true from delete only if the row is gone, or leave deleted rows out of all queries");
    }

    /** A password is returned as it was stored, or not at all. */
    @Test
    public void password_stored_isReturnedUnchangedOrNotAtAll() {
        need(
                type.schema()
                        .attribute("password")
                        .filter(AttributeDefinition::isSecret)
                        .isPresent(),
                type.name() + " has no password");
        StringNode hash = StringNode.valueOf("{pbkdf2}scimkit-not-a-hash");
        R stored = create(with(resource(1), "password", hash), here);
        List<R> returned = List.of(stored, mustFind(stored));
        expect(
                Duty.STORED,
                returned.stream()
                        .map(resource -> resource.tree().path("password"))
                        .allMatch(value -> value.isMissingNode() || value.equals(hash)),
                "password is absent or as it was stored",
                "another value",
                "return the stored hash unchanged, or leave password out");
    }

    /** Many threads create resources at once. */
    @Test
    public void create_manyAtOnce_storesEach() {
        List<Supplier<R>> tasks = new ArrayList<>();
        IntStream.rangeClosed(1, 8).forEach(number -> tasks.add(() -> create(number)));
        List<CallOutcome<R>> outcomes = together(tasks);
        List<String> listed = ids(everything(here));
        List<String> wrong = outcomes.stream()
                .filter(outcome -> outcome.value() == null || !listed.contains(id(outcome.value())))
                .map(CallOutcome::toString)
                .toList();
        expect(
                Duty.THREADS,
                wrong.isEmpty(),
                "eight resources created at once are all stored",
                wrong,
                "keep no state between calls that is not safe for threads; retry transactions that the database gave"
                        + " up");
    }

    private void expectSameVersion(R returned) {
        R found = mustFind(returned);
        expect(
                Duty.STORED,
                VersionCondition.of(returned).isMetBy(found),
                "findById returns the same version, " + version(returned),
                version(found),
                "return the new version from create and replace");
    }

    private void expectKept(R wanted, R stored, String what) {
        expectSame(
                Duty.STORED,
                withoutOwn(wanted),
                withoutOwn(stored),
                false,
                what,
                "store the attribute; or take it out of the schema of the type; or, if the repository sets it itself,"
                        + " name it in setByRepository()");
    }

    private Resource withoutOwn(R resource) {
        Resource rest = resource.with("id", null);
        for (String name : setByRepository()) {
            rest = rest.with(name, null);
        }
        return rest;
    }

    /** Leaves out everything that a resource need not have. */
    R onlyRequired(R resource) {
        ObjectNode tree = resource.tree();
        Resource small = resource;
        for (String name : tree.propertyNames()) {
            boolean required = type.schema()
                    .attribute(name)
                    .map(attribute -> attribute.required())
                    .orElseGet(() -> type.extension(name)
                            .map(extension -> extension.required()
                                    || extension.schema().attributes().stream()
                                            .anyMatch(attribute -> attribute.required()))
                            .orElse(false));
            if (!required) {
                small = small.with(name, null);
            }
        }
        return small.as(view());
    }
}
